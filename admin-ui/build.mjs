// Builds the front ends, unless nothing they are made of has changed since the last build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

process.chdir(import.meta.dirname);
const ignored = new Set(["node_modules", "dist", "target"]);

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

function digest(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    hash.update(`\n${path}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function unlessUnchanged(stamp, paths, work) {
  const now = digest(paths);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  work();
  mkdirSync(stamp.slice(0, stamp.lastIndexOf("/")), { recursive: true });
  writeFileSync(stamp, now);
}

function npm(...args) {
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

unlessUnchanged("node_modules/.inputs", ["package-lock.json"], () => npm("ci", "--ignore-scripts"));
unlessUnchanged("dist/.inputs", files("."), () => {
  rmSync("dist", { recursive: true, force: true });
  npm("run", "build");
});
