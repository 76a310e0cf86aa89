import path from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { type BirpcReturn, createBirpc } from "birpc";
import { type AnyIndex, type DocumentSource, type EngineHealth, type SearchEngine, SearchUnavailable } from "../engine.ts";
import type { IndexedDocument, IndexName } from "../index-definition.ts";
import { openIndexes } from "../opened.ts";
import type { SqliteEngineOptions } from "./index.ts";
import type { Answer, EngineOwner, EngineThread, ThreadData } from "./thread.ts";

const NAME = "sqlite";
const BATCH = 200;

export interface ThreadedOptions extends SqliteEngineOptions {
  /** What the thread's heap may hold; a thread that needs more ends, and the server goes on. */
  readonly resourceLimits?: ResourceLimits;
  /** Where the build put the thread's program (`vite.config.ts`); without it its source runs. */
  readonly programs?: string | null;
}

/**
 * The embedded engine in a thread of its own: searches and index writes leave the server's thread free, and a search
 * that takes long can be given up. A thread that ends is started anew with the next call; what it was asked meanwhile
 * rejects with `SearchUnavailable`.
 */
export function openThreadedSqliteEngine({ resourceLimits, programs, definitions, ...options }: ThreadedOptions): SearchEngine {
  const program = programs ? path.join(programs, "search-thread.js") : path.join(import.meta.dirname, "thread.ts");
  const sources = new Map<number, { next: () => Promise<readonly IndexedDocument[]>; onProgress?: (done: number) => void }>();
  const workerData: ThreadData = { ...options, indexes: definitions.map(({ name }) => name) };
  let lastSource = 0;
  let running: { worker: Worker; thread: BirpcReturn<EngineThread, EngineOwner> } | null = null;
  let closed = false;

  function start(): BirpcReturn<EngineThread, EngineOwner> {
    if (closed) throw new SearchUnavailable("The search index is closed");
    if (running !== null) return running.thread;
    const worker = new Worker(program, { workerData, resourceLimits });
    const owner: EngineOwner = {
      nextBatch: async (source) => (await sources.get(source)?.next()) ?? [],
      progress: (source, done) => sources.get(source)?.onProgress?.(done),
    };
    const thread = createBirpc<EngineThread, EngineOwner>(owner, {
      post: (data) => worker.postMessage(data),
      on: (listener) => worker.on("message", listener),
      timeout: -1,
    });
    const started = { worker, thread };
    function end(cause?: unknown): void {
      if (running === started) running = null;
      thread.$close(new SearchUnavailable("The search engine's thread has ended", { cause }));
    }
    worker.once("error", end);
    worker.once("exit", () => end());
    running = started;
    return thread;
  }

  async function answer<T>(ask: (thread: BirpcReturn<EngineThread, EngineOwner>) => Promise<Answer>): Promise<T> {
    const answered = await ask(start());
    if ("value" in answered) return answered.value as T;
    const { name, message } = answered.error;
    throw name === "SearchUnavailable" ? new SearchUnavailable(message) : Object.assign(new Error(message), { name });
  }

  async function rebuild(index: IndexName, source: DocumentSource<IndexedDocument>, onProgress?: (done: number) => void): Promise<number> {
    const number = ++lastSource;
    const batches = inBatches(source);
    let failure: { error: unknown } | null = null;
    async function next(): Promise<readonly IndexedDocument[]> {
      try {
        const { value, done } = await batches.next();
        return done ? [] : value;
      } catch (error) {
        failure = { error };
        throw error;
      }
    }
    sources.set(number, { next, onProgress });
    try {
      return await answer<number>((thread) => thread.rebuild(index, number));
    } catch (error) {
      // What the source itself says of its failure is more than what comes back of it.
      throw failure === null ? error : (failure as { error: unknown }).error;
    } finally {
      sources.delete(number);
    }
  }

  function indexOf({ name }: { readonly name: IndexName }): AnyIndex {
    const call =
      <T>(method: string) =>
      (...args: unknown[]) =>
        answer<T>((thread) => thread.call(name, method, args));
    return {
      upsert: call("upsert"),
      delete: call("delete"),
      search: call("search"),
      points: call("points"),
      facetValues: call("facetValues"),
      suggest: call("suggest"),
      count: call("count"),
      revisions: call("revisions"),
      rebuild: (source, onProgress) => rebuild(name, source, onProgress),
    };
  }

  return {
    name: NAME,
    index: openIndexes(definitions, indexOf).index,
    applySettings: () => answer((thread) => thread.call(null, "applySettings", [])),
    async health() {
      try {
        return await answer<EngineHealth>((thread) => thread.call(null, "health", []));
      } catch (error) {
        return { ok: false, engine: NAME, documents: 0, detail: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      closed = true;
      const ending = running;
      if (ending === null) return;
      await ending.thread.call(null, "close", []).catch(() => undefined);
      await ending.worker.terminate();
    },
  };
}

async function* inBatches<T>(source: DocumentSource<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const one of source) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
