import { and, eq, isNull } from "drizzle-orm";
import type { Actor, Ctx } from "#app/platform/ctx.ts";
import { memberships, organisations, users } from "#db/schema/index.ts";

/** Who a user is and what they may act for, or null when the account is gone or disabled. */
export function getActor(ctx: Pick<Ctx, "db">, userId: number, sessionId: string): Actor | null {
  const user = ctx.db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .get();
  if (user === undefined) return null;
  const rows = ctx.db
    .select({
      organisationId: organisations.id,
      slug: organisations.slug,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
      role: memberships.role,
      isSupplier: organisations.isSupplier,
      isBuyer: organisations.isBuyer,
      isIntermediary: organisations.isIntermediary,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.userId, userId))
    .orderBy(memberships.createdAt)
    .all();
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    emailConfirmed: user.emailConfirmedAt !== null,
    siteRole: user.siteRole,
    sessionId,
    memberships: rows.map(({ legalName, tradingName, ...row }) => ({ ...row, name: tradingName ?? legalName })),
  };
}
