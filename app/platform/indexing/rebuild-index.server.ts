import type { SearchEngine } from "#search/engine.ts";
import type { IndexedDocument } from "#search/index-definition.ts";
import { type IndexSource, slicesOf } from "./source.ts";

/**
 * Makes an index anew from the database, beside the one in use, and swaps; other work runs between. `onProgress` hears how
 * many are done, of how many. Returns the number indexed.
 * What another process changed meanwhile may be missing: `checkIndex` afterwards finds it.
 */
export function rebuildIndex(
  search: SearchEngine,
  source: IndexSource,
  options: { onProgress?: (done: number, of: number) => void; signal?: AbortSignal } = {},
): Promise<number> {
  const of = source.count();
  options.onProgress?.(0, of);
  return search.index(source.definition).rebuild(documentsOf(source, options.signal), (done) => options.onProgress?.(done, of));
}

async function* documentsOf(source: IndexSource, signal?: AbortSignal): AsyncGenerator<IndexedDocument> {
  for await (const documents of slicesOf(source, 1, signal)) yield* documents;
}
