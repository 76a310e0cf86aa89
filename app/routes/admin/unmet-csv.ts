import { exportUnmet } from "#app/features/directory/unmet/export-unmet.server.ts";
import { readPeriod } from "#app/features/directory/unmet/periods.ts";
import { csvFile } from "#app/platform/csv.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/unmet-csv";

/** The unmet-demand report of the period shown, as a file for a spreadsheet. */
export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const period = readPeriod(new URL(request.url).searchParams);
  return csvFile(exportUnmet(getCtx(context), period), `unmet-searches-${period}-days.csv`);
});
