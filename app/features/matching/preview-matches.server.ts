import type { Reach } from "#app/features/opportunities/reach.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { NEAR_MISS_LIMIT } from "./compute-matches.server.ts";
import { findMatchesInSteps } from "./find-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import { isAboutPeople } from "./open-to.ts";
import { withinReservation } from "./reserving/within-reservation.server.ts";

const FIRST = 2;

/** Who a draft would reach. Null while it names no work or place. */
export async function previewMatches(ctx: Ctx, opportunityId: number): Promise<Reach | null> {
  const opportunity = loadOpportunity(ctx.db, opportunityId);
  if (opportunity === null) return null;
  requireReader(ctx, opportunity.organisationId);
  const isPlaced = opportunity.delivery === "remote" || opportunity.areas.length > 0 || opportunity.position !== null;
  if ((opportunity.sectors.length === 0 && !isAboutPeople(opportunity.kind)) || !isPlaced) return null;
  const found = await findMatchesInSteps(ctx.db, opportunity, ctx.now, { limit: NEAR_MISS_LIMIT });
  const results = withinReservation(ctx, opportunityId, [...found.matches, ...found.nearMisses]);
  const matches = results.filter(({ nearMiss }) => !nearMiss);
  const nearMisses = results.filter(({ nearMiss }) => nearMiss);
  const isMost = nearMisses.length >= NEAR_MISS_LIMIT;
  const first = matches.slice(0, FIRST).map(({ organisationId }) => organisationId);
  const names = new Map(loadSuppliers(ctx.db, first).map(({ id, name }) => [id, name]));
  return {
    matches: matches.length,
    nearMisses: Math.min(NEAR_MISS_LIMIT, nearMisses.length),
    isMost,
    first: first.flatMap((id) => names.get(id) ?? []),
  };
}
