import type { SearchResult } from "../engine.ts";
import { SlotSet } from "./slot-set.ts";
import type { Store } from "./store.ts";

/** Matches of fewer rows are as quick to find again. */
const WORTH_KEEPING = 2000;
/** Smaller ones are kept this many, so that one page's searches (further away, without a filter) share theirs. */
const RECENT = 256;
/** Whole results, of a page each. */
const RESULTS = 64;
/** With more documents changed since a match was found, it is found anew: asking for each of them takes as long. */
const MOST_CHANGES = 100;

export interface MatchCache {
  /** The slots that match an expression, in ascending order; `isStrong` as `Store.match` has it. */
  match(this: void, expression: string, isStrong?: boolean): Int32Array;
  /** Those that match every one of some expressions: each is remembered by itself. */
  matchAll(this: void, expressions: readonly string[], isStrong?: boolean): Int32Array;
  /** The result kept under a key. */
  result(key: string): SearchResult | undefined;
  keepResult(key: string, result: SearchResult): void;
  /** Documents have changed, or there are new ones. */
  changed(slots: readonly number[]): void;
}

interface Kept {
  readonly set: SlotSet;
  /** How many of the changes it knows. */
  known: number;
}

/**
 * Remembers the latest broad matches, so that paging, sorting, choosing filters and words that come together again do not ask
 * FTS5 for the same tens of thousands of rows, and the latest results. Holds at most `room` numbers of four bytes (nothing at all
 * when that is 0). What has changed is asked for anew when a match is wanted again; `length` says below what slots are.
 */
export function createMatchCache(store: Pick<Store, "match" | "matches">, room: number, length: () => number): MatchCache {
  const kept = new Map<string, Kept>();
  const recent = new Map<string, Int32Array>();
  const results = new Map<string, SearchResult>();
  let changes: number[] = [];
  let held = 0;

  function drop(expression: string): void {
    held -= kept.get(expression)?.set.room ?? 0;
    kept.delete(expression);
  }

  /** A match that is kept, with what has changed since. */
  function keptSet(expression: string): SlotSet | null {
    const known = kept.get(expression);
    if (known === undefined) return null;
    drop(expression);
    const since = new Set(changes.slice(known.known));
    if (since.size > MOST_CHANGES) return null;
    for (const slot of since) known.set.put(slot, store.matches(expression, slot));
    known.known = changes.length;
    keep(expression, known);
    return known.set;
  }

  function keep(expression: string, one: Kept): void {
    kept.set(expression, one);
    held += one.set.room;
    for (const [oldest] of kept) {
      if (held <= room) break;
      drop(oldest);
    }
  }

  function match(expression: string, isStrong = false): Int32Array {
    const known = keptSet(expression)?.slots() ?? recent.get(expression);
    if (known !== undefined) return known;
    const found = store.match(expression, isStrong);
    if (room === 0) return found;
    if (found.length >= WORTH_KEEPING) keep(expression, { set: new SlotSet(found, length()), known: changes.length });
    else {
      recent.set(expression, found);
      const [oldest] = recent.keys();
      if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
    }
    return found;
  }

  function setOf(expression: string, isStrong: boolean): SlotSet {
    return keptSet(expression) ?? new SlotSet(match(expression, isStrong), length());
  }

  function result(key: string): SearchResult | undefined {
    const known = results.get(key);
    if (known !== undefined) {
      results.delete(key);
      results.set(key, known);
    }
    return known;
  }

  function keepResult(key: string, found: SearchResult): void {
    if (room === 0) return;
    results.set(key, found);
    const [oldest] = results.keys();
    if (results.size > RESULTS && oldest !== undefined) results.delete(oldest);
  }

  function matchAll(expressions: readonly string[], isStrong = false): Int32Array {
    if (expressions.length < 2 || room === 0) return match(expressions.join(" AND "), isStrong);
    return SlotSet.common(expressions.map((expression) => setOf(expression, isStrong)));
  }

  function changed(slots: readonly number[]): void {
    results.clear();
    recent.clear();
    if (kept.size === 0) return;
    if (changes.length + slots.length <= 10 * MOST_CHANGES) {
      changes.push(...slots);
      return;
    }
    changes = [];
    kept.clear();
    held = 0;
  }

  return { match, matchAll, result, keepResult, changed };
}
