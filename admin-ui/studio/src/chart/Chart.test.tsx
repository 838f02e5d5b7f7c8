import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderInside } from "../testing";
import { AsTable } from "./AsTable";
import { Chart } from "./Chart";

const chart = (
  <Chart
    label="NPS by week. The latest value is 33."
    height={100}
    option={() => ({})}
    table={{
      caption: "NPS",
      columns: [{ label: "Week" }, { label: "NPS", numeric: true }],
      rows: [["2 March", "33"]],
    }}
  />
);

describe("A chart", () => {
  it("says in words what it shows", () => {
    renderInside(chart);

    expect(screen.getByRole("img", { name: "NPS by week. The latest value is 33." })).toBeDefined();
  });

  it("is a table where the reader has asked for tables", () => {
    renderInside(<AsTable value={true}>{chart}</AsTable>);

    expect(screen.getByRole("rowheader", { name: "2 March" })).toBeDefined();
    expect(screen.queryByRole("img")).toBeNull();
  });
});
