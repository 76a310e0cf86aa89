import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const output = path.join(root, "build/server/index.js");

function newest(folder: string): number {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css|svg)$/.test(name) && !name.includes(".test."))
    .reduce((max, name) => Math.max(max, fs.statSync(path.join(root, folder, name)).mtimeMs), 0);
}

/** What else the build depends on: how it is made, and the packages that it holds. */
const SETTINGS = ["package-lock.json", "react-router.config.ts", "vite.config.ts"];

/** Vitest's global setup: route tests run against the production build, made anew when a source is newer than it. */
export default function ensureBuild(): void {
  const built = fs.existsSync(output) ? fs.statSync(output).mtimeMs : 0;
  const sources = ["app", "db", "search", "seed/reference"].map(newest);
  const settings = SETTINGS.map((name) => fs.statSync(path.join(root, name)).mtimeMs);
  if (built > Math.max(...sources, ...settings)) return;
  execFileSync(process.execPath, [path.join(root, "node_modules/@react-router/dev/bin.cjs"), "build"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
}
