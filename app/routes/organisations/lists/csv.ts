import { exportList, readColumns } from "#app/features/kept/export-list.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { csvFile } from "#app/platform/csv.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/csv";

/** A list as a file for a spreadsheet, of the columns that its address names. */
export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { id } = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, id, "viewer");
  const columns = readColumns(new URL(request.url).searchParams);
  return csvFile(exportList(ctx, { organisationId: id, slug: params.list, columns }), `list-${params.list}.csv`);
});
