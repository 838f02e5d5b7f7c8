import { describe, expect, it } from "vitest";
import { questionInWords } from "./question";

describe("A question", () => {
  it("is shown without the sentence that is filled in for each customer", () => {
    expect(questionInWords("Kiitos, kirjasin {{ nps }}. Mikä vaikutti siihen eniten?")).toBe(
      "Mikä vaikutti siihen eniten?",
    );
  });

  it("keeps its filled-in places open where there is no other sentence", () => {
    expect(questionInWords('How was {{ if a then "x. y" else "z" }}?')).toBe("How was […]?");
  });

  it("that is plain stays as it is", () => {
    expect(questionInWords("What one thing? It may be small!")).toBe("What one thing? It may be small!");
  });
});
