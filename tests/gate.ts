import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureChromium } from "./e2e/chromium.ts";

/*
 * `npm test`: the whole gate, cheapest first, stopping at the first part that fails. What reads the sources, and the build,
 * take one core each, so they run side by side.
 * It ends with one plain line of what ran: `N passed, N failed`.
 */
const root = path.join(import.meta.dirname, "..");
const results = path.join(root, "test-results");
const counts = { passed: 0, failed: 0, skipped: 0 };

function run(name: string, command: string, args: string[]): boolean {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  return sayEnded(name, started, spawnSync(command, args, { cwd: root, stdio: "inherit" }));
}

interface Part {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** How many parts run side by side: one a core of the machines that CI has. */
const LANES = 2;

/** Runs parts side by side, begun in their order; what each wrote comes as one. After one has failed no other begins. */
async function runSideBySide(parts: readonly Part[]): Promise<boolean> {
  const waiting = [...parts];
  let ok = true;
  async function lane(): Promise<void> {
    for (let part = waiting.shift(); part !== undefined && ok; part = waiting.shift()) ok = (await runQuietly(part)) && ok;
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  return ok;
}

function runQuietly({ name, command, args, env = {} }: Part): Promise<boolean> {
  const started = performance.now();
  const written: Buffer[] = [];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => written.push(chunk));
    let error: Error | undefined;
    child.on("error", (thrown) => {
      error = thrown;
    });
    child.on("close", (status, signal) => {
      process.stdout.write(`\n── ${name}\n${Buffer.concat(written).toString()}`);
      resolve(sayEnded(name, started, { status, signal, error }));
    });
  });
}

interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  error?: Error | undefined;
}

function sayEnded(name: string, started: number, { status, signal, error }: Ended): boolean {
  const why = signal !== null ? `, ended by ${signal}` : error !== undefined ? `, ${error.message}` : "";
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${status === 0 ? "passed" : "failed"} in ${seconds} s${why}\n`);
  return status === 0;
}

function bin(name: string): string {
  return path.join(root, "node_modules/.bin", name);
}

function readJson(file: string): Record<string, unknown> | null {
  const full = path.join(results, file);
  return fs.existsSync(full) ? (JSON.parse(fs.readFileSync(full, "utf8")) as Record<string, unknown>) : null;
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function countUnit(): void {
  const report = readJson("unit.json");
  counts.passed += number(report?.["numPassedTests"]);
  counts.failed += number(report?.["numFailedTests"]);
  counts.skipped += number(report?.["numPendingTests"]) + number(report?.["numTodoTests"]);
}

function countJourneys(): void {
  const stats = readJson("e2e.json")?.["stats"] as Record<string, unknown> | undefined;
  counts.passed += number(stats?.["expected"]);
  counts.failed += number(stats?.["unexpected"]) + number(stats?.["flaky"]);
  counts.skipped += number(stats?.["skipped"]);
}

/** In the order in which they begin: what takes longest is not last. */
const SOURCES: readonly Part[] = [
  { name: "format and lint", command: bin("biome"), args: ["check", "--error-on-warnings"] },
  { name: "types", command: bin("tsc"), args: [] },
  { name: "production build", command: bin("react-router"), args: ["build"], env: { NODE_ENV: "production" } },
  { name: "unused files, exports and packages", command: bin("knip"), args: [] },
  { name: "import rules", command: process.execPath, args: [path.join(root, "tests/imports/check.ts")] },
];

async function gate(): Promise<boolean> {
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  // The types of the routes first: the others read them.
  if (!run("route types", bin("react-router"), ["typegen"])) return false;
  if (!(await runSideBySide(SOURCES))) return false;
  const tests = run("unit, route and contract tests", bin("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=test-results/unit.json",
  ]);
  countUnit();
  if (!tests) return false;
  ensureChromium();
  const journeys = run("browser journeys", bin("playwright"), ["test", "--config", "tests/e2e/playwright.config.ts"]);
  countJourneys();
  return journeys;
}

let ok = false;
try {
  ok = await gate();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
if (!ok && counts.failed === 0) counts.failed = 1;
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}\n`);
process.exitCode = ok ? 0 : 1;
