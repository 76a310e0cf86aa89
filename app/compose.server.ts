import path from "node:path";
import { type Database, openDatabase } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { openThreadedSqliteEngine } from "#search/sqlite/threaded.ts";
import { loadReference } from "#seed/reference/load.ts";
import { taxonomySynonyms } from "./features/directory/taxonomy.server.ts";
import { type Env, settingsFrom } from "./platform/env.server.ts";
import { createLaterWrites } from "./platform/later-writes.server.ts";
import { createLogger } from "./platform/log.server.ts";
import { createMetrics } from "./platform/metrics.server.ts";
import { createRateLimits } from "./platform/rate-limit.server.ts";
import type { Services } from "./platform/services.ts";
import type { Worker } from "./platform/worker.server.ts";
import { createSiteWorker } from "./worker.server.ts";

export interface Site {
  services: Services;
  worker: Worker;
  close(): Promise<void>;
}

/** Opens what the site stands on: database with its reference facts, search engine, limits, log, worker. */
export async function composeSite(env: Env, options: { now?: () => Date; engine?: SearchEngine; db?: Database } = {}): Promise<Site> {
  const now = options.now ?? (() => new Date());
  const settings = settingsFrom(env);
  const inMemory = env.DATA_DIR === ":memory:";
  const db = options.db ?? openDatabase(inMemory ? ":memory:" : path.join(env.DATA_DIR, "app.db"));
  if (options.db === undefined) loadReference(db);
  const log = createLogger(env.LOG_LEVEL, env.NODE_ENV === "development");
  const search = options.engine ?? openEngine(env, db);
  const settled = search.applySettings();
  /* A server that is down does not keep the site from starting: its indexes are set up before they are written to. */
  if (options.engine === undefined && env.MEILI_URL !== undefined) settled.catch((err) => log.warn({ err }, "Meilisearch is not ready"));
  else await settled;
  const metrics = createMetrics();
  const later = createLaterWrites(db, log);
  const worker = createSiteWorker({ db, search, settings, log, metrics, now, smtpUrl: env.SMTP_URL, mailFrom: env.MAIL_FROM });
  const isDemo = db.$client.prepare("select exists(select 1 from organisations where is_demo = 1) as n").pluck().get() === 1;
  const services: Services = {
    db,
    search,
    settings,
    limits: createRateLimits(env.RATE_LIMIT_SCALE),
    log,
    metrics,
    now,
    wakeWorker: () => worker.wake(),
    later,
    isDemo,
    mapStyleUrl: env.MAP_STYLE_URL,
  };
  return {
    services,
    worker,
    async close() {
      await worker.stop();
      later.flush();
      await search.close();
      db.$client.close();
    },
  };
}

function openEngine(env: Env, db: Database): SearchEngine {
  const synonyms = taxonomySynonyms(db);
  if (env.MEILI_URL !== undefined) return openMeilisearchEngine({ url: env.MEILI_URL, key: env.MEILI_KEY, synonyms });
  if (env.DATA_DIR === ":memory:") return openSqliteEngine({ file: ":memory:", synonyms });
  return openThreadedSqliteEngine({ file: path.join(env.DATA_DIR, "search.db"), synonyms });
}
