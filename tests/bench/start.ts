import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ensureBuild from "#tests/helpers/build.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";
import { fillDataDir } from "./pages.ts";

const STARTS = 5;
const WATCHED_MS = 20_000;

export interface StartBench {
  readonly suppliers: number;
  /** Milliseconds from the start of the process after a kill to its first search page, each. */
  readonly starts: readonly number[];
  /** The longest that a visitor waited for a page in the twenty seconds after the last start, while the index is compared. */
  readonly longestWaitMs: number;
}

/** Kills a serving site as `kill -9` does, and starts it again on what it left; five times. */
export async function benchStart(n: number): Promise<StartBench> {
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-start-"));
  let server: RunningServer | undefined;
  try {
    await fillDataDir(folder, n);
    const env = {
      DATA_DIR: folder,

      LOG_LEVEL: "warn",
      RATE_LIMIT_SCALE: "10000",
    };
    const starts: number[] = [];
    for (let i = 0; i < STARTS; i += 1) {
      await server?.end("SIGKILL");
      const begun = performance.now();
      server = await startServer(env);
      await page(server.origin);
      starts.push(performance.now() - begun);
    }
    let longestWaitMs = 0;
    const until = performance.now() + WATCHED_MS;
    while (server !== undefined && performance.now() < until) {
      const asked = performance.now();
      await page(server.origin);
      longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { suppliers: n, starts, longestWaitMs };
  } finally {
    await server?.end("SIGKILL");
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function page(origin: string): Promise<void> {
  const response = await fetch(`${origin}/suppliers?q=training`);
  await response.text();
  if (response.status !== 200) throw new Error(`The page was answered with ${response.status}`);
}
