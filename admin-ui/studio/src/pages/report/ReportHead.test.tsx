import { useQuery } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loginQuery } from "../../api/session";
import { fakeApi, renderInside } from "../../testing";
import { ReportHead } from "./ReportHead";

afterEach(() => vi.unstubAllGlobals());

/** Says who is logged in, once it is known. */
function Who() {
  const { data: login } = useQuery(loginQuery);
  return login?.state === "in" ? <p>{login.session.role}</p> : null;
}

function shownTo(role: string) {
  vi.stubGlobal("fetch", fakeApi({ "/session": { name: "Aino", role, language: "en" } }));
  renderInside(
    <>
      <ReportHead flow="effort" title="Effort" item={null} query={{ flow: "effort" }} />
      <Who />
    </>,
  );
}

describe("The head of a report", () => {
  it.each(["researcher", "admin"])("offers single answers to a %s", async (role) => {
    shownTo(role);

    expect(await screen.findByRole("button", { name: "Export answers" })).toBeDefined();
  });

  it("offers a manager none, who may read figures alone", async () => {
    shownTo("manager");

    expect(await screen.findByText("manager")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Export answers" })).toBeNull();
  });
});
