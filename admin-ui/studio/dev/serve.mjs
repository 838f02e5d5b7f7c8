// Serves the built studio with SAMPLE data and the content security policy of the real server. For development only.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import * as sample from "./sample.mjs";

const { values: options } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const built = join(import.meta.dirname, "../../dist/static/studio");
const kinds = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function json(response, status, body, headers = {}) {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  response
    .writeHead(status, { "content-type": type, ...headers })
    .end(body === undefined ? "" : JSON.stringify(body));
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString() || "{}");
}

async function session(request, response, cookies) {
  const token = { "set-cookie": ["XSRF-TOKEN=sample-token; Path=/; SameSite=Lax"] };
  if (request.method !== "GET" && request.headers["x-xsrf-token"] !== "sample-token")
    return json(response, 403, { title: "Forbidden", detail: "The CSRF token is missing." });
  if (request.method === "POST") {
    const { name, password } = await bodyOf(request);
    if (password !== "sample")
      return json(response, 401, { title: "Unauthorized", detail: "Wrong name or password." });
    return json(
      response,
      200,
      { name, role: "manager", language: null },
      { "set-cookie": [`SESSION=${encodeURIComponent(name)}; Path=/; HttpOnly; SameSite=Lax`] },
    );
  }
  if (request.method === "DELETE")
    return json(response, 204, undefined, { "set-cookie": ["SESSION=; Path=/; Max-Age=0"] });
  return cookies.SESSION
    ? json(response, 200, { name: cookies.SESSION, role: "manager", language: null }, token)
    : json(response, 401, { title: "Unauthorized" }, token);
}

function report(name, query, language, empty) {
  const list = sample.conversations(query, empty);
  switch (name) {
    case "summary":
      return { n: list.length, metrics: sample.metricsOf(query.get("flow"), list) };
    case "overview":
      return { flows: sample.flows.map(({ id, title }) => overviewOf(id, title, query, empty)) };
    case "dimensions":
      return {
        touchpoints: values(query, "touchpoint"),
        journeyStages: values(query, "journeyStage"),
        channels: values(query, "channel"),
        languages: values(query, "language"),
        segments: values(query, "segment"),
      };
    case "distribution":
      return sample.distribution(query, list, language);
    case "trend":
      return sample.trend(query, list);
    case "funnel":
      return sample.funnel(query, list, language);
    case "breakdown":
      return sample.breakdown(query, list);
    case "verbatims":
      return sample.verbatims(query, list);
    case "definitions":
      return sample.allDefinitions();
  }
}

function values(query, name) {
  return [
    ...new Set(
      sample.conversations(new URLSearchParams({ flow: query.get("flow") })).map((each) => each[name]),
    ),
  ].toSorted();
}

function overviewOf(flow, title, query, empty) {
  const own = new URLSearchParams(query);
  own.set("flow", flow);
  const list = sample.conversations(own, empty);
  return {
    flow,
    title,
    started: list.length,
    completed: list.filter(({ status }) => status === "completed").length,
    metrics: sample.metricsOf(flow, list),
  };
}

async function api(request, response, path, query) {
  const cookies = Object.fromEntries(
    (request.headers.cookie ?? "").split("; ").map((each) => each.split("=")),
  );
  if (path === "/session") return session(request, response, cookies);
  if (!cookies.SESSION) return json(response, 401, { title: "Unauthorized", detail: "Log in first." });
  if (cookies.SESSION.includes("broken") && path.startsWith("/reports/"))
    return json(response, 500, {
      title: "Internal error",
      detail: "The SAMPLE server is broken on purpose.",
    });
  const empty = cookies.SESSION.includes("empty");
  if (path === "/flows")
    return json(response, 200, {
      items: sample.flows.map(({ id, title }) => ({
        id,
        title,
        version: "9f31c0de".repeat(8),
        hash8: "9f31c0de",
        languages: ["fi", "sv", "en"],
        touchpoint: id === "effort" ? '"customer-service"' : "context.touchpoint",
        journeyStage: null,
        published: true,
        source: "library",
      })),
      next: null,
    });
  const language = (request.headers["accept-language"] ?? "en").slice(0, 2);
  const body = report(
    path.slice("/reports/".length),
    query,
    language in { fi: 1, sv: 1 } ? language : "en",
    empty,
  );
  return body ? json(response, 200, body) : json(response, 404, { title: "Not found" });
}

async function page(response, path) {
  const nonce = randomBytes(16).toString("base64");
  const file = join(built, normalize(path.slice("/studio".length)));
  const kind = kinds[extname(file)];
  try {
    if (kind) return response.writeHead(200, { "content-type": kind }).end(await readFile(file));
  } catch {
    return response.writeHead(404).end();
  }
  const index = await readFile(join(built, "index.html"), "utf8");
  response
    .writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`,
      "cache-control": "no-store",
    })
    .end(index.replaceAll("__CSP_NONCE__", nonce));
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const answer = pathname.startsWith("/api/v1")
    ? api(request, response, pathname.slice("/api/v1".length), searchParams)
    : page(response, pathname);
  answer.catch((error) =>
    json(response, 500, { title: "Sample server failed", detail: String(error.stack) }),
  );
});
server.listen(Number(options.port), "127.0.0.1", () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}/studio/\n`),
);
