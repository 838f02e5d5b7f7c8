import { beforeEach, describe, expect, test } from "vitest";
import { PREFERENCE_TEXTS } from "../texts/preferences";
import { PreferencesApi, type Setting } from "./api";
import { takeLink } from "./link";
import { PreferencesPage } from "./page";

const LINK = "abc-123.email:00ff";

/** The service, as far as preferences go: what was asked of it, and what it answers next. */
class Service {
  readonly calls: { url: string; body: unknown }[] = [];
  now: Setting = {
    language: "fi",
    channel: "email",
    address: "m•••@example.com",
    stopped: false,
    conversationOpen: true,
  };
  status = 200;

  readonly fetching: typeof fetch = async (url, options) => {
    const body = JSON.parse(String(options?.body)) as { stop?: boolean };
    this.calls.push({ url: String(url), body });
    if (this.status === 0) throw new TypeError("Failed to fetch");
    if (this.status !== 200) return new Response("{}", { status: this.status });
    if (body.stop !== undefined) {
      const isOpen = this.now.conversationOpen && !body.stop;
      this.now = { ...this.now, stopped: body.stop, conversationOpen: isOpen };
    }
    return Response.json(this.now);
  };
}

const text = () => document.querySelector("main")?.textContent ?? "";
const said = () => document.querySelector("[role=status]")?.textContent ?? "";
const act = () => document.querySelector("button") as HTMLButtonElement;
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function press(): Promise<void> {
  act().click();
  await settled();
}

describe("the page of preferences", () => {
  let service: Service;
  let page: PreferencesPage;

  beforeEach(() => {
    document.body.innerHTML = "<main></main>";
    service = new Service();
    const main = document.querySelector("main") as HTMLElement;
    page = new PreferencesPage(main, new PreferencesApi("https://v.example", service.fetching), "en");
  });

  test("says where we write, in the customer's language, and changes nothing by being opened", async () => {
    await page.open(LINK);

    expect(document.documentElement.lang).toBe("fi");
    expect(document.title).toBe("Viestit sinulle");
    expect(text()).toContain("Sähköposti");
    expect(text()).toContain("m•••@example.com");
    expect(said()).toContain("kesken");
    expect(service.calls).toEqual([
      { url: "https://v.example/chat/v1/preferences/view", body: { link: LINK } },
    ]);
  });

  test("stops the messages, says what came of it, and allows them again with the same button", async () => {
    await page.open(LINK);
    act().focus();

    await press();
    expect(service.calls.at(-1)).toEqual({
      url: "https://v.example/chat/v1/preferences",
      body: { link: LINK, stop: true },
    });
    expect(said()).toContain("emme lähetä sinulle enää viestejä");
    expect(said()).toContain("Keskustelusi päättyi");
    expect(act().textContent).toBe("Salli viestit taas");
    expect(document.activeElement).toBe(act());

    await press();
    expect(service.now.stopped).toBe(false);
    expect(said()).toContain("voimme taas lähettää");
  });

  test("says that no conversation ended where none was open", async () => {
    service.now = { ...service.now, conversationOpen: false };
    await page.open(LINK);

    await press();

    expect(said()).not.toContain("Keskustelusi");
  });

  test("pressed twice, it asks once", async () => {
    await page.open(LINK);

    act().click();
    await press();

    expect(service.calls).toHaveLength(2);
  });

  test.each([
    [403, "no longer works"],
    [400, "no longer works"],
    [410, "no longer keep this address"],
  ])("a link that is answered with %i is explained, and there is nothing to press", async (status, words) => {
    service.status = status;

    await page.open(LINK);

    expect(said()).toContain(words);
    expect(act().hidden).toBe(true);
  });

  test("without a link it says where to find one", async () => {
    await page.open(null);

    expect(said()).toContain("opens from a link");
    expect(service.calls).toEqual([]);
  });

  test.each([0, 503, 429])("what fails (%i) is tried again at a press", async (status) => {
    await page.open(LINK);
    service.status = status;
    await press();
    expect(said()).toContain("Mitään ei muutettu");
    expect(act().textContent).toBe("Yritä uudelleen");

    service.status = 200;
    await press();

    expect(service.now.stopped).toBe(true);
    expect(act().textContent).toBe("Salli viestit taas");
  });
});

test("the token leaves the address, and is there after a reload", () => {
  history.replaceState(null, "", `/preferences#go=${LINK}`);

  expect(takeLink()).toBe(LINK);
  expect(location.href).not.toContain(LINK);
  expect(takeLink()).toBe(LINK);
});

test("an address without a token has no link", () => {
  history.replaceState(null, "", "/preferences#else");

  expect(takeLink()).toBeNull();
});

test("every language has every text", () => {
  for (const texts of Object.values(PREFERENCE_TEXTS)) {
    expect(Object.keys(texts)).toEqual(Object.keys(PREFERENCE_TEXTS.en ?? {}));
    expect(Object.keys(texts.channels)).toEqual(Object.keys(PREFERENCE_TEXTS.en?.channels ?? {}));
  }
});
