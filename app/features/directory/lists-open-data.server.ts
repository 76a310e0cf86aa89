import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";

/** Whether anybody was brought in from open data, who is then no part of the demo region. */
export function listsOpenData({ db }: Pick<Ctx, "db">): boolean {
  return prepared(db, FROM_A_SOURCE).pluck().get() === 1;
}

const FROM_A_SOURCE = `select exists(select 1 from source_refs r join organisations o on o.id = r.organisation_id where o.is_demo = 0)`;
