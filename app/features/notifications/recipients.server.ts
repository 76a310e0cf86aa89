import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { memberships, organisations, users } from "#db/schema/index.ts";

export interface Recipient {
  userId: number;
  name: string;
  email: string;
  matchMail: "at_once" | "daily" | "never";
}

/** Who hears for an organisation: its owners and editors with a confirmed address. */
export function membersToTell(ctx: Pick<Ctx, "db">, organisationId: number): Recipient[] {
  return ctx.db
    .select({ userId: users.id, name: users.name, email: users.email, matchMail: users.matchMail })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        inArray(memberships.role, ["owner", "editor"]),
        isNotNull(users.emailConfirmedAt),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(users.id)
    .all();
}

/** The campaign team. */
export function campaignTeam(ctx: Pick<Ctx, "db">): Recipient[] {
  return ctx.db
    .select({ userId: users.id, name: users.name, email: users.email, matchMail: users.matchMail })
    .from(users)
    .where(and(eq(users.siteRole, "campaign"), isNotNull(users.emailConfirmedAt), isNull(users.disabledAt)))
    .orderBy(users.id)
    .all();
}

export interface OrganisationName {
  id: number;
  slug: string;
  name: string;
}

/** Slugs and shown names by id. */
export function organisationNames(ctx: Pick<Ctx, "db">, ids: readonly number[]): Map<number, OrganisationName> {
  const rows = ctx.db
    .select({ id: organisations.id, slug: organisations.slug, legalName: organisations.legalName, tradingName: organisations.tradingName })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, { id: row.id, slug: row.slug, name: row.tradingName ?? row.legalName }]));
}
