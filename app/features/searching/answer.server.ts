import type { Ctx } from "#app/platform/ctx.ts";
import { type SearchIndex, SearchUnavailable } from "#search/engine.ts";
import type { IndexDefinition, IndexedDocument } from "#search/index-definition.ts";

/** An engine that has not answered by then may not answer at all. */
const SLOW_MS = 100;

/**
 * Asks the search engine, and the database while the engine cannot answer. When the engine takes long, what the database
 * needs is read meanwhile, so that it has not to be waited for as well. `isFallback`: the database has answered.
 */
export async function answer<D extends IndexedDocument, F extends string, S extends string, N extends string, T>(
  ctx: Pick<Ctx, "search" | "fallback">,
  definition: IndexDefinition<D, F, S, N>,
  ask: (index: SearchIndex<D, F, S, N>) => Promise<T>,
): Promise<{ found: T; isFallback: boolean }> {
  const slow = setTimeout(() => ctx.fallback.prepare(definition), SLOW_MS);
  try {
    return { found: await ask(ctx.search.index(definition)), isFallback: false };
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return { found: await ask(ctx.fallback.index(definition)), isFallback: true };
  } finally {
    clearTimeout(slow);
  }
}
