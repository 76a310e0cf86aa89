import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, MeilisearchTaskTimeOutError } from "meilisearch";
import { SearchUnavailable } from "../engine.ts";
import { managesKeys } from "./keys.ts";

/** How often a task is looked after, in milliseconds. */
const TASK_INTERVAL_MS = 15;
/** A key that has been found harmless stays so: what a key may do cannot be changed. */
const KEY_ADVICE = "make a key for the site with npm run search:key, and set MEILI_KEY to it";

export interface MeiliTimeouts {
  /** One search, with all that it asks of the server. */
  readonly searchMs: number;
  /** One request that changes something or reads much. */
  readonly requestMs: number;
  /** A change to have been made, once the server has accepted it. */
  readonly taskMs: number;
}

export const TIMEOUTS: MeiliTimeouts = { searchMs: 700, requestMs: 15_000, taskMs: 120_000 };

export interface Connection {
  /** See `MeiliTimeouts`. */
  readonly taskMs: number;
  /** Something a visitor waits for: everything asked with the signal ends after `searchMs`. */
  read<T>(work: (client: Meilisearch, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Work that may take its time. It may be done twice, when the connection breaks before the answer is there. */
  work<T>(work: (client: Meilisearch) => Promise<T>): Promise<T>;
  /** The same for what must not be done twice. */
  workOnce<T>(work: (client: Meilisearch) => Promise<T>): Promise<T>;
  /** Within work: waits until the server has made a change; `what` names it in the error when it could not. */
  done(what: string, task: EnqueuedTaskPromise): Promise<void>;
  close(): void;
}

/** The code of Meilisearch's own refusal that lies behind an error, or null. */
export function refusalCode(error: unknown): string | null {
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? null;
  return error instanceof Error && error.cause !== undefined ? refusalCode(error.cause) : null;
}

/** What went wrong, in words for the log and for /ready. Never the key, and never what somebody searched for. */
function explain(error: unknown, address: string): string {
  if (error instanceof MeilisearchTaskTimeOutError) return `Meilisearch has not finished a change within ${error.cause.timeout} ms`;
  if (error instanceof MeilisearchApiError) {
    const code = error.cause?.code;
    if (code === "invalid_api_key" || code === "missing_authorization_header") return `Meilisearch refuses MEILI_KEY: ${KEY_ADVICE}`;
    if (code === "index_not_found") return "Meilisearch has no such index: npm run search:rebuild builds it";
    return `Meilisearch answered ${error.response.status}${code === undefined ? "" : ` (${code})`}`;
  }
  if (error instanceof SyntaxError) return "Meilisearch gave an answer that is not JSON";
  if (error instanceof Error && error.name === "ZodError") return "Meilisearch gave an answer of another shape than expected";
  return `Meilisearch cannot be reached at ${address}`;
}

function timedOut(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at.name === "TimeoutError" || at.name === "MeilisearchRequestTimeOutError") return true;
  return false;
}

/** A server ends connections that were idle for a while; one that is taken up again in that moment breaks. */
function connectionBroke(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (code === "EPIPE" || code === "ECONNRESET" || code === "UND_ERR_SOCKET") return true;
  }
  return false;
}

/** A connection to one server; nothing is asked of it before the first call. */
export function connect(options: { url: string; key?: string; timeouts: MeiliTimeouts }): Connection {
  const { searchMs, requestMs, taskMs } = options.timeouts;
  const address = new URL(options.url).origin;
  const config = {
    host: options.url,
    ...(options.key === undefined ? {} : { apiKey: options.key }),
    /* A compressed answer comes in small pieces, each of which waits for the one before to be acknowledged: 40 ms more on one machine. */
    requestInit: { headers: { "Accept-Encoding": "identity" } },
  };
  const quick = new Meilisearch({ ...config, timeout: searchMs });
  const patient = new Meilisearch({ ...config, timeout: requestMs });
  let harmless: Promise<void> | null = null;
  let closed = false;

  /** Looks once whether the key could make keys: such a key must not lie about on a web server. */
  function checkKey(): Promise<void> {
    harmless ??= managesKeys(quick).then(
      (manages) => {
        if (manages) throw new SearchUnavailable(`MEILI_KEY may manage keys, as the master key may: ${KEY_ADVICE}`);
      },
      (error: unknown) => {
        harmless = null;
        throw error;
      },
    );
    return harmless;
  }

  async function guarded<T>(ms: number, work: () => Promise<T>, again: boolean): Promise<T> {
    if (closed) throw new SearchUnavailable("The search engine is closed");
    try {
      await checkKey();
      return await work();
    } catch (error) {
      if (again && connectionBroke(error)) return guarded(ms, work, false);
      if (error instanceof SearchUnavailable) throw error;
      throw new SearchUnavailable(timedOut(error) ? `Meilisearch did not answer within ${ms} ms` : explain(error, address), {
        cause: error,
      });
    }
  }

  return {
    taskMs,
    read(work) {
      const signal = AbortSignal.timeout(searchMs);
      return guarded(searchMs, () => work(quick, signal), true);
    },
    work: (work) => guarded(requestMs, () => work(patient), true),
    workOnce: (work) => guarded(requestMs, () => work(patient), false),
    async done(what, task) {
      const { status, error } = await task.waitTask({ timeout: taskMs, interval: TASK_INTERVAL_MS });
      if (status !== "succeeded")
        throw new SearchUnavailable(`Meilisearch could not ${what}: ${error?.message ?? status}`, { cause: error });
    },
    close() {
      closed = true;
    },
  };
}
