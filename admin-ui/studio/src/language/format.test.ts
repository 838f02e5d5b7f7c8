import { describe, expect, it } from "vitest";
import { formatOf } from "./format";

const [fi, sv, en] = [formatOf("fi"), formatOf("sv"), formatOf("en")];

/** Several kinds of space look alike; only that there is one, and that it doesn't break, matters. */
function spaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, "_");
}

describe("Numbers", () => {
  it("are grouped in thousands as each language does", () => {
    expect([fi, sv, en].map((each) => spaced(each.count(12345)))).toEqual(["12_345", "12_345", "12,345"]);
  });

  it("have the decimal mark of the language", () => {
    expect([fi, sv, en].map((each) => each.number(5.25, 1))).toEqual(["5,3", "5,3", "5.3"]);
  });

  it("below zero have a true minus sign in every language", () => {
    expect([fi, sv, en].map((each) => each.number(-12, 0))).toEqual(["−12", "−12", "−12"]);
  });

  it("that round to zero have no minus sign", () => {
    expect(en.number(-0.4, 0)).toBe("0");
  });

  it("in per cent stand apart from the sign in Finnish and Swedish", () => {
    expect([fi, sv, en].map((each) => spaced(each.percent(0.845)))).toEqual(["85_%", "85_%", "85%"]);
  });
});

describe("A range", () => {
  it("is written with a dash, or with to in English", () => {
    expect([fi, sv, en].map((each) => each.range(35, 49, 0))).toEqual(["35–49", "35–49", "35 to 49"]);
  });

  it("below zero is written so that the minus can't be taken for the dash", () => {
    expect([fi, sv, en].map((each) => each.range(-12, 5, 0))).toEqual(["−12…5", "−12 till 5", "−12 to 5"]);
  });

  it("in per cent has the sign where the language wants it", () => {
    expect([fi, sv, en].map((each) => spaced(each.range(70, 76, 0, "%")))).toEqual([
      "70–76_%",
      "70–76_%",
      "70% to 76%",
    ]);
  });
});

describe("A day", () => {
  it("is written as each language does", () => {
    expect([fi, sv, en].map((each) => each.day("2026-03-02"))).toEqual([
      "2.3.2026",
      "2 mars 2026",
      "2 Mar 2026",
    ]);
  });

  it("is short on an axis", () => {
    expect([fi, sv, en].map((each) => each.shortDay("2026-03-02"))).toEqual(["2.3.", "2 mars", "2 Mar"]);
  });
});

describe("Words", () => {
  it("name a language with a capital letter", () => {
    expect([fi, sv, en].map((each) => each.languageName("sv"))).toEqual(["Ruotsi", "Svenska", "Swedish"]);
  });

  it("name several languages as in a sentence", () => {
    expect([fi, sv, en].map((each) => each.languageNames(["fi", "sv"]))).toEqual([
      "Suomi, ruotsi",
      "Finska, svenska",
      "Finnish, Swedish",
    ]);
  });

  it("are listed with and", () => {
    expect([fi, sv, en].map((each) => each.list(["a", "b", "c"]))).toEqual([
      "a, b ja c",
      "a, b och c",
      "a, b and c",
    ]);
  });
});
