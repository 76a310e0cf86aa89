import { exportMatches } from "#app/features/matching/export-matches.server.ts";
import { listMatchesSchema } from "#app/features/matching/schema.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import { csvFile } from "#app/platform/csv.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/matches-csv";

/** The matches of the view shown, as a file for a spreadsheet. */
export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const { id, slug } = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const { show } = listMatchesSchema.parse({ show: new URL(request.url).searchParams.get("show") ?? "all" });
  return csvFile(exportMatches(ctx, { opportunityId: id, show }), `matches-${slug}.csv`);
});
