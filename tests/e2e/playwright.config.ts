import { randomUUID } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium.ts";

// What the site prints on its terminal: links of mails, for no mail server is set. Every worker inherits this process's environment.
process.env["E2E_TERMINAL"] ??= path.join(os.tmpdir(), `social-supply-e2e-${randomUUID()}.txt`);

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  // All of these end what hangs. On a machine with five times the work that it has room for, a click has taken over ten seconds.
  timeout: 360_000,
  expect: { timeout: 30_000, toPass: { timeout: 60_000 } },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json", { outputFile: "../../test-results/e2e.json" }]],
  outputDir: "../../test-results/e2e",
  use: {
    // Known to the workers, which start once the site has said its port (`webServer.wait`).
    baseURL: `http://localhost:${process.env["E2E_PORT"]}`,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" tests/e2e/serve.ts`,
    cwd: "../..",
    wait: { stdout: /The site listens on port (?<e2e_port>\d+)/ },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
