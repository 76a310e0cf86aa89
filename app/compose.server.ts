import fs from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "#db/client.ts";
import { packageFolder } from "#db/package-folder.ts";
import { type SearchEngine, SearchUnavailable } from "#search/engine.ts";
import { openChosenEngine } from "#search/engines.ts";
import { openFallbackEngine } from "#search/fallback/index.ts";
import { type GuardedEngine, guardEngine } from "#search/guarded.ts";
import { INDEXES } from "#search/indexes.ts";
import { TimedOut, within } from "#search/time-limit.ts";
import { loadReference } from "#seed/reference/load.ts";
import { supplierReader } from "./features/directory/fallback/supplier-reader.server.ts";
import { supplierSource } from "./features/directory/supplier-source.server.ts";
import { leaveReservedOpportunityAddresses } from "./features/opportunities/leave-reserved.server.ts";
import { nextClosing } from "./features/opportunities/next-closing.server.ts";
import { opportunityReader } from "./features/opportunities/opportunity-reader.server.ts";
import { opportunitySource } from "./features/opportunities/opportunity-source.server.ts";
import { leaveReservedOrganisationAddresses } from "./features/organisations/leave-reserved.server.ts";
import { searchWords } from "./features/reading/search-words.server.ts";
import { homeAuthorities } from "./features/reference/site-region.server.ts";
import type { Ctx } from "./platform/ctx.ts";
import { type Env, settingsFrom } from "./platform/env.server.ts";
import { createUpkeep, type Upkeep } from "./platform/indexing/upkeep.server.ts";
import { mark } from "./platform/kept/marks.server.ts";
import { createPublicState } from "./platform/kept/public-state.server.ts";
import { createLaterWrites } from "./platform/later-writes.server.ts";
import { openLimitsFile } from "./platform/limits-file.server.ts";
import { createLogger, type Logger } from "./platform/log.server.ts";
import { isLoopback } from "./platform/loopback.ts";
import { createMailSender, MAILER_LOCK } from "./platform/mail-sender.server.ts";
import { createMailerProcess } from "./platform/mailer-process.server.ts";
import { createMetrics, type Metrics } from "./platform/metrics.server.ts";
import { setMetricsNow } from "./platform/metrics-now.server.ts";
import type { Worker } from "./platform/outbox/worker.server.ts";
import { createLeadership, LEADER_FILE } from "./platform/processes/leadership.server.ts";
import type { Member } from "./platform/processes/member.server.ts";
import { createRateLimits } from "./platform/rate-limit.server.ts";
import { NO_LATER_WRITES } from "./platform/reader.server.ts";
import type { Services } from "./platform/services.ts";
import { createTries } from "./platform/tries.server.ts";
import { createVisitorMemory } from "./platform/visitor-memory.server.ts";
import { RESERVED_WORDS } from "./reserved-words.ts";
import { createSiteWorker } from "./worker.server.ts";

/** The programs that the build made beside the site (`vite.config.ts`); null where sources run, by Node alone or in tests. */
const PROGRAMS = import.meta.env?.PROD ? path.join(packageFolder(), "build/server") : null;
/** The engine that is kept beside the database. */
const EMBEDDED = "sqlite";
const PAGE_SCRIPT = "app/browser/page.ts";
/** What a start waits for the engine at most, in milliseconds. */
const START_MS = 500;

