import { exportUnmet } from "#app/features/directory/unmet/export-unmet.server.ts";
import { readPeriod } from "#app/features/directory/unmet/periods.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/unmet-csv";

/** The unmet-demand report of the period shown, as a file for a spreadsheet. */
export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const period = readPeriod(new URL(request.url).searchParams);
  return new Response(exportUnmet(getCtx(context), period), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="unmet-searches-${period}-days.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});
