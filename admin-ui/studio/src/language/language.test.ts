import { describe, expect, it } from "vitest";
import { localText, rememberLanguage, startingLanguage } from "./language";

describe("The language of the studio", () => {
  it("is the remembered one before the browser's", () => {
    rememberLanguage(localStorage, "sv");

    expect(startingLanguage(localStorage, ["fi-FI"])).toBe("sv");
  });

  it("is at first the browser's first that we have", () => {
    expect(startingLanguage(localStorage, ["de-DE", "fi-FI", "en"])).toBe("fi");
  });

  it("is English where the browser has none of ours", () => {
    expect(startingLanguage(localStorage, ["de-DE"])).toBe("en");
  });

  it("is not taken from a remembered word that is none of ours", () => {
    localStorage.setItem("vuoro.language", "xx");

    expect(startingLanguage(localStorage, ["sv"])).toBe("sv");
  });
});

describe("An author's text", () => {
  it("is shown in the reader's language, else in English, else in any", () => {
    expect(localText({ fi: "Hei", en: "Hello" }, "fi", "id")).toBe("Hei");
    expect(localText({ fi: "Hei", en: "Hello" }, "sv", "id")).toBe("Hello");
    expect(localText({ fi: "Hei" }, "sv", "id")).toBe("Hei");
    expect(localText({}, "sv", "id")).toBe("id");
  });
});