/** What `app/browser/page.ts` is called in the build; in development Vite gives it by its own name. */
function pageScriptAddress(): string | null {
  if (import.meta.env?.DEV) return `/${PAGE_SCRIPT}`;
  if (!import.meta.env?.PROD) return null;
  const file = path.join(packageFolder(), "build/client/.vite/manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, { file: string }>;
  const built = manifest[PAGE_SCRIPT];
  return built === undefined ? null : `/${built.file}`;
}

/** Changes with the build that serves; the same for all processes of it. */
function buildMark(): string {
  if (PROGRAMS === null) return "sources";
  const { size, mtimeMs } = fs.statSync(path.join(PROGRAMS, "index.js"));
  return `${size}.${Math.round(mtimeMs)}`;
}

export interface Site {
  services: Services;
  worker: Worker;
  upkeep: Upkeep;
  close(): Promise<void>;
}

/**
 * Where the links of mails that are kept are shown: the terminal, of a site that serves the demo region or is being
 * worked on. In production they are nowhere.
 */
function terminalOf(env: Env): ((text: string) => void) | undefined {
  const isTried = env.NODE_ENV === "development" || env.DEMO === "1";
  return isTried ? (text) => void process.stdout.write(text) : undefined;
}

/**
 * Opens what the site stands on: database with its reference facts, search engine, limits, log, worker. Where there is a
 * mail server, `isServing` starts a process of its own for the mails; what carries out a single task sends them itself.
 */
export async function composeSite(
  env: Env,
  options: {
    now?: () => Date;
    engine?: SearchEngine;
    db?: Database;
    print?: (text: string) => void;
    isServing?: boolean;
    /** One of several processes that serve; null or left out: this one does by itself. */
    member?: Member | null;
  } = {},
): Promise<Site> {
  const { member = null } = options;
  const now = options.now ?? (() => new Date());
  const settings = settingsFrom(env, RESERVED_WORDS);
  const inMemory = env.DATA_DIR === ":memory:";
  const db = options.db ?? openDatabase(inMemory ? ":memory:" : path.join(env.DATA_DIR, "app.db"), { readonly: env.READER });
  if (options.db === undefined && !env.READER) loadReference(db);
  const log = createLogger(env.LOG_LEVEL, env.NODE_ENV === "development", member?.number);
  if (homeAuthorities(db, settings.siteRegion).length === 0)
    log.warn(`SITE_REGION is “${settings.siteRegion}”, which is no region or council that we know: none comes first, and no map is drawn`);
  if (!env.READER) leaveReservedAddresses({ db, now: now(), actor: null, settings });
  const metrics = createMetrics();
  const later = env.READER ? NO_LATER_WRITES : createLaterWrites(db, log);
  const limitsFile = openLimitsFile(inMemory ? ":memory:" : path.join(env.DATA_DIR, "limits.db"), log);
  const search = guardEngine(options.engine ?? openEngine(env, db), { now: () => now().getTime() });
  watchEngine(search, log, metrics);
  const publicState = createPublicState({ db, nextClosing: (at) => nextClosing(db, at), faults: () => search.faults() });
  search.watch({
    onWrite(index) {
      try {
        mark(db, `index.${index}`);
      } catch (error) {
        publicState.letGo();
        log.warn({ err: error, index }, "the change of an index was not marked; other processes may keep pages from before it");
      }
    },
  });
  const sources = [supplierSource(db, now), opportunitySource(db, now)];
  const fallback = openFallbackEngine({ readers: [supplierReader(db, now), opportunityReader(db, now)] });
  const upkeep = createUpkeep({ db, search, sources, log, now });
  if (env.READER) beginReader(search);
  else await begin(search, upkeep, log);
  const sender = openSender(env, { db, log, metrics, now }, options.isServing === true);
  const mailing = { sender, mailFrom: env.MAIL_FROM, print: options.print ?? terminalOf(env) };
  const leadership = member === null ? null : createLeadership({ file: path.join(env.DATA_DIR, LEADER_FILE), name: member.name, log });
  const worker = createSiteWorker({ db, search, fallback, upkeep, limitsFile, settings, log, metrics, now, leadership, ...mailing });
  const isDemo = db.$client.prepare("select exists(select 1 from organisations where is_demo = 1) as n").pluck().get() === 1;
  const services: Services = {
    db,
    search,
    fallback,
    settings,
    publicState,
    limits: createRateLimits(limitsFile, env.RATE_LIMIT_SCALE, { isOneOfSeveral: member !== null }),
    tries: createTries(limitsFile),
    log,
    metrics,
    now,
    later,
    visitors: member?.visitors ?? createVisitorMemory(),
    isDemo,
    mapStyleUrl: env.MAP_STYLE_URL,
    build: buildMark(),
    pageScript: pageScriptAddress(),
    securityContact: env.SECURITY_CONTACT,
    metricsAccess: { token: env.METRICS_TOKEN, isOwnMachine: isLoopback(env.origin) && !env.TRUST_PROXY },
    async readMetrics() {
      if (member !== null) return member.metrics();
      await setMetricsNow(services);
      return metrics.registry.metrics();
    },
  };
  member?.answer({
    async metrics() {
      await setMetricsNow(services);
      return metrics.registry.getMetricsAsJSON();
    },
  });
  return {
    services,
    worker,
    upkeep,
    async close() {
      await worker.stop();
      later.flush();
      limitsFile.close();
      await search.close();
      db.$client.close();
    },
  };
}

function openSender(env: Env, { db, log, metrics, now }: Pick<Services, "db" | "log" | "metrics" | "now">, isServing: boolean) {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, DATA_DIR: folder, LOG_LEVEL: logLevel } = env;
  if (smtpUrl === undefined) return null;
  const lockFile = folder === ":memory:" ? null : path.join(folder, MAILER_LOCK);
  if (!isServing || lockFile === null) return createMailSender({ client: db.$client, smtpUrl, mailFrom, lockFile, log, now });
  const database = path.join(folder, "app.db");
  const settings = { database, lockFile, smtpUrl, mailFrom, logLevel, isDevelopment: env.NODE_ENV === "development" };
  return createMailerProcess({ settings, log, metrics, program: PROGRAMS === null ? undefined : path.join(PROGRAMS, "mailer.js") });
}

