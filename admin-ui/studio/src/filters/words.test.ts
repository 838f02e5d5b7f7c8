import { describe, expect, it } from "vitest";
import { formatOf } from "../language/format";
import { textsIn } from "../texts";
import { literalWords, valueInWords } from "./words";

const fi = formatOf("fi");

describe("A value of a dimension", () => {
  it("is said as the reader would", () => {
    expect(valueInWords("channel", "email", textsIn.fi, fi)).toBe("Sähköposti");
    expect(valueInWords("language", "sv", textsIn.fi, fi)).toBe("Ruotsi");
    expect(valueInWords("touchpoint", "customer-service", textsIn.fi, fi)).toBe("Customer service");
  });

  it("that is not known is said to be so", () => {
    expect(valueInWords("touchpoint", null, textsIn.fi, fi)).toBe("Ei tiedossa");
  });
});

describe("A flow's touchpoint", () => {
  it("is shown where it is one word for all conversations", () => {
    expect(literalWords('"web-shop"')).toBe("Web shop");
    expect(literalWords("installation")).toBe("Installation");
  });

  it("is not shown where it is worked out for each conversation", () => {
    expect(literalWords("context.touchpoint")).toBeNull();
    expect(literalWords(null)).toBeNull();
  });
});
