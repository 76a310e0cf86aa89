import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { loadDocuments } from "./load-documents.server.ts";

/** Brings one supplier's search document to what the database says; an unpublished or removed one leaves the index. */
export async function indexSupplier(ctx: Pick<Ctx, "db" | "search" | "now">, organisationId: number): Promise<void> {
  const documents = loadDocuments(ctx.db, [organisationId], londonDay(ctx.now));
  if (documents.length === 0) await ctx.search.suppliers.delete([organisationId]);
  else await ctx.search.suppliers.upsert(documents);
}
