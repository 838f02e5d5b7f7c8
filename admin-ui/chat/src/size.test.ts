// @vitest-environment node
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

const LIMIT = 40_000;

test("the widget is one script of at most 40 kB gzipped, without what a strict page forbids", async () => {
  const configFile = new URL("../../vite.widget.config.ts", import.meta.url).pathname;
  const root = new URL("..", import.meta.url).pathname;
  const built = (await build({ configFile, root, logLevel: "silent", build: { write: false } })) as
    Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  const code = output.map((file) => (file.type === "chunk" ? file.code : String(file.source))).join("");

  expect(output).toHaveLength(1);
  expect(gzipSync(code).length).toBeLessThanOrEqual(LIMIT);
  expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
  expect(code).not.toMatch(/[\u0080-\uffff]/);
  expect(code).not.toMatch(/setAttribute\("style"|\bimport\(/);
}, 60_000);
