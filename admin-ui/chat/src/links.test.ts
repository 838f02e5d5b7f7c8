import { describe, expect, test } from "vitest";
import { linkify, mediaUrl, safeUrl } from "./links";

const HOME = "https://vuoro.example/";

const links = (text: string) => linkify(text).flatMap(({ href }) => (href ? [href] : []));

describe("addresses", () => {
  test.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://vuoro.example/1",
    "http://",
  ])("%j is not let through", (url) => {
    expect(safeUrl(url, HOME)).toBeNull();
  });

  test("http, https, mailto and tel are, and a relative one is the server's", () => {
    expect(safeUrl("http://a.example/x", HOME)).toBe("http://a.example/x");
    expect(safeUrl("mailto:a@b.example", HOME)).toBe("mailto:a@b.example");
    expect(safeUrl("tel:+358401234567", HOME)).toBe("tel:+358401234567");
    expect(safeUrl("/a?b=1", HOME)).toBe("https://vuoro.example/a?b=1");
  });

  test("of pictures are http(s) only", () => {
    expect(mediaUrl("/a.png", HOME)).toBe("https://vuoro.example/a.png");
    expect(mediaUrl("mailto:a@b.example", HOME)).toBeNull();
  });
});

describe("a text's links", () => {
  test("end before the sentence's own signs", () => {
    expect(links("See https://a.example/b, or (http://c.example/d_(e)).")).toEqual([
      "https://a.example/b",
      "http://c.example/d_(e)",
    ]);
  });

  test("keep the text whole", () => {
    const text = "Katso ”https://a.example/ä?x=1&y=2” — kiitos! <b>https://b.example</b>";
    const pieces = linkify(text).map((piece) => piece.text);
    expect(pieces.join("")).toBe(text);
    expect(links(text)).toHaveLength(2);
  });

  test("are not made of other schemes or bare names", () => {
    expect(links("javascript:alert(1) ftp://a.example www.a.example a.example")).toEqual([]);
  });
});
