import { expect, test } from "vitest";
import { formatBytes, formatDate, formatNumber, formatTime, parseNumber } from "./format";

test("numbers are read as people write them", () => {
  const written = ["8,5", "8.5", " 1 200 ", "−3", "+2", "5,", "abc", "1,2,3", "", "1e3"];
  expect(written.map(parseNumber)).toEqual([8.5, 8.5, 1200, -3, 2, 5, NaN, NaN, NaN, NaN]);
});

test("numbers, dates, times and sizes are written in the language", () => {
  expect(formatNumber(-8.5, "fi")).toBe("−8,5");
  expect(formatNumber(8.5, "en")).toBe("8.5");
  expect(["fi", "sv", "en"].map((language) => formatDate("2026-05-03", language))).toEqual([
    "3.5.2026",
    "2026-05-03",
    "3 May 2026",
  ]);
  expect(formatTime("14:30", "fi")).toBe("14.30");
  expect(formatBytes(820_000, "fi")).toBe("820 kB");
  expect(formatBytes(3_400_000, "sv")).toBe("3,4 MB");
});
