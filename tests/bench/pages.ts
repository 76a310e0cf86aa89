import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import autocannon, { type Options, type Result } from "autocannon";
import { rebuildIndex } from "#app/features/directory/rebuild-index.server.ts";
import { rebuildOpportunityIndex } from "#app/features/opportunities/rebuild-index.server.ts";
import { searchWords } from "#app/features/reading/search-words.server.ts";
import { openDatabase } from "#db/client.ts";
import { INDEXES } from "#search/indexes.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import ensureBuild from "#tests/helpers/build.ts";
import { type PageWeight, weighPage } from "./page-weight.ts";
import { populate, searchAddresses } from "./populate.ts";
import { serveHello, serveSite } from "./serving.ts";

interface PageFigures {
  readonly page: string;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly requests: number;
  /** Requests per second over the hello-world page's. */
  readonly ratio: number;
}

export interface PagesBench {
  readonly suppliers: number;
  readonly populateMs: number;
  readonly indexMs: number;
  readonly figures: readonly PageFigures[];
  readonly weights: readonly PageWeight[];
}

export interface PagesOptions {
  /** Measured seconds a page, after two of warm-up. */
  seconds?: number;
  connections?: number;
}

const ADDRESSES = 1000;
const WARM_UP_SECONDS = 2;

type Load = Omit<PageFigures, "page" | "ratio">;

/** Fills `folder` with what the server opens: the database and the search index of `n` suppliers. */
export async function fillDataDir(folder: string, n: number): Promise<{ populateMs: number; indexMs: number }> {
  const now = new Date();
  const start = performance.now();
  const db = openDatabase(path.join(folder, "app.db"));
  populate(db, n, now);
  const filled = performance.now();
  const search = openSqliteEngine({ definitions: INDEXES, file: path.join(folder, "search.db"), ...searchWords(db) });
  await rebuildIndex({ db, search, now });
  await rebuildOpportunityIndex({ db, search, now });
  await search.close();
  db.$client.close();
  return { populateMs: filled - start, indexMs: performance.now() - filled };
}

/**
 * Loads the production server over `n` suppliers, page by page, from this process, and the hello-world page of the same
 * framework before and after with the same connections: its rate is the mean of the two. Browsers' `Accept-Encoding`. The
 * site has then done what it does once at its start.
 */
export async function benchPages(n: number, options: PagesOptions = {}): Promise<PagesBench> {
  const { seconds = 5, connections = 16 } = options;
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-pages-"));
  const stops: (() => Promise<void>)[] = [];
  try {
    const filling = await fillDataDir(folder, n);
    const hello = await serveHello();
    stops.push(hello.stop);
    const site = await serveSite(folder);
    stops.push(site.stop);
    const pages: [name: string, addresses: string[]][] = [
      ["search", searchAddresses(n, ADDRESSES)],
      ["search, nothing asked", ["/suppliers"]],
      ["home", ["/"]],
      ["profile", Array.from({ length: ADDRESSES }, (_, i) => `/suppliers/supplier-${1 + ((i * 7919) % n)}`)],
      ["opportunities", ["/opportunities"]],
      ["opportunity", Array.from({ length: 200 }, (_, i) => `/opportunities/opportunity-${i + 1}`)],
    ];
    await untilChecked(site.url);
    const before = await load(hello.url, ["/"], seconds, connections);
    const loads: (Load & { page: string })[] = [];
    for (const [page, addresses] of pages) loads.push({ page, ...(await load(site.url, addresses, seconds, connections)) });
    const after = await load(hello.url, ["/"], seconds, connections);
    const helloRate = (before.requestsPerSecond + after.requestsPerSecond) / 2;
    const floor = { page: "hello world", ...before, requestsPerSecond: helloRate, requests: before.requests + after.requests };
    const weights: PageWeight[] = [];
    for (const [page, addresses] of pages.filter(([name]) => !name.includes(",")))
      weights.push(await weighPage(site.url, addresses[0] ?? "/", page));
    weights.push(await weighPage(site.url, "/join", "join"), await weighPage(site.url, "/sign-in", "sign-in"));
    const figures = [floor, ...loads].map((one) => ({ ...one, ratio: one.requestsPerSecond / helloRate }));
    return { suppliers: n, ...filling, figures, weights };
  } finally {
    for (const stop of stops.reverse()) await stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for the end of the comparison of both indexes with the database that every start makes, two minutes at most. */
export async function untilChecked(url: string): Promise<void> {
  for (let waited = 0; waited < 120; waited += 1) {
    const ready = (await (await fetch(`${url}/ready`)).json()) as { engine?: { checks?: Record<string, unknown> } };
    if (Object.keys(ready.engine?.checks ?? {}).length === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

export async function load(url: string, addresses: readonly string[], seconds: number, connections: number): Promise<Load> {
  await run(url, addresses, WARM_UP_SECONDS, connections);
  return run(url, addresses, seconds, connections);
}

/** Each connection goes through the addresses from a place of its own, so that no two ask the same at once. */
async function run(url: string, addresses: readonly string[], duration: number, connections: number): Promise<Load> {
  const times: number[] = [];
  let clients = 0;
  const result = await new Promise<Result>((resolve, reject) => {
    const options: Options = {
      url,
      duration,
      connections,
      headers: { "accept-encoding": "gzip, deflate, br", accept: "text/html" },
      setupClient(client) {
        const from = Math.floor((clients * addresses.length) / connections);
        clients += 1;
        client.setRequests([...addresses.slice(from), ...addresses.slice(0, from)].map((address) => ({ path: address })));
      },
    };
    const instance = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    instance.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} requests failed`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requestsPerSecond: times.length / result.duration, p50: at(0.5), p95: at(0.95), requests: times.length };
}
