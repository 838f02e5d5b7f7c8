import { describe, expect, it } from "vitest";
import { entryFile, entryId } from "./entry";

describe("A file of knowledge", () => {
  it("holds the ways to ask and the answer, whatever characters they have", () => {
    const file = entryFile({
      language: "fi",
      questions: ["Paljonko paneelit maksavat?", ' Mikä on hinta: "kaikki"? ', ""],
      answer: "Noin 6 000 €.\nPyydä tarjous.",
    });

    expect(file).toBe(
      [
        "languages: [fi]",
        "entries:",
        "  - id: paljonko-paneelit-maksavat",
        "    questions:",
        '      - "Paljonko paneelit maksavat?"',
        '      - "Mikä on hinta: \\"kaikki\\"?"',
        '    answer: "Noin 6 000 €.\\nPyydä tarjous."',
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["Mikä sää on äitienpäivänä Åbossa?", "mika-saa-on-aitienpaivana"],
    ["???", "question"],
    ["Сколько стоит?", "question"],
  ])("is named by the first words of %s", (question, id) => {
    expect(entryId(question)).toBe(id);
  });
});
