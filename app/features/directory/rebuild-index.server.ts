import type { Ctx } from "#app/platform/ctx.ts";
import { rebuildIndex as rebuild } from "#app/platform/indexing/rebuild-index.server.ts";
import { supplierSource } from "./supplier-source.server.ts";

/** Makes the index of suppliers anew from the database, beside the one in use. Returns the number indexed. */
export function rebuildIndex(ctx: Pick<Ctx, "db" | "search" | "now">, onProgress?: (done: number, of: number) => void): Promise<number> {
  return rebuild(
    ctx.search,
    supplierSource(ctx.db, () => ctx.now),
    { onProgress },
  );
}
