import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { identifiers, organisations } from "#db/schema/index.ts";
import type { Identifier } from "./identifiers.ts";

export type Organisation = typeof organisations.$inferSelect;

/** The organisation with that slug, or null. The whole row: pick what a page may show. */
export function getOrganisation(ctx: Pick<Ctx, "db">, slug: string): Organisation | null {
  return ctx.db.select().from(organisations).where(eq(organisations.slug, slug)).get() ?? null;
}

/** As `getOrganisation`; throws `not_found`. */
export function requireOrganisation(ctx: Pick<Ctx, "db">, slug: string): Organisation {
  const row = getOrganisation(ctx, slug);
  if (row === null) throw notFound("This organisation");
  return row;
}

/** By id; throws `not_found`. */
export function requireOrganisationById(ctx: Pick<Ctx, "db">, id: number): Organisation {
  const row = ctx.db.select().from(organisations).where(eq(organisations.id, id)).get();
  if (row === undefined) throw notFound("This organisation");
  return row;
}

/** By id, or null. */
export function getOrganisationById(ctx: Pick<Ctx, "db">, id: number): Organisation | null {
  return ctx.db.select().from(organisations).where(eq(organisations.id, id)).get() ?? null;
}

/** The name people know it by. */
export function organisationName(row: Pick<Organisation, "tradingName" | "legalName">): string {
  return row.tradingName ?? row.legalName;
}

export function listIdentifiers(ctx: Pick<Ctx, "db">, organisationId: number): { scheme: Identifier["scheme"] | string; id: string }[] {
  return ctx.db
    .select({ scheme: identifiers.scheme, id: identifiers.id })
    .from(identifiers)
    .where(eq(identifiers.organisationId, organisationId))
    .orderBy(identifiers.scheme, identifiers.id)
    .all();
}