function openEngine(env: Env, db: Database): SearchEngine {
  const folder = env.DATA_DIR === ":memory:" ? null : env.DATA_DIR;
  return openChosenEngine(env, { definitions: INDEXES, ...searchWords(db), folder, programs: PROGRAMS });
}

/** What a page of a newer release would hide moves to another address. */
function leaveReservedAddresses(ctx: Pick<Ctx, "db" | "now" | "actor" | "settings">): void {
  leaveReservedOrganisationAddresses(ctx);
  leaveReservedOpportunityAddresses(ctx);
}

/**
 * Sets the engine up and keeps visitors from an index that lacks most of its documents. A large index takes seconds to
 * read, and an engine may not answer: the site is not kept from starting, and the database answers meanwhile.
 */
async function begin(search: GuardedEngine, upkeep: Upkeep, log: Logger): Promise<void> {
  let late = false;
  upkeep.setUnseenAside();
  async function setUp(): Promise<void> {
    try {
      await search.applySettings();
    } catch (error) {
      if (!(error instanceof SearchUnavailable) && !late) throw error;
      log.warn({ err: error }, "the search engine does not answer yet; the database answers meanwhile");
    }
    await upkeep.setHollowAside();
  }
  try {
    await within(START_MS, setUp, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof TimedOut)) throw error;
  }
  late = true;
}

/** A reader keeps no index: it asks the one that all have, if there is one, and else the database. */
function beginReader(search: GuardedEngine): void {
  if (search.name !== EMBEDDED) return;
  for (const { name } of INDEXES) search.setAside(name, "This server only reads, and keeps no search index");
}

function watchEngine(search: GuardedEngine, log: Logger, metrics: Metrics): void {
  search.watch({
    onChange(resting, { lastError }) {
      if (resting)
        log.warn({ engine: search.name, lastError }, "the search engine does not answer and is left alone; the database answers");
      else log.info({ engine: search.name }, "the search engine answers again");
    },
    onFailure(error, timedOut) {
      metrics.searchFailures.inc({ reason: timedOut ? "time" : "error" });
      log.debug({ err: error }, "the search engine failed");
    },
  });
}
