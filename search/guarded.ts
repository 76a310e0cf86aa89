import { type BreakerState, createBreaker } from "./breaker.ts";
import { type AnyIndex, type EngineHealth, type SearchEngine, SearchUnavailable } from "./engine.ts";
import type { IndexName } from "./index-definition.ts";
import { TimedOut, within as withinTime } from "./time-limit.ts";

/** A visitor waits no longer for the engine: the database answers then, and the page is there within a second. */
const READ_MS = 600;
const WRITE_MS = 60_000;
/** What concerns a whole index: reading what it holds, setting it up. */
const WHOLE_MS = 10 * 60_000;

export interface GuardOptions {
  readonly readMs?: number;
  readonly writeMs?: number;
  /** The clock by which rests are measured. */
  readonly now?: () => number;
}

export interface GuardWatcher {
  /** The engine is left alone from now on, or is back. */
  onChange?(resting: boolean, state: BreakerState): void;
  /** A call failed; `error` is what the engine said. */
  onFailure?(error: unknown, timedOut: boolean): void;
  /** An index was written to, or may have been. */
  onWrite?(index: IndexName): void;
}

/** An engine behind a guard: every failure is a `SearchUnavailable`, no read takes long, and one that fails is left alone for a while. */
export interface GuardedEngine extends SearchEngine {
  state(): BreakerState;
  watch(watcher: GuardWatcher): void;
  /** How many reads were refused or failed so far, for whatever reason. */
  faults(): number;
  /** Keeps an index that is known to lack most of its documents from being searched, until `null` is given: the reads say why. */
  setAside(index: IndexName, reason: string | null): void;
  /** Waits for nothing any more: calls under way reject. Before `close`, of an engine that may not answer. */
  letGo(): void;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return error.message + cause;
}

/**
 * Puts a guard before an engine. Reads have a time limit and are refused at once while the engine rests (see
 * `createBreaker`); a read or `health` finds out that it is back. Writes have a longer limit and are refused at once while it
 * rests: whoever writes tries again later. Failing writes alone do not keep readers away. Settings, counts, comparisons and rebuilds are let through, and rebuilds
 * take the time they take.
 */
export function guardEngine(engine: SearchEngine, options: GuardOptions = {}): GuardedEngine {
  const { readMs = READ_MS, writeMs = WRITE_MS, now = Date.now } = options;
  const watchers: GuardWatcher[] = [];
  const aside = new Map<IndexName, string>();
  const breaker = createBreaker(now, (resting) => {
    for (const watcher of watchers) watcher.onChange?.(resting, breaker.state());
  });
  let changesFail: EngineHealth["changesFail"];
  let faults = 0;
  const end = new AbortController();
  const within = <T>(ms: number, work: () => Promise<T>) => withinTime(ms, work, end.signal);

  function resting(): SearchUnavailable {
    return new SearchUnavailable(`The search engine is resting: ${breaker.state().lastError ?? "it did not answer"}`);
  }

  function unavailable(error: unknown): SearchUnavailable {
    const timedOut = error instanceof TimedOut;
    for (const watcher of watchers) watcher.onFailure?.(error, timedOut);
    return error instanceof SearchUnavailable
      ? error
      : new SearchUnavailable(`The search engine failed: ${textOf(error)}`, { cause: error });
  }

  async function read<T>(work: () => Promise<T>): Promise<T> {
    const entered = breaker.enter();
    if (entered === null) throw resting();
    const begun = performance.now();
    try {
      const value = await within(readMs, work);
      entered.succeeded();
      return value;
    } catch (error) {
      // The engine may have a limit of its own, much like this one.
      entered.failed(textOf(error), performance.now() - begun > readMs / 2);
      throw unavailable(error);
    }
  }

  async function write(work: () => Promise<void>): Promise<void> {
    if (breaker.state().since !== null) throw resting();
    try {
      await within(writeMs, work);
      breaker.answered();
      changesFail = undefined;
    } catch (error) {
      changesFail = { since: changesFail?.since ?? now(), detail: textOf(error) };
      throw unavailable(error);
    }
  }

  /** Upkeep is not kept away by a rest: what it does may be what the engine needs. */
  async function keep<T>(work: () => Promise<T>): Promise<T> {
    try {
      const value = await work();
      breaker.answered();
      return value;
    } catch (error) {
      throw unavailable(error);
    }
  }

  const opened = new Map<IndexName, AnyIndex>();
  function guarded(name: IndexName, index: AnyIndex): AnyIndex {
    async function readIndex<T>(work: () => Promise<T>): Promise<T> {
      const reason = aside.get(name);
      try {
        if (reason !== undefined) throw new SearchUnavailable(reason);
        return await read(work);
      } catch (error) {
        faults += 1;
        throw error;
      }
    }
    async function writeIndex<T>(work: () => Promise<T>): Promise<T> {
      try {
        return await work();
      } finally {
        for (const watcher of watchers) watcher.onWrite?.(name);
      }
    }
    return {
      upsert: (documents) => writeIndex(() => write(() => index.upsert(documents))),
      delete: (ids) => writeIndex(() => write(() => index.delete(ids))),
      search: (query) => readIndex(() => index.search(query)),
      points: (query) => readIndex(() => index.points(query)),
      facetValues: (facet, typed, query, limit) => readIndex(() => index.facetValues(facet, typed, query, limit)),
      suggest: (prefix, limit) => readIndex(() => index.suggest(prefix, limit)),
      count: () => keep(() => within(readMs, () => index.count())),
      revisions: () => keep(() => within(WHOLE_MS, () => index.revisions())),
      rebuild: (source, onProgress) => writeIndex(() => keep(() => index.rebuild(source, onProgress))),
    };
  }

  async function health(): Promise<EngineHealth> {
    const ill = (detail: string): EngineHealth => ({ ok: false, engine: engine.name, documents: 0, detail, ...sinceOf(breaker.state()) });
    const entered = breaker.enter();
    if (entered === null) return ill(breaker.state().lastError ?? "It did not answer");
    try {
      const found = await within(readMs, () => engine.health());
      if (found.ok) entered.succeeded();
      else entered.failed(found.detail ?? "It is not well", false);
      const reason = [...aside.values()][0];
      return {
        ...found,
        ...(reason === undefined || !found.ok ? {} : { ok: false, detail: reason }),
        ...(changesFail === undefined ? {} : { changesFail }),
        ...sinceOf(breaker.state()),
      };
    } catch (error) {
      entered.failed(textOf(error), error instanceof TimedOut);
      return ill(textOf(error));
    }
  }

  return {
    name: engine.name,
    index(definition) {
      const { name } = definition;
      const index = opened.get(name) ?? guarded(name, engine.index(definition));
      opened.set(name, index);
      return index;
    },
    applySettings: () => keep(() => within(WHOLE_MS, () => engine.applySettings())),
    health,
    close: () => engine.close(),
    letGo: () => end.abort(),
    state: () => breaker.state(),
    faults: () => faults,
    watch: (watcher) => void watchers.push(watcher),
    setAside(index, reason) {
      if (reason === null) aside.delete(index);
      else aside.set(index, reason);
    },
  };
}

function sinceOf({ since }: BreakerState): { since?: number } {
  return since === null ? {} : { since };
}
