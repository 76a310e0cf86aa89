import type { SearchResult } from "../engine.ts";
import type { Store } from "./store.ts";

/** Matches of fewer rows are as quick to find again. */
const WORTH_KEEPING = 2000;
/** Smaller ones are kept this many, so that one page's searches (further away, without a filter) share theirs. */
const RECENT = 256;
/** Whole results, of a page each. */
const RESULTS = 64;

export interface MatchCache {
  match(this: void, expression: string): ArrayLike<number>;
  /** The result kept under a key. */
  result(key: string): SearchResult | undefined;
  keepResult(key: string, result: SearchResult): void;
  clear(): void;
}

/**
 * Remembers the latest broad matches, so that paging, sorting and choosing filters do not ask FTS5 for the same
 * tens of thousands of rows again, and the latest results. Holds at most `slots` row numbers (nothing at all when that is
 * 0), and must be cleared with every change.
 */
export function createMatchCache(store: Store, slots: number): MatchCache {
  const kept = new Map<string, Int32Array>();
  const recent = new Map<string, readonly number[]>();
  const results = new Map<string, SearchResult>();
  let held = 0;
  function match(expression: string): ArrayLike<number> {
    const known = kept.get(expression);
    if (known) {
      kept.delete(expression);
      kept.set(expression, known);
      return known;
    }
    const small = recent.get(expression);
    if (small) return small;
    const found = store.match(expression);
    if (found.length > slots || slots === 0) return found;
    if (found.length < WORTH_KEEPING) {
      recent.set(expression, found);
      const [oldest] = recent.keys();
      if (recent.size > RECENT && oldest !== undefined) recent.delete(oldest);
      return found;
    }
    const packed = Int32Array.from(found);
    kept.set(expression, packed);
    held += packed.length;
    for (const [oldest, list] of kept) {
      if (held <= slots) break;
      kept.delete(oldest);
      held -= list.length;
    }
    return packed;
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
    if (slots === 0) return;
    results.set(key, found);
    const [oldest] = results.keys();
    if (results.size > RESULTS && oldest !== undefined) results.delete(oldest);
  }
  function clear(): void {
    results.clear();
    kept.clear();
    recent.clear();
    held = 0;
  }
  return { match, result, keepResult, clear };
}
