import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ensureBuild from "#tests/helpers/build.ts";
import { createFuzzer, METHODS, type Shot } from "#tests/helpers/fuzz.ts";
import { siteRoutes } from "#tests/helpers/routes.ts";
import { addAttackers, serveWatched } from "./block.ts";
import { paramsOf } from "./block-attacks.ts";
import { type Attack, send } from "./block-send.ts";
import { fillDataDir } from "./pages.ts";

export interface FuzzBench {
  readonly requests: number;
  readonly seconds: number;
  /** How often each status was the answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Requests that were answered 500 or above (apart from 503 with when to come again), or not at all. */
  readonly failures: readonly string[];
  /** The longest block of the event loop, milliseconds of processor time, of eight requests at once. */
  readonly cpu: number;
}

const REQUESTS = 50_000;
const SUPPLIERS = 1000;
const AT_ONCE = 8;

/** Sends what `tests/routes/security/fuzz.test.ts` sends, but more, to the production server, whose state it changes as it goes. */
export async function benchFuzz(requests = REQUESTS): Promise<FuzzBench> {
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-fuzz-"));
  const statuses: Record<string, number> = {};
  const failures: string[] = [];
  await fillDataDir(folder, SUPPLIERS);
  const who = { ...addAttackers(folder, SUPPLIERS), n: SUPPLIERS };
  const site = await serveWatched(folder);
  try {
    const routes = siteRoutes();
    const shoot = createFuzzer(9);
    const cookies = [undefined, who.owner, who.campaign];
    let sent = 0;
    const from = performance.now();
    async function sendOn(): Promise<void> {
      while (sent < requests) {
        const route = routes[sent % routes.length] as (typeof routes)[number];
        const method = METHODS[Math.floor(sent / routes.length) % METHODS.length] as (typeof METHODS)[number];
        const cookie = cookies[Math.floor(sent / routes.length / METHODS.length) % cookies.length];
        sent += 1;
        // Whoever signs out ends the session that the rest is sent with.
        if (/^\/(sign-out|account\/security)$/.test(route.pattern) && cookie !== undefined && method !== "GET") continue;
        const shot = shoot(route, method, paramsOf(route.pattern, who), site.url);
        const { status } = await send(site.url, await attackOf(shot, site.url, cookie));
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status <= 0 || (status >= 500 && status !== 503)) failures.push(`${status} ${method} ${shot.path.slice(0, 160)}`);
      }
    }
    await site.loop();
    await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
    const { cpu } = await site.loop();
    return { requests, seconds: (performance.now() - from) / 1000, statuses, failures, cpu };
  } finally {
    await site.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function attackOf(shot: Shot, origin: string, cookie: string | undefined): Promise<Attack> {
  const url = new URL(`${origin}${shot.path}`);
  const headers = { ...shot.headers, ...(cookie === undefined ? {} : { Cookie: cookie }) };
  const common = { entrance: "fuzz", name: "", path: url.pathname + url.search, method: shot.method };
  if (shot.body === undefined) return { ...common, headers };
  const response = new Response(shot.body.content);
  const type = shot.body.type ?? response.headers.get("content-type");
  const body = Buffer.from(await response.arrayBuffer());
  return { ...common, headers: type === null ? headers : { ...headers, "Content-Type": type }, body };
}
