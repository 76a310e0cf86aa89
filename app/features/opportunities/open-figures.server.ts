import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { open } from "#db/shown.ts";
import { countOpen } from "./list-newest.server.ts";

export interface OpenFigures {
  /** As many as the list of opportunities has. */
  count: number;
  /** What they are worth, by the upper ends of the values that are told, in pence; of buyers of whom it is checked who they are. */
  worthPence: number;
}

const KEPT_MS = 60_000;
const kept = new WeakMap<object, OpenFigures & { at: number }>();

const WORTH = `select o.organisation_id as id, coalesce(sum(o.max_pence), 0) as pence from opportunities o
  where ${open("o", "?")} and o.value_kind = 'range' group by o.organisation_id`;

/** What is open, counted now; what it is worth is added up anew when the count has changed, or after a minute. */
export function openFigures(ctx: Pick<Ctx, "db" | "now">): OpenFigures {
  const count = countOpen(ctx);
  const at = ctx.now.getTime();
  const last = kept.get(ctx.db);
  if (last !== undefined && last.count === count && Math.abs(at - last.at) < KEPT_MS) return last;
  const figures = { count, worthPence: openWorth(ctx), at };
  kept.set(ctx.db, figures);
  return figures;
}

function openWorth(ctx: Pick<Ctx, "db" | "now">): number {
  const rows = prepared(ctx.db, WORTH).all(ctx.now.getTime()) as { id: number; pence: number }[];
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows.reduce((sum, row) => sum + (checked.has(row.id) ? row.pence : 0), 0);
}
