import { describe, expect, test } from "vitest";
import { type ServerEvent, ServerEventParser } from "./sse";

const STREAM = [
  ": keep alive",
  "",
  "id: 7",
  "event: message",
  'data: {"seq":7,',
  'data: "text":"Hyvää päivää 🙂"}',
  "",
  "event:status",
  "data:open",
  "",
  "event: resync",
  "",
].join("\n");

const EVENTS: ServerEvent[] = [
  { type: "message", id: "7", data: '{"seq":7,\n"text":"Hyvää päivää 🙂"}' },
  { type: "status", id: "7", data: "open" },
  { type: "resync", id: "7", data: "" },
];

function read(...chunks: string[]): ServerEvent[] {
  const parser = new ServerEventParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
}

describe("server-sent events", () => {
  test("are the same wherever the stream is cut in two", () => {
    for (let at = 0; at <= STREAM.length; at++) {
      expect(read(`${STREAM.slice(0, at)}`, `${STREAM.slice(at)}\n`)).toEqual(EVENTS);
    }
  });

  test("are the same a character at a time, with any kind of line end", () => {
    for (const end of ["\n", "\r", "\r\n"]) {
      const text = `${STREAM}\n`.replaceAll("\n", end);
      expect(read(...text, end)).toEqual(EVENTS);
    }
  });

  test("wait for their blank line", () => {
    expect(read("data: one\n")).toEqual([]);
    expect(read("data: one\n", "\n")).toEqual([{ type: "message", id: null, data: "one" }]);
  });

  test("begin after a byte order mark, and ignore fields that they don't know", () => {
    expect(read("\uFEFFcolour: red\ndata: x\n\n")).toEqual([{ type: "message", id: null, data: "x" }]);
  });
});
