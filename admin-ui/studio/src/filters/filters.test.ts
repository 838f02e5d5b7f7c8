import { describe, expect, it } from "vitest";
import { activeCount, type Filters, filtersIn, narrowed, withFilters } from "./filters";

const all: Filters = {
  touchpoint: "customer-service",
  journeyStage: "use & care",
  channel: "web",
  language: "fi",
  segment: "uudet asiakkaat",
  from: "2026-03-01",
  to: "2026-04-01",
};

describe("Filters", () => {
  it("survive the way into an address and back", () => {
    const address = withFilters(new URLSearchParams(), all).toString();

    expect(filtersIn(new URLSearchParams(address))).toEqual(all);
  });

  it("leave the other parts of an address alone", () => {
    const address = withFilters(new URLSearchParams("metric=ces&channel=sms"), { channel: "web" });

    expect(address.toString()).toBe("metric=ces&channel=web");
  });

  it("that are taken away disappear from the address", () => {
    expect(withFilters(new URLSearchParams("channel=sms&from=2026-03-01"), {}).toString()).toBe("");
  });

  it.each(["from=yesterday", "from=2026-02-30", "to=2026-3-1", "channel=", "colour=red"])(
    "ignore what makes no sense: %s",
    (search) => {
      expect(filtersIn(new URLSearchParams(search))).toEqual({});
    },
  );

  it("ignore an end that is not after the start", () => {
    expect(filtersIn(new URLSearchParams("from=2026-03-02&to=2026-03-02"))).toEqual({ from: "2026-03-02" });
  });

  it("are changed one at a time", () => {
    expect(narrowed({ channel: "web", language: "fi" }, { channel: null, segment: "loyal" })).toEqual({
      language: "fi",
      segment: "loyal",
    });
  });

  it("count a period as one", () => {
    expect(activeCount(all)).toBe(6);
  });
});
