import { beforeEach, describe, expect, test, vi } from "vitest";
import { textsOf } from "../texts";
import type { Json, Question } from "../types";
import { fittingControl, freeText } from ".";
import type { Desk } from "./control";
import { isOfKind } from "./file";

const options = (...labels: string[]) =>
  labels.map((label) => ({ value: label.toLowerCase(), label, image: null }));

const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const field = () => document.querySelector("input, textarea") as HTMLInputElement;
const complaint = () => document.querySelector(".complaint")?.textContent;
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const send = () => button("Lähetä").click();
const write = (text: string) => {
  field().value = text;
  field().dispatchEvent(new Event("input", { bubbles: true }));
};

describe("the control of", () => {
  let answers: [Json, string][];
  let uploaded: string[];
  let desk: Desk;

  beforeEach(() => {
    document.body.replaceChildren();
    [answers, uploaded] = [[], []];
    desk = {
      language: "fi",
      texts: textsOf("fi"),
      base: "https://vuoro.example/",
      labelledBy: "q",
      answer: (value, label) => answers.push([value, label]),
      upload: (file) => {
        uploaded.push(file.name);
        return Promise.resolve({ kind: "done", body: { fileId: "f1" } });
      },
      announce: () => {},
    };
  });

  function draw(presentation: string, fields: Partial<Question> = {}): HTMLElement {
    const control = fittingControl({ step: "s", type: "t", presentation, ...fields }, desk);
    if (!control) throw new Error("no control");
    document.body.append(control.element);
    return control.element;
  }

  test("one answers with the option's value as it is", () => {
    draw("one", {
      options: [
        { value: true, label: "Kyllä" },
        { value: false, label: "Ei" },
      ],
    });
    button("Ei").click();
    expect(answers).toEqual([[false, "Ei"]]);
  });

  test("one has a search when the list is long, which ignores accents", () => {
    const element = draw("one", {
      options: options(
        ..."Äänekoski Espoo Oulu Pori Turku Vaasa Lahti Kuopio Kemi Kotka Rauma Salo Imatra".split(" "),
      ),
    });
    write("aane");
    const shown = [...element.querySelectorAll<HTMLElement>(".option")].filter((one) => !one.hidden);
    expect(shown.map((one) => one.textContent)).toEqual(["Äänekoski"]);
  });

  test("many answers in the order of the options, within its limits", () => {
    const element = draw("many", { options: options("A", "B", "C", "D"), min: 2, max: 3 });
    const boxes = [...element.querySelectorAll("input")];
    boxes[3]?.click();
    send();
    expect(complaint()).toBe("Valitse vähintään 2.");
    boxes[0]?.click();
    boxes[1]?.click();
    expect(boxes[2]?.disabled).toBe(true);
    send();
    expect(answers).toEqual([[["a", "b", "d"], "A, B, D"]]);
  });

  test.each(["numbers", "stars", "smileys", "thumbs"])("scale with %s answers with the point", (look) => {
    const element = draw("scale", { min: 1, max: 5, lowLabel: "Huono", highLabel: "Hyvä", look });
    expect(element.querySelectorAll("button")).toHaveLength(5);
    button("5 asteikolla 1–5, Hyvä").click();
    expect(answers).toEqual([[5, "5"]]);
  });

  test("scale of many points is a slider", () => {
    draw("scale", { min: 0, max: 100 });
    write("64");
    send();
    expect(answers).toEqual([[64, "64"]]);
  });

  test("scale moves among its points by arrow keys", () => {
    const element = draw("scale", { min: 0, max: 10 });
    const points = [...element.querySelectorAll("button")];
    points[0]?.focus();
    press("ArrowRight");
    expect(document.activeElement).toBe(points[1]);
    press("End");
    expect(document.activeElement).toBe(points[10]);
  });

  test("number reads what the language writes, and says its limits", () => {
    draw("number", { min: 0, max: 100, decimals: 1, unit: "kg" });
    for (const [written, wrong] of [
      ["", "Täytä tämä ensin."],
      ["paljon", "Kirjoita vastaus lukuna."],
      ["101", "Luku voi olla enintään 100."],
      ["−1", "Luvun pitää olla vähintään 0."],
      ["3,14", "Desimaaleja voi olla enintään 1."],
    ] as const) {
      write(written);
      send();
      expect(complaint()).toBe(wrong);
    }
    write("8,50");
    send();
    expect(answers).toEqual([[8.5, "8,5 kg"]]);
  });

  test("number steps up and down within its limits", () => {
    draw("number", { min: 1, max: 2, decimals: 0 });
    for (let n = 0; n < 4; n++) button("Enemmän").click();
    expect(field().value).toBe("2");
    button("Vähemmän").click();
    send();
    expect(answers).toEqual([[1, "1"]]);
  });

  test("date answers in ISO 8601 within its limits, shown in the language", () => {
    draw("date", { part: "date", min: "2026-01-01", max: "2026-12-31" });
    write("2025-12-31");
    send();
    expect(complaint()).toBe("Aikaisin mahdollinen on 1.1.2026.");
    write("2026-05-03");
    send();
    expect(answers).toEqual([["2026-05-03", "3.5.2026"]]);
  });

  test("date has the near days at hand that its limits allow", () => {
    vi.useFakeTimers({ now: new Date(2026, 4, 3, 12) });
    draw("date", { part: "date", max: "2026-05-03" });
    button("Eilen").click();
    vi.useRealTimers();
    expect(answers).toEqual([["2026-05-02", "2.5.2026"]]);
  });

  test("time answers with hours and minutes", () => {
    draw("date", { part: "time" });
    write("14:30");
    send();
    expect(answers).toEqual([["14:30", "14.30"]]);
  });

  test("ranking answers best first, by presses, buttons and arrow keys", () => {
    draw("ranking", { options: options("A", "B", "C") });
    for (const name of ["C", "A", "B"]) button(name).click();
    button("Siirrä ylemmäs: B").click();
    const key = new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true });
    button("Siirrä ylemmäs: B").dispatchEvent(key);
    send();
    expect(answers).toEqual([[["b", "c", "a"], "B > C > A"]]);
  });

  test("ranking of the best few can be sent only when they are chosen, and an option taken back", () => {
    draw("ranking", { options: options("A", "B", "C"), top: 2 });
    button("A").click();
    expect(button("Lähetä").disabled).toBe(true);
    button("B").click();
    button("Poista: A").click();
    button("C").click();
    send();
    expect(answers).toEqual([[["b", "c"], "B > C"]]);
  });

  test("file uploads what is dropped, then answers with what the file is", async () => {
    const element = draw("file", { accept: ["image/*", ".pdf"], maxBytes: 1000 });
    drop(element, new File(["x".repeat(1001)], "large.png", { type: "image/png" }));
    expect(complaint()).toContain("1,1 kB");
    drop(element, new File(["x"], "a.exe", { type: "application/x-msdownload" }));
    expect(complaint()).toBe("Tällaista tiedostoa ei voi lähettää tähän.");
    drop(element, new File(["xyz"], "a.png", { type: "image/png" }));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(uploaded).toEqual(["a.png"]);
    expect(answers).toEqual([[{ id: "f1", name: "a.png", mediaType: "image/png", bytes: 3 }, "a.png"]]);
  });

  test("text is a field with the keyboard that fits, when an answer is changed", () => {
    const question: Question = { step: "s", type: "email", presentation: "text", format: "email" };
    document.body.append(freeText(question, desk).element);
    expect(field().getAttribute("inputmode")).toBe("email");
    expect(field().getAttribute("autocomplete")).toBe("email");
    write(" a@b.example ");
    field().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(answers).toEqual([["a@b.example", "a@b.example"]]);
  });

  test("what is unknown, or lacks what it needs, is free text", () => {
    for (const presentation of ["hologram", "constructor", "text", "one", "many", "scale", "ranking"]) {
      expect(fittingControl({ step: "s", type: "t", presentation }, desk)).toBeNull();
    }
  });
});

function drop(element: HTMLElement, file: File): void {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [file] } });
  element.querySelector(".drop")?.dispatchEvent(event);
}

test("kinds of file are names' ends or media types", () => {
  const photo = { name: "A.JPG", type: "image/jpeg" };
  expect([".jpg", "image/*", "image/jpeg", "*/*"].map((kind) => isOfKind(photo, kind))).not.toContain(false);
  expect([".png", "video/*", "image/png"].map((kind) => isOfKind(photo, kind))).not.toContain(true);
});
