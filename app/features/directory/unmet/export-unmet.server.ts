import { stringify } from "csv-stringify/sync";
import type { Ctx } from "#app/platform/ctx.ts";
import type { UnmetPeriod } from "./periods.ts";
import { reportUnmet, type UnmetGroup } from "./report-unmet.server.ts";
import { unmetTitle } from "./unmet-title.ts";

/**
 * The unmet-demand report as CSV, in the order of the page, for the campaign team. Made to be opened in a spreadsheet:
 * UTF-8 with its mark, and a cell that would start a formula is led by an apostrophe.
 */
export function exportUnmet(ctx: Pick<Ctx, "db" | "now" | "actor">, days: UnmetPeriod): string {
  return stringify(reportUnmet(ctx, days).groups.map(rowOf), {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
    columns: [
      "Looked for",
      "Times",
      "Nearest sector",
      "Where",
      "Narrowed to",
      "Nobody has",
      "Found some words",
      "With further filters",
      "Last looked for",
    ],
  });
}

function rowOf(group: UnmetGroup): Record<string, string> {
  return {
    "Looked for": unmetTitle(group),
    Times: String(group.times),
    "Nearest sector": group.sector?.name ?? "",
    Where: group.places.map(({ name, times }) => `${name} ${times}`).join("; "),
    "Narrowed to": group.within.join("; "),
    "Nobody has": group.missing.join("; "),
    "Found some words": String(group.someWords),
    "With further filters": String(group.filtered),
    "Last looked for": group.lastDay,
  };
}
