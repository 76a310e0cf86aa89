import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { composeSite } from "#app/compose.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { loadDemo } from "#seed/demo/load.ts";

/** Serves a demo region of its own, in a folder that goes with it, for the browser journeys. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "social-supply-e2e-"));
const settings = { ...process.env, NODE_ENV: "production", DEMO: "1", DATA_DIR: folder, PORT: "0", WORKERS: "1", LOG_LEVEL: "error" };

const site = await composeSite(readEnv(settings));
await loadDemo(site.services.db, new Date());
await site.worker.drain();
await site.close();

const terminal = process.env["E2E_TERMINAL"] ?? path.join(folder, "terminal.txt");
const printed = fs.openSync(terminal, "w", 0o600);
const server = spawn(process.execPath, [path.join(import.meta.dirname, "../../app/server.ts")], {
  env: settings,
  stdio: ["inherit", printed, "inherit", "ipc"],
});
// `playwright.config.ts` waits for this line, and learns the port from it: one that the system gave this site alone.
server.on("message", ({ listening }: { listening: number }) => process.stdout.write(`The site listens on port ${listening}\n`));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
// Whoever started this may be killed without a word; then nobody is left to stop it.
const starter = process.ppid;
setInterval(() => {
  if (process.ppid !== starter) server.kill();
}, 2000).unref();
server.on("exit", (code) => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(terminal, { force: true });
  process.exit(code ?? 0);
});
