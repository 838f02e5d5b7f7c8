import { describe, expect, test } from "vitest";
import { all, NPS, pass, press, texts, Visit, write } from "./test-chat";
import { bot, customer, question } from "./test-messages";

const clip = () =>
  all(".composer button").find((one) => one.getAttribute("aria-label") === "Send a file to the person");

async function hands(name: string): Promise<void> {
  const picker = document.querySelector(".composer input[type=file]") as HTMLInputElement;
  const files = [new File(["x"], name)];
  Object.defineProperty(picker, "files", { configurable: true, get: () => files });
  Object.defineProperty(picker, "value", { configurable: true, set: () => {} });
  picker.dispatchEvent(new Event("change"));
  await pass();
}

describe("with a person", () => {
  const visit = new Visit();

  test("with a person the question's control is put away, and their words stand under their name", async () => {
    visit.server.messages = [
      bot(1, "Hello!"),
      question(2, "nps", NPS),
      customer(3, "A person, please"),
      bot(4, "I pass you on."),
      { ...bot(5, "Liisa is with you now."), kind: "notice" },
      { ...bot(6, "How can I help?"), from: "agent", name: "Liisa" },
    ];
    visit.server.status = "handed-off";
    visit.server.agent = { name: "Liisa" };
    await visit.open();
    expect(texts(".who")).toEqual(["Liisa"]);
    expect(all(".dock .point")).toHaveLength(0);
    expect(all(".change")).toHaveLength(0);
    expect(all("textarea")).toHaveLength(1);
    expect(texts(".row.agent .speaker")).toEqual(["Liisa: "]);
    expect(all("[role=log] .row.notice")).toHaveLength(1);
    press("More choices");
    expect(texts(".wishes .menu-item")).toEqual(["End the chat"]);
    write("It is broken");
    await pass();
    expect(visit.server.sent().at(-1)).toMatchObject({ text: "It is broken" });
    expect(visit.server.sent().at(-1)).not.toHaveProperty("step");
  });

  test("who waits for a person is told so", async () => {
    visit.server.messages = [
      bot(1, "Hello!"),
      question(2, "nps", NPS),
      customer(3),
      bot(4, "I pass you on."),
    ];
    visit.server.status = "handed-off";
    await visit.open();
    expect(texts(".who")).toEqual(["Waiting for our staff"]);
  });

  test("nobody is there to be sent a file while the robot asks", async () => {
    await visit.open();
    expect(clip()?.hidden).toBe(true);
  });

  test("a file goes to the person, under its name, and answers no question", async () => {
    visit.server.status = "handed-off";
    await visit.open();
    expect(clip()?.hidden).toBe(false);
    await hands("damage.png");
    expect(visit.server.calls.at(-2)).toMatchObject({ path: "/conversations/c1/files", token: "Bearer t1" });
    expect(visit.server.sent()).toMatchObject([{ value: "f1" }]);
    expect(visit.server.sent().at(-1)).not.toHaveProperty("step");
    expect(texts(".banner")).toEqual([""]);
  });

  test.each([
    [413, "too-large", "up to 10 MB"],
    [415, "file-kind-not-taken", "Pictures, PDFs"],
    [409, "too-many-files", "No more files"],
    [409, "no-file-asked", "moved on"],
    [503, "", "try again"],
  ])("why a file can't be sent is told: %d %s", async (status, code, told) => {
    visit.server.status = "handed-off";
    await visit.open();
    visit.server.next.push({ status, body: { code, detail: "-" } });
    await hands("damage.zip");
    expect(texts(".banner")[0]).toContain(told);
    expect(visit.server.sent()).toEqual([]);
  });
});
