import type { Store } from "./store.ts";

/** Matches of fewer rows are as quick to find again. */
const WORTH_KEEPING = 2000;

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
  let held = 0;
  function match(expression: string): ArrayLike<number> {
    const known = kept.get(expression);
    if (known) {
      kept.delete(expression);
      kept.set(expression, known);
      return known;
    }
    const found = store.match(expression);
    if (found.length < WORTH_KEEPING || found.length > slots) return found;
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
    held = 0;
  }
  return { match, clear };
}
