import { expect, test } from "vitest";
import { bestLanguage, CATALOG, fill, type Texts } from ".";

const blanks = (texts: Texts) =>
  Object.entries({ ...texts, ...texts.wishes }).flatMap(([key, text]) =>
    typeof text === "string" ? [`${key}: ${[...text.matchAll(/\{\w+\}/g)].toSorted().join(" ")}`] : [],
  );

test.each(Object.keys(CATALOG))("%s has every text, with the same blanks as English", (language) => {
  expect(blanks(CATALOG[language] as Texts)).toEqual(blanks(CATALOG.en as Texts));
});

test("the first language that we speak is taken, by its first part", () => {
  expect(bestLanguage([null, "de-DE", "sv-FI", "fi"])).toBe("sv");
  expect(bestLanguage(["constructor"])).toBe("en");
});

test("blanks are filled by name", () => {
  expect(fill("{n} of {max}, {other}", { n: 0, max: 5 })).toBe("0 of 5, {other}");
});
