import { exportSuppliers } from "#app/features/directory/export-suppliers.server.ts";
import { csvFile } from "#app/platform/csv.server.ts";
import { londonDay } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/found-csv";

/** What a search finds, as a file for a spreadsheet. */
export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  await getServices(context).limits.consume("download_user", actor.userId);
  const ctx = getCtx(context);
  const csv = await exportSuppliers(ctx, new URL(request.url).searchParams);
  return csvFile(csv, `suppliers-${londonDay(ctx.now)}.csv`);
});
