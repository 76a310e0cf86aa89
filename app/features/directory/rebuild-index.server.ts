import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import type { SupplierDocument } from "#search/suppliers.ts";
import { loadDocuments } from "./load-documents.server.ts";

const BATCH = 500;

/**
 * Makes the search index anew from the database, beside the one in use. Reads 500 suppliers at a time and lets other
 * work run between. `onProgress` hears how many are done, of how many. Returns the number indexed.
 */
export function rebuildIndex(ctx: Pick<Ctx, "db" | "search" | "now">, onProgress?: (done: number, of: number) => void): Promise<number> {
  const of = ctx.db.$client.prepare("select count(*) from organisations where published = 1 and is_supplier = 1").pluck().get() as number;
  return ctx.search.suppliers.rebuild(documents(ctx), (done) => onProgress?.(done, of));
}

async function* documents(ctx: Pick<Ctx, "db" | "now">): AsyncGenerator<SupplierDocument> {
  const next = ctx.db.$client
    .prepare("select id from organisations where id > ? and published = 1 and is_supplier = 1 order by id limit ?")
    .pluck();
  const today = londonDay(ctx.now);
  let last = 0;
  for (;;) {
    const ids = next.all(last, BATCH) as number[];
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    yield* loadDocuments(ctx.db, ids, today);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
