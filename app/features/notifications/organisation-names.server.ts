import { inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { safeName } from "#app/platform/plain-name.ts";
import { organisations } from "#db/schema/index.ts";

export interface OrganisationName {
  id: number;
  slug: string;
  name: string;
}

/** Slugs and shown names by id; the names as they may stand in a mail's sentences. */
export function organisationNames(ctx: Pick<Ctx, "db">, ids: readonly number[]): Map<number, OrganisationName> {
  const rows = ctx.db
    .select({ id: organisations.id, slug: organisations.slug, legalName: organisations.legalName, tradingName: organisations.tradingName })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, { id: row.id, slug: row.slug, name: safeName(row.tradingName ?? row.legalName) }]));
}
