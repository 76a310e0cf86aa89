import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { findMatchesInSteps } from "./find-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";

/** How many suppliers a draft would reach as it stands, and how many it misses by one rule. Null while it names no work or place. */
export async function previewMatches(ctx: Ctx, opportunityId: number): Promise<{ matches: number; nearMisses: number } | null> {
  const opportunity = loadOpportunity(ctx.db, opportunityId);
  if (opportunity === null) return null;
  requireReader(ctx, opportunity.organisationId);
  const isPlaced = opportunity.delivery === "remote" || opportunity.areas.length > 0 || opportunity.position !== null;
  if (opportunity.sectors.length === 0 || !isPlaced) return null;
  const { matches, nearMisses } = await findMatchesInSteps(ctx.db, opportunity, ctx.now, { limit: Number.MAX_SAFE_INTEGER });
  return { matches: matches.length, nearMisses: nearMisses.length };
}
