import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeApi, renderInside } from "../../testing";
import { Metrics } from "./Metrics";

const nps = {
  metric: "nps",
  value: 33.3,
  n: 600,
  low: 27.2,
  high: 39.1,
  level: 0.95,
  method: "adjusted-wald",
};
const hidden = { metric: "ces", value: null, n: null, low: null, high: null, suppressed: true };
const shown = <Metrics flow="nps" filters={{}} query={{ flow: "nps" }} />;

afterEach(() => vi.unstubAllGlobals());

describe("The key figures", () => {
  it("show value, interval, n and method", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/reports/summary": { n: 600, metrics: [nps] } }));

    renderInside(shown);

    expect(await screen.findByText("33")).toBeDefined();
    expect(screen.getByText(/95% confidence interval 27 to 39/).textContent).toContain(
      "n = 600 · adjusted Wald",
    );
  });

  it("say in plain words that a group is hidden, and which are", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/reports/summary": { n: null, metrics: [hidden] } }));

    renderInside(shown, { language: "fi", definitions: { definitions: [], minimumGroup: 10 } });

    expect(await screen.findByText("Ei näytetä: suojaa alle 10 vastauksen ryhmiä")).toBeDefined();
    expect(screen.queryByText(/n =/)).toBeNull();
  });

  it("show other figures of the same answers beside the main one", async () => {
    const ces = { ...nps, metric: "ces", value: 5.31, low: 5.1, high: 5.5, method: "t" };
    const share = { ...nps, metric: "ces-share", value: 72.4, low: 68, high: 76.4, method: "wilson" };
    vi.stubGlobal(
      "fetch",
      fakeApi({ "/reports/summary": { n: 600, metrics: [{ ...ces, beside: [share] }] } }),
    );

    renderInside(shown);

    expect((await screen.findByText("72%")).parentElement?.textContent).toBe(
      "Found it easy 72% (68% to 76%)",
    );
  });

  it("lead from the mark beside a figure to its definition", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/reports/summary": { n: 600, metrics: [nps] } }));

    renderInside(shown, {
      definitions: { definitions: [{ figure: "nps", name: "Net Promoter Score", text: "…" }] },
    });

    const mark = await screen.findByRole("link", { name: "1: How Net Promoter Score is computed" });
    expect(mark.getAttribute("href")).toBe("#definition-nps");
  });

  it("say what to do when the server fails", async () => {
    vi.stubGlobal("fetch", fakeApi({ "/reports/summary": 403 }));

    renderInside(shown, { language: "sv" });

    expect((await screen.findByRole("alert")).textContent).toContain("Du har inte behörighet att se det här");
  });
});
