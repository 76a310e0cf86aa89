import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { users } from "#db/schema/index.ts";

export interface Recipient {
  userId: number;
  name: string;
  email: string;
  matchMail: "at_once" | "daily" | "never";
}

export const RECIPIENT = { userId: users.id, name: users.name, email: users.email, matchMail: users.matchMail };

/** Whom the site writes to at all: the address is confirmed, and the account neither disabled nor ended. */
export function canBeWrittenTo() {
  return and(isNotNull(users.emailConfirmedAt), isNull(users.disabledAt));
}

/** The campaign team, as far as it can be written to. */
export function campaignTeam(ctx: Pick<Ctx, "db">): Recipient[] {
  return ctx.db
    .select(RECIPIENT)
    .from(users)
    .where(and(eq(users.siteRole, "campaign"), canBeWrittenTo()))
    .orderBy(users.id)
    .all();
}

/** One person, or null when they cannot be written to. */
export function personToTell(ctx: Pick<Ctx, "db">, userId: number): Recipient | null {
  const row = ctx.db
    .select(RECIPIENT)
    .from(users)
    .where(and(eq(users.id, userId), canBeWrittenTo()))
    .get();
  return row ?? null;
}
