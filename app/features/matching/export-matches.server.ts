import { statusLabel } from "#app/features/directory/status-words.ts";
import { toCsv } from "#app/platform/csv.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listMatches, type MatchItem } from "./list-matches.server.ts";
import type { MatchView } from "./schema.ts";

const ALL_ROWS = 1000;
const BUYER_STATES = { none: "", shortlisted: "Shortlisted", dismissed: "Dismissed" } as const;

/** An opportunity's matches as CSV, in the order of the page, for members of its organisation. */
export function exportMatches(ctx: Ctx, input: { opportunityId: number; show?: MatchView | undefined }): string {
  const { items } = listMatches(ctx, { ...input, pageSize: ALL_ROWS });
  return toCsv(items.map((item) => rowOf(ctx, item)));
}

function rowOf(ctx: Ctx, item: MatchItem): Record<string, string> {
  const { supplier } = item;
  return {
    Supplier: supplier.name,
    Place: [supplier.place, supplier.areaName].filter((part, index, all) => part && all.indexOf(part) === index).join(", "),
    Miles: item.distanceMiles === null ? "" : item.distanceMiles.toFixed(1),
    Status: supplier.status === null ? "" : statusLabel(supplier.status.status),
    "Status until": supplier.status?.toDay ?? "",
    "Score of 100": String(item.score),
    "Work of 40": String(item.parts.work),
    "Place of 20": String(item.parts.place),
    "Size of 15": String(item.parts.size),
    "Status of 15": String(item.parts.status),
    "Ready of 10": String(item.parts.ready),
    Why: item.reasons.map((one) => one.text).join("; "),
    Gaps: item.gaps.map((one) => one.text).join("; "),
    "Your choice": BUYER_STATES[item.buyerState],
    "Your reason": item.buyerReason ?? "",
    Answered: item.responseStatus ?? "",
    Profile: `${ctx.settings.origin}/suppliers/${supplier.slug}`,
  };
}
