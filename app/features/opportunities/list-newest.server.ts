import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { loadListed, type OpportunityItem } from "./load-listed.server.ts";

const OPEN = "status = 'published' and (deadline_at is null or deadline_at > ?)";

/** The open opportunities posted last, at most `limit`, straight from the database. */
export function listNewest(ctx: Pick<Ctx, "db" | "now">, limit: number): OpportunityItem[] {
  const ids = prepared(ctx.db, `select id from opportunities where ${OPEN} order by published_at desc, id desc limit ?`)
    .pluck()
    .all(ctx.now.getTime(), limit) as number[];
  const items = loadListed(ctx, ids);
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** How many opportunities are open. */
export function countOpen(ctx: Pick<Ctx, "db" | "now">): number {
  return prepared(ctx.db, `select count(*) from opportunities where ${OPEN}`).pluck().get(ctx.now.getTime()) as number;
}
