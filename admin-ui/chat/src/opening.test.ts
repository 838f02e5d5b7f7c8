import { expect, test } from "vitest";
import { baseOf, contextOfAttributes, contextOfQuery, invitationIn, linkIn } from "./opening";

test("an invitation is read from the fragment, umlauts and all", () => {
  const invitation = {
    context: { installer: "Mäkelä" },
    customer: { ref: "c-1", expires: "2026-04-01T00:00:00Z", signature: "ab12" },
    language: "fi",
  };
  const bytes = new TextEncoder().encode(JSON.stringify(invitation));
  const raw = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

  expect(invitationIn(`#i=${raw}`)?.invitation).toEqual(invitation);
});

test("a broken invitation is none", () => {
  expect(invitationIn("")).toBeNull();
  expect(invitationIn("#i=%%%")).toBeNull();
  expect(invitationIn("#i=bnVsbA")).toBeNull();
});

test("a link from another channel is read from the fragment", () => {
  expect(linkIn("#go=abc-1.o9_x")).toBe("abc-1.o9_x");
  expect([linkIn(""), linkIn("#go="), linkIn("#i=x")]).toEqual([null, null, null]);
});

test("the page's query gives context, without the page's own and the advertisers' keys", () => {
  const query = "?touchpoint=shop&journeyStage=use&language=fi&theme=dark&utm_source=x&fbclid=1&a.b=2";
  expect(contextOfQuery(query)).toEqual({ touchpoint: "shop", journeyStage: "use" });
});

test("attributes give context by their names in camel case", () => {
  const element = document.createElement("div");
  element.setAttribute("data-context-journey-stage", "onboarding");
  element.setAttribute("data-flow", "x");
  expect(contextOfAttributes(element.dataset)).toEqual({ journeyStage: "onboarding" });
});

test("the server is where the script came from", () => {
  expect(baseOf("https://a.example/widget.js?v=2", "https://b.example")).toBe("https://a.example");
  expect(baseOf("/vuoro/widget.js", "https://b.example/x")).toBe("https://b.example/vuoro");
});
