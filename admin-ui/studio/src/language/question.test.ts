import { describe, expect, it } from "vitest";
import { questionInWords } from "./question";

describe("A question", () => {
  it("is shown without the expressions that are filled in for each customer", () => {
    expect(questionInWords("Kiitos, kirjasin {{ nps }}. Mikä vaikutti siihen eniten?")).toBe(
      "Kiitos, kirjasin […]. Mikä vaikutti siihen eniten?",
    );
  });
});
