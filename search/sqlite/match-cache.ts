import type { Store } from "./store.ts";

/** Matches of fewer rows are as quick to find again. */
const WORTH_KEEPING = 2000;
/** Smaller ones are kept this many, so that one page's searches (further away, without a filter) share theirs. */
const RECENT = 256;

export interface MatchCache {
  match(this: void, expression: string): ArrayLike<number>;
  clear(): void;
}

/**
 * Remembers the latest broad matches, so that paging, sorting and choosing filters do not ask FTS5 for the same
 * tens of thousands of rows again. Holds at most `slots` row numbers, and must be cleared with every change.
 */
export function createMatchCache(store: Store, slots: number): MatchCache {
  const kept = new Map<string, Int32Array>();
  const recent = new Map<string, readonly number[]>();
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
  function clear(): void {
    kept.clear();
    recent.clear();
    held = 0;
  }
  return { match, clear };
}
