import type { Ctx } from "#app/platform/ctx.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { openOpportunityIds } from "./open-opportunity-ids.server.ts";

type IndexCtx = Pick<Ctx, "db" | "search" | "now">;

/** Brings one opportunity's search document to what the database says; one that is not open leaves the index. */
export async function indexOpportunity(ctx: IndexCtx, opportunityId: number): Promise<void> {
  const documents = loadOpportunityDocuments(ctx, [opportunityId]);
  if (documents.length === 0) await ctx.search.opportunities.delete([opportunityId]);
  else await ctx.search.opportunities.upsert(documents);
}

/** The open opportunities of one organisation, whose name is part of their documents. */
export async function indexOpportunitiesOf(ctx: IndexCtx, organisationId: number): Promise<void> {
  const ids = openOpportunityIds(ctx, organisationId);
  if (ids.length > 0) await ctx.search.opportunities.upsert(loadOpportunityDocuments(ctx, ids));
}
