import { fireEvent, screen } from "@testing-library/react";
import { Route, Routes } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FlowsPage } from "../pages/flows/FlowsPage";
import { fakeApi, renderInside } from "../testing";
import { LoginGate } from "./LoginGate";

const session = { name: "Aino", role: "manager", language: "fi" };
const gate = (
  <Routes>
    <Route element={<LoginGate />}>
      <Route index element={<FlowsPage />} />
    </Route>
  </Routes>
);

vi.mock("react-router", async (actual) => ({ ...(await actual<object>()), ScrollRestoration: () => null }));
afterEach(() => vi.unstubAllGlobals());

describe("The studio", () => {
  it("asks who is there before it shows anything", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/session": 401 }));

    renderInside(gate);

    expect(await screen.findByRole("heading", { name: "Log in to the studio" })).toBeDefined();
    expect(screen.queryByText(/Your session has ended/)).toBeNull();
  });

  it("says so when a session ends, in the place where the reader was", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/session": session, "/flows": 401 }));

    renderInside(gate);

    expect(await screen.findByText(/Your session has ended/)).toBeDefined();
  });

  it("says in plain words that a password is wrong", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/session": 401 }));
    renderInside(gate, { language: "fi" });

    fireEvent.change(await screen.findByLabelText("Nimi"), { target: { value: "aino" } });
    fireEvent.change(screen.getByLabelText("Salasana"), { target: { value: "wrong" } });
    fireEvent.click(screen.getByRole("button", { name: "Kirjaudu" }));

    expect((await screen.findByRole("alert")).textContent).toContain("Nimi tai salasana ei täsmää");
  });

  it("shows the flows with the way to try each", async () => {
    const flow = {
      id: "effort",
      title: { en: "Effort" },
      version: 1,
      hash8: "0a1b2c3d",
      languages: ["fi"],
      touchpoint: null,
      journeyStage: null,
      published: true,
      source: "library",
    };
    vi.stubGlobal("fetch", fakeApi({ "/session": session, "/flows": { items: [flow], next: null } }));

    renderInside(gate);

    const link = await screen.findByRole("link", { name: /Try the flow Effort/ });
    expect(link.getAttribute("href")).toBe("/c/effort");
  });
});
