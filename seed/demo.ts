import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { composeSite } from "#app/compose.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { DEMO_LOGINS, DEMO_PASSWORD, loadDemo } from "./demo/load.ts";

const root = path.join(import.meta.dirname, "..");

/**
 * `npm run demo`: migrates, loads the reference facts and the demo region, builds, and serves on this machine only.
 * Everything is kept in DATA_DIR, or `data/demo`; running it again keeps the data.
 */
async function main(): Promise<void> {
  const settings = { ...process.env, DATA_DIR: process.env["DATA_DIR"] ?? path.join(root, "data/demo"), DEMO: "1", NODE_ENV: "production" };
  const env = readEnv({ ...settings, LOG_LEVEL: "warn" });
  fs.mkdirSync(env.DATA_DIR, { recursive: true });

  say("Database and reference facts …");
  const site = await composeSite(env);
  if (await loadDemo(site.services.db, new Date())) {
    say("Demo region: indexing and matching …");
    await site.worker.drain();
  } else {
    say("Demo region: there already, kept as it is.");
  }
  await site.close();

  say("Building the pages …");
  const build = spawnSync(process.execPath, [path.join(root, "node_modules/@react-router/dev/bin.cjs"), "build"], {
    cwd: root,
    encoding: "utf8",
    env: settings,
  });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}\n${build.stderr}`);

  const server = spawn(process.execPath, [path.join(root, "app/server.ts")], {
    cwd: root,
    env: { ...settings, LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn" },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("message", (message: { listening?: number }) => {
    if (message.listening !== undefined) say(welcome(message.listening));
  });
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
}

function welcome(port: number): string {
  const width = Math.max(...DEMO_LOGINS.map((l) => l.email.length));
  const rows = DEMO_LOGINS.map((l) => `  ${l.who.padEnd(14)} ${l.email.padEnd(width)}  ${l.as}`);
  return [
    "",
    `The demo region is at http://localhost:${port}`,
    "",
    ...rows,
    "",
    `  Password for all of them: ${DEMO_PASSWORD}`,
    "",
    "Stop it with Ctrl-C.",
    "",
  ].join("\n");
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
