// Takes pictures of every page of the studio and lists axe's findings and the console's. For development only.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string" },
    name: { type: "string", default: "sample" },
    password: { type: "string", default: "sample" },
    flow: { type: "string", default: "transactional-nps" },
    only: { type: "string" },
    language: { type: "string", default: "en" },
  },
});
const folder = positionals[0] ?? "target/pictures";
mkdirSync(folder, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server;
async function sampleServer() {
  server = spawn(process.execPath, [join(import.meta.dirname, "serve.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await new Promise((done) =>
    server.stdout.once("data", (data) => done(String(data).split("\n"))),
  );
  return line.replace(/\/studio\/$/, "");
}

const root = options.url ?? (await sampleServer());
const report = `/reports/${options.flow}`;
const pages = {
  login: { path: "/", out: true },
  overview: { path: "/" },
  flows: { path: "/flows" },
  report: { path: report },
  tables: { path: report, act: asTables },
  narrow: { path: `${report}?touchpoint=invoicing&by=channel&from=2026-09-01&to=2026-11-01&score=0-6` },
  small: { path: `${report}?touchpoint=partner` },
  missing: { path: "/nothing/here" },
  empty: { path: "/", as: "empty" },
  broken: { path: report, as: "broken" },
};

async function asTables(page) {
  const buttons = page.getByRole("button", { name: /^(as a table|taulukkona|som tabell)$/i });
  while ((await buttons.count()) > 0) await buttons.first().click({ timeout: 3000 });
}

process.on("exit", () => server?.kill());
process.on("unhandledRejection", (error) => {
  process.stderr.write(`${error}\n`);
  process.exit(2);
});

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let findings = 0;
const note = (where, what) => {
  findings += 1;
  process.stdout.write(`${where}: ${what}\n`);
};

for (const look of ["light", "dark"])
  for (const width of [1280, 375]) {
    for (const [name, { path, out, as, act }] of Object.entries(pages)) {
      if (options.only && !options.only.split(",").includes(name)) continue;
      if (options.url && as) continue;
      const where = `${name}-${width}-${look}`;
      const context = await browser.newContext({
        viewport: { width, height: width === 375 ? 740 : 860 },
        colorScheme: look,
        locale: options.language,
      });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          if (!/401|500/.test(message.text())) note(where, message.text());
      });
      page.on("pageerror", (error) => note(where, `page error: ${error}`));
      await page.goto(`${root}/studio/`);
      if (!out) {
        await page.locator("input[name=name]").fill(as ?? options.name);
        await page.locator("input[name=password]").fill(options.password);
        await page.locator("button[type=submit]").click();
        await page.locator("nav").first().waitFor({ state: "attached" });
        if (path !== "/") await page.goto(`${root}/studio${path}`);
      }
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(500);
      await act?.(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${where}.png`), fullPage: true });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) note(where, `the page is ${wide} pixels too wide`);
      await page.evaluate(axe).catch(() => undefined);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document));
      for (const { id, impact, nodes } of violations)
        note(
          where,
          `axe ${impact} ${id}: ${nodes
            .map(({ target }) => target.join(" "))
            .slice(0, 4)
            .join(" | ")} ${nodes[0].failureSummary?.split("\n").slice(1, 2).join(" ")}`,
        );
      await context.close();
    }
  }
await browser.close();
process.stdout.write(`${findings} findings\n`);
process.exit(findings ? 1 : 0);
