import { toCsv } from "#app/platform/csv.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { UnmetPeriod } from "./periods.ts";
import { reportUnmet, type UnmetGroup } from "./report-unmet.server.ts";
import { unmetTitle } from "./unmet-title.ts";

const COLUMNS = [
  "Looked for",
  "Times",
  "Nearest sector",
  "Where",
  "Narrowed to",
  "Nobody has",
  "Found some words",
  "With further filters",
  "Last looked for",
];

/** The unmet-demand report as CSV, in the order of the page, for the campaign team. */
export function exportUnmet(ctx: Pick<Ctx, "db" | "now" | "actor">, days: UnmetPeriod): string {
  return toCsv(reportUnmet(ctx, days).groups.map(rowOf), COLUMNS);
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
