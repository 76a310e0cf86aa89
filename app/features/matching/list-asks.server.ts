import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import { checkRequirement, parseRequirement, type RequirementCheck } from "./requirements.ts";

/** One line of what a buyer asks for, and whether the supplier's profile has it; `unsaid` where it could say and does not, `unknown` when a profile cannot tell. */
export interface Ask {
  line: string;
  held: RequirementCheck["met"];
}

/**
 * What an opportunity asks for, line by line in the buyer's order, held against one supplier's profile as it is now. For
 * the supplier's members; empty when the profile is not published.
 */
export function listAsks(ctx: Ctx, input: { organisationId: number; opportunityId: number }): Ask[] {
  requireReader(ctx, input.organisationId);
  const opportunity = loadOpportunity(ctx.db, input.opportunityId);
  const supplier = loadSuppliers(ctx.db, [input.organisationId])[0];
  if (opportunity === null || supplier === undefined) return [];
  const today = londonDay(ctx.now);
  return opportunity.requirements.map((line) => ({ line, held: checkRequirement(parseRequirement(line), supplier, today).met }));
}
