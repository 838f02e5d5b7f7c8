import { beforeEach, describe, expect, test } from "vitest";
import { PREFERENCE_TEXTS } from "../texts/preferences";
import { PreferencesApi, type Preferred, type Setting } from "./api";
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
    stoppedEverywhere: false,
    conversationOpen: true,
    channels: [],
    joinable: ["email", "telegram", "sms"],
    preferred: null,
  };
  status = 200;
  /** What the service refuses next, and with what. */
  refusal: { status: number; body?: object; headers?: Record<string, string> } | null = null;

  joined = true;

  readonly fetching: typeof fetch = async (url, options) => {
    const body = JSON.parse(String(options?.body)) as {
      stop?: boolean;
      everywhere?: boolean;
      preferred?: Preferred;
    };
    this.calls.push({ url: String(url), body });
    if (this.status === 0) throw new TypeError("Failed to fetch");
    if (this.status !== 200) return new Response("{}", { status: this.status });
    const { refusal } = this;
    this.refusal = null;
    if (refusal) {
      return new Response(JSON.stringify(refusal.body ?? {}), {
        status: refusal.status,
        headers: refusal.headers ?? {},
      });
    }
    if (String(url).endsWith("/codes")) return Response.json({ channel: "sms", address: "•••67" });
    if (String(url).endsWith("/check")) {
      this.now = { ...this.now, channels: [...this.now.channels, "sms"] };
      return Response.json({ ...this.now, joined: this.joined });
    }
    if (body.preferred) this.now = { ...this.now, preferred: body.preferred };
    if (body.everywhere) this.now = { ...this.now, stoppedEverywhere: true };
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

const section = () => document.querySelector(".join") as HTMLElement;

const field = (label: string) => {
  const named = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
  return document.getElementById(named?.htmlFor ?? "") as HTMLInputElement | HTMLSelectElement;
};

const news = () => section().querySelector("[role=status]")?.textContent ?? "";
const complaint = () => section().querySelector("[role=alert]")?.textContent ?? "";

async function give(label: string, value: string): Promise<void> {
  field(label).value = value;
  section().querySelector("form")?.requestSubmit();
  await settled();
}

async function sendTo(number: string): Promise<void> {
  field("Missä").value = "sms";
  field("Missä").dispatchEvent(new Event("change"));
  await give("Osoite tai numero siellä", number);
}

async function save(): Promise<void> {
  document.querySelector("form")?.requestSubmit();
  await settled();
}

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

  describe("at an address that is known to be theirs", () => {
    const ANY: Preferred = { channel: null, language: null, hours: null, pausedUntil: null };

    beforeEach(() => {
      service.now = { ...service.now, channels: ["email", "telegram"], preferred: ANY };
    });

    test("sets channel, language, times and a pause, and says that it did", async () => {
      await page.open(LINK);
      field("Kanava").value = "telegram";
      field("Kieli").value = "sv";
      field("Päivät").value = "weekdays";
      field("Alkaen").value = "17:00";
      field("Asti").value = "20:00";
      field("Ei viestejä ennen").value = "2999-12-24";

      await save();

      expect(service.calls.at(-1)?.body).toEqual({
        link: LINK,
        preferred: {
          channel: "telegram",
          language: "sv",
          hours: { days: [1, 2, 3, 4, 5], from: "17:00", to: "20:00" },
          pausedUntil: "2999-12-24",
        },
      });
      expect(said()).toContain("Tallennettu");
      expect(field("Kanava").value).toBe("telegram");
    });

    test("keeps the days that were said elsewhere", async () => {
      const hours = { days: [2, 4], from: "00:00", to: "00:00" };
      service.now = { ...service.now, preferred: { ...ANY, hours } };
      await page.open(LINK);

      await save();

      expect(service.calls.at(-1)?.body).toEqual({ link: LINK, preferred: { ...ANY, hours } });
    });

    test("stops everything, and allows it again", async () => {
      await page.open(LINK);
      document.querySelector<HTMLButtonElement>(".less")?.click();
      await settled();

      expect(service.calls.at(-1)?.body).toEqual({ link: LINK, stop: true, everywhere: true });
      expect(said()).toContain("missään kanavassa");
      expect(document.querySelector("form")?.hidden).toBe(true);
      expect(act().textContent).toBe("Salli viestit taas");
    });
  });

  describe("joining another address", () => {
    beforeEach(async () => {
      const any: Preferred = { channel: null, language: null, hours: null, pausedUntil: null };
      service.now = { ...service.now, channels: ["email"], preferred: any };
      await page.open(LINK);
    });

    test("a code is sent to it, and typed here it joins the two", async () => {
      expect([...(field("Missä") as HTMLSelectElement).options].map(({ value }) => value)).toEqual([
        "email",
        "sms",
      ]);
      await sendTo(" +358 40 1234567 ");
      expect(service.calls.at(-1)).toEqual({
        url: "https://v.example/chat/v1/preferences/codes",
        body: { link: LINK, channel: "sms", address: "+358 40 1234567" },
      });
      expect(news()).toContain("•••67");
      expect(document.activeElement).toBe(field("Koodi"));
      expect((field("Koodi") as HTMLInputElement).autocomplete).toBe("one-time-code");

      await give("Koodi", "123 456");

      expect(service.calls.at(-1)?.body).toEqual({ link: LINK, code: "123 456" });
      expect(news()).toContain("myös •••67 on sinun");
      expect([...(field("Kanava") as HTMLSelectElement).options].map(({ value }) => value)).toContain("sms");
    });

    test.each([
      [{ status: 422, body: { code: "code-wrong", triesLeft: 3 } }, "Yrityksiä jäljellä: 3"],
      [{ status: 409, body: { code: "code-spent" } }, "vanhentunut"],
      [{ status: 503 }, "Yritä uudelleen"],
    ])("a code that is refused (%o) is said beside it, and can be typed again", async (refusal, words) => {
      await sendTo("+358401234567");
      service.refusal = refusal;

      await give("Koodi", "111111");

      expect(complaint()).toContain(words);
      expect(field("Koodi").getAttribute("aria-invalid")).toBe("true");
      expect(document.activeElement).toBe(field("Koodi"));
      await give("Koodi", "123456");
      expect(news()).toContain("on sinun");
    });

    test.each([
      [{ status: 400 }, "Tarkista osoite"],
      [{ status: 409, body: { code: "code-unsent" } }, "ei voi lähettää"],
      [{ status: 429, headers: { "Retry-After": "3600" } }, "tunnin kuluttua"],
    ])("where no code can be sent (%o) it is said why", async (refusal, words) => {
      service.refusal = refusal;

      await sendTo("12");

      expect(complaint()).toContain(words);
      expect(document.activeElement).toBe(field("Osoite tai numero siellä"));
    });

    test("whom the company knows as two is told so", async () => {
      service.joined = false;
      await sendTo("+358401234567");

      await give("Koodi", "123456");

      expect(news()).toContain("erillään");
    });

    test("nothing is sent without an address", async () => {
      const before = service.calls.length;

      await sendTo("  ");

      expect(complaint()).toBe("Täytä tämä kohta.");
      expect(service.calls).toHaveLength(before);
    });
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
