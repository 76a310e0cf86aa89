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
import { seeded } from "./corpus.ts";
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

/** Of the log in which addresses return. */
const ADDRESSES = 1000;
const RETURNS = 20_000;
/** Of the log in which none returns: more than are asked in the time. */
const NEVER_ASKED = 12_000;
const WARM_UP_SECONDS = 2;

/** Addresses to ask a page by. `once`: none is asked twice, by the warm-up either. */
export interface Log {
  readonly page: string;
  readonly addresses: readonly string[];
  readonly once?: boolean;
}

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
    const logs: Log[] = [
      { page: "search", addresses: [...new Set(searchAddresses(n, NEVER_ASKED))], once: true },
      { page: "search, addresses return", addresses: returning([...new Set(searchAddresses(n, ADDRESSES))], RETURNS) },
      { page: "search, nothing asked", addresses: ["/suppliers"] },
      { page: "home", addresses: ["/"] },
      { page: "profile", addresses: Array.from({ length: Math.min(n, NEVER_ASKED) }, (_, i) => profileAddress(i, n)), once: true },
      { page: "profile, addresses return", addresses: Array.from({ length: ADDRESSES }, (_, i) => profileAddress(i, n)) },
      { page: "opportunities", addresses: ["/opportunities"] },
      { page: "opportunity", addresses: Array.from({ length: 200 }, (_, i) => `/opportunities/opportunity-${i + 1}`) },
    ];
    await untilChecked(site.url);
    const helloLog: Log = { page: "hello world", addresses: ["/"] };
    const before = await load(hello.url, helloLog, seconds, connections);
    const loads: (Load & { page: string })[] = [];
    for (const log of logs) loads.push({ page: log.page, ...(await load(site.url, log, seconds, connections)) });
    const after = await load(hello.url, helloLog, seconds, connections);
    const helloRate = (before.requestsPerSecond + after.requestsPerSecond) / 2;
    const floor = { page: "hello world", ...before, requestsPerSecond: helloRate, requests: before.requests + after.requests };
    const weights: PageWeight[] = [];
    for (const { page, addresses } of logs.filter((log) => !log.page.includes(",")))
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

/** Suppliers in an order of their own. */
function profileAddress(i: number, n: number): string {
  return `/suppliers/supplier-${1 + ((i * 7919) % n)}`;
}

/** `count` askings in which addresses return as in life: the one of rank r a 1/r-th as often as the first (Zipf 1.0). */
function returning(addresses: readonly string[], count: number): string[] {
  const random = seeded(7);
  let sum = 0;
  const upTo = addresses.map((_, i) => {
    sum += 1 / (i + 1);
    return sum;
  });
  return Array.from({ length: count }, () => {
    const at = random() * sum;
    return addresses[upTo.findIndex((end) => end > at)] ?? "/suppliers";
  });
}

export async function load(url: string, { page, addresses, once = false }: Log, seconds: number, connections: number): Promise<Load> {
  const forWarmUp = Math.floor((addresses.length * WARM_UP_SECONDS) / (WARM_UP_SECONDS + seconds));
  const [warmUp, measured] = once ? [addresses.slice(0, forWarmUp), addresses.slice(forWarmUp)] : [addresses, addresses];
  await run(url, warmUp, WARM_UP_SECONDS, connections, once);
  const done = await run(url, measured, seconds, connections, once);
  if (once && done.most > Math.floor(measured.length / connections)) throw new Error(`${page}: more was asked than there are addresses`);
  const { most: _, ...figures } = done;
  return figures;
}

/**
 * Each connection goes through addresses of its own if each is to be asked `once`; else through all, from a place of its own,
 * so that no two ask the same at once. `most`: what one connection has asked at most.
 */
async function run(
  url: string,
  addresses: readonly string[],
  duration: number,
  connections: number,
  once: boolean,
): Promise<Load & { most: number }> {
  const times: number[] = [];
  let clients = 0;
  const asked = new Map<unknown, number>();
  const result = await new Promise<Result>((resolve, reject) => {
    const options: Options = {
      url,
      duration,
      connections,
      headers: { "accept-encoding": "gzip, deflate, br", accept: "text/html" },
      setupClient(client) {
        const from = Math.floor((clients * addresses.length) / connections);
        const to = once ? Math.floor(((clients + 1) * addresses.length) / connections) : addresses.length;
        clients += 1;
        const others = once ? [] : addresses.slice(0, from);
        client.setRequests([...addresses.slice(from, to), ...others].map((address) => ({ path: address })));
      },
    };
    const instance = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    instance.on("response", (client, _status, _bytes, ms) => {
      times.push(ms);
      asked.set(client, (asked.get(client) ?? 0) + 1);
    });
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${url}, from ${addresses[0]} on: ${result.non2xx} of ${times.length} answers were not 2xx, ${result.errors} requests failed`,
    );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const most = Math.max(0, ...asked.values());
  return { requestsPerSecond: times.length / result.duration, p50: at(0.5), p95: at(0.95), requests: times.length, most };
}
