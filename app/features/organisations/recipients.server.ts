import { and, eq, inArray } from "drizzle-orm";
import { canBeWrittenTo, RECIPIENT, type Recipient } from "#app/features/accounts/recipients.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { memberships, users } from "#db/schema/index.ts";

/** Who hears for an organisation: its owners and editors who can be written to, or those of the roles named. */
export function membersToTell(
  ctx: Pick<Ctx, "db">,
  organisationId: number,
  roles: readonly MembershipRole[] = ["owner", "editor"],
): Recipient[] {
  return ctx.db
    .select(RECIPIENT)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), inArray(memberships.role, [...roles]), canBeWrittenTo()))
    .orderBy(users.id)
    .all();
}
