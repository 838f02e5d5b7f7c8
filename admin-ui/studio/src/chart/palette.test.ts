import { describe, expect, it } from "vitest";
import sheet from "../app/tokens.css?raw";
import { palettes } from "./palette";

const [light = "", dark = ""] = sheet.split('[data-mantine-color-scheme="dark"]');

describe("The colours of the charts", () => {
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("are those of the page around them: %s", (look, rules) => {
    const { ink, soft, card, line, grid, high, middle, low, band } = palettes[look];

    expect(rules).toContain(`--ink: ${ink};`);
    expect(rules).toContain(`--ink-soft: ${soft};`);
    expect(rules).toContain(`--card: ${card};`);
    expect(rules).toContain(`--line: ${line};`);
    expect(rules).toContain(`--line-soft: ${grid};`);
    expect(rules).toContain(`--data-high: ${high};`);
    expect(rules).toContain(`--data-middle: ${middle};`);
    expect(rules).toContain(`--data-low: ${low};`);
    expect(rules).toContain(`--data-band: ${band};`);
  });
});
