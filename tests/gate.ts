import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureChromium } from "./e2e/chromium.ts";

/*
 * `npm test`: the whole gate, cheapest first, stopping at the first part that fails.
 * It ends with one plain line of what ran: `N passed, N failed`.
 */
const root = path.join(import.meta.dirname, "..");
const results = path.join(root, "test-results");
const counts = { passed: 0, failed: 0, skipped: 0 };

function run(name: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
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

function gate(): boolean {
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const parts: (() => boolean)[] = [
    () => run("format and lint", bin("biome"), ["check", "--error-on-warnings"]),
    () => run("route types", bin("react-router"), ["typegen"]),
    () => run("types", bin("tsc"), []),
    () => run("unused files, exports and packages", bin("knip"), []),
    () => run("import rules", process.execPath, [path.join(root, "tests/imports/check.ts")]),
    () => run("production build", bin("react-router"), ["build"], { NODE_ENV: "production" }),
    () => {
      const ok = run("unit, route and contract tests", bin("vitest"), [
        "run",
        "--reporter=default",
        "--reporter=json",
        "--outputFile.json=test-results/unit.json",
      ]);
      countUnit();
      return ok;
    },
    () => {
      ensureChromium();
      const ok = run("browser journeys", bin("playwright"), ["test", "--config", "tests/e2e/playwright.config.ts"]);
      countJourneys();
      return ok;
    },
  ];
  return parts.every((part) => part());
}

let ok = false;
try {
  ok = gate();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
if (!ok && counts.failed === 0) counts.failed = 1;
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}\n`);
process.exitCode = ok ? 0 : 1;
