import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/index.ts";

export type UserRow = typeof users.$inferSelect;

/** Somebody's account, for the campaign team's verbs. One that its owner has ended is not found. */
export function requirePerson(ctx: Pick<Ctx, "db">, userId: number): UserRow {
  const row = ctx.db.select().from(users).where(eq(users.id, userId)).get();
  if (row === undefined || row.endedAt !== null) throw notFound("This person");
  return row;
}

/** As `requirePerson`, and not the actor: nobody closes themselves out. Throws `conflict`. */
export function requireOther(ctx: Pick<Ctx, "db" | "actor">, userId: number): UserRow {
  if (ctx.actor?.userId === userId)
    throw conflict("This is your own account. Somebody else on the team does this, or end it yourself under Account.");
  return requirePerson(ctx, userId);
}

/** Whether nobody would be left on the campaign team, whose account works, without this person. */
export function isLastOfTeam(ctx: Pick<Ctx, "db">, leaving: Pick<UserRow, "id" | "siteRole">): boolean {
  if (leaving.siteRole !== "campaign") return false;
  const others = ctx.db.$client
    .prepare(
      "select count(*) from users where site_role = 'campaign' and disabled_at is null and email_confirmed_at is not null and id <> ?",
    )
    .pluck()
    .get(leaving.id);
  return others === 0;
}

/** Throws `conflict` when nobody would be left on the campaign team whose account works. */
export function keepATeam(ctx: Pick<Ctx, "db">, leaving: Pick<UserRow, "id" | "siteRole">): void {
  if (isLastOfTeam(ctx, leaving)) throw conflict("Nobody would be left on the campaign team. Put somebody else on it first.");
}
