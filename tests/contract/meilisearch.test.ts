import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { opportunityContract } from "#tests/contract/opportunities.contract.ts";
import { oracleContract } from "#tests/contract/oracle.contract.ts";
import { type EngineFactory, searchEngineContract } from "#tests/contract/search-engine.contract.ts";
import { wordsContract } from "#tests/contract/words.contract.ts";
import { hasMeilisearch, type MeiliServer, NO_MEILISEARCH, startMeilisearch } from "#tests/helpers/meilisearch.ts";

/* A machine that runs the whole gate answers late; how fast a search is, is not what is tested. */
const TIMEOUTS = { searchMs: 10_000 };
const KINDS = ["suppliers", "opportunities"];

let server: MeiliServer;
const run = Date.now().toString(36);
/** Index names that can be used again, by the synonyms they are set to: making and setting up an index takes longer than a test. */
const free = new Map<string, string[]>();
let made = 0;

const make: EngineFactory = async (options) => {
  const key = JSON.stringify(options.synonyms ?? {});
  made += 1;
  const suffix = free.get(key)?.pop() ?? `-contract-${run}-${made}`;
  const engine = openMeilisearchEngine({ ...options, url: server.url, key: server.key, suffix, timeouts: TIMEOUTS });
  return { ...engine, close: () => release(engine, key, suffix) };
};
const released = new WeakSet<SearchEngine>();

async function release(engine: SearchEngine, key: string, suffix: string): Promise<void> {
  if (released.has(engine)) return;
  released.add(engine);
  await engine.close();
  const client = new Meilisearch({ host: server.url, apiKey: server.key });
  const tasks = KINDS.map((kind) => client.index(kind + suffix).deleteAllDocuments());
  for (const task of tasks) await task.waitTask({ timeout: 60_000, interval: 10 });
  free.set(key, [...(free.get(key) ?? []), suffix]);
}

const title = hasMeilisearch() ? "with a real Meilisearch" : `with a real Meilisearch (skipped: ${NO_MEILISEARCH})`;

describe.skipIf(!hasMeilisearch())(title, () => {
  beforeAll(async () => {
    server = await startMeilisearch();
  });
  afterAll(async () => {
    const client = new Meilisearch({ host: server.url, apiKey: server.key });
    for (const suffix of [...free.values()].flat()) for (const kind of KINDS) await client.deleteIndexIfExists(kind + suffix);
    await server.stop();
  });

  searchEngineContract("meilisearch", make);
  wordsContract("meilisearch", make);
  opportunityContract("meilisearch", make);
  oracleContract("meilisearch", make, { sameWords: true, queries: 150 });
});
