import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { open } from "#db/shown.ts";
import type { OpportunityItem } from "./facts/line.ts";
import { loadListed } from "./load-listed.server.ts";

const OPEN = `from opportunities o where ${open("o", "?")}`;

/** The open opportunities posted last, at most `limit`, straight from the database. */
export function listNewest(ctx: Pick<Ctx, "db" | "now">, limit: number): OpportunityItem[] {
  const ids = prepared(ctx.db, `select o.id ${OPEN} order by o.published_at desc, o.id desc limit ?`)
    .pluck()
    .all(ctx.now.getTime(), limit) as number[];
  const items = loadListed(ctx, ids);
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** How many opportunities are open. */
export function countOpen(ctx: Pick<Ctx, "db" | "now">): number {
  return prepared(ctx.db, `select count(*) ${OPEN}`).pluck().get(ctx.now.getTime()) as number;
}
