import { and, eq } from "drizzle-orm";
import { maskEmail } from "#app/features/accounts/rules.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { memberships, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { getMembership, requireMembership, requireReader } from "./membership.server.ts";

export interface Member {
  userId: number;
  name: string;
  /** Masked for the campaign team. */
  email: string;
  role: MembershipRole;
  since: Date;
  isYou: boolean;
}

const ORDER: Record<MembershipRole, number> = { owner: 0, editor: 1, viewer: 2 };

/** Who belongs to an organisation: owners first, then by name. For its own members; the campaign team reads no addresses here. */
export function listMembers(ctx: Ctx, organisationId: number): Member[] {
  const actor = requireReader(ctx, organisationId);
  const isMember = getMembership(actor, organisationId) !== null;
  return ctx.db
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role, since: memberships.createdAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId))
    .all()
    .map((row) => ({ ...row, email: isMember ? row.email : maskEmail(row.email), isYou: row.userId === actor.userId }))
    .sort((a, b) => ORDER[a.role] - ORDER[b.role] || a.name.localeCompare(b.name, "en-GB"));
}

function roleOf(ctx: Ctx, organisationId: number, userId: number): MembershipRole {
  const row = ctx.db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)))
    .get();
  if (row === undefined) throw notFound("This member");
  return row.role;
}

/** An organisation is never without an owner whose account works: somebody must be able to let others in. */
function keepAnOwner(ctx: Ctx, organisationId: number, leaving: number): void {
  const others = ctx.db.$client
    .prepare(
      `select count(*) from memberships m join users u on u.id = m.user_id
       where m.organisation_id = ? and m.role = 'owner' and m.user_id <> ? and u.disabled_at is null`,
    )
    .pluck()
    .get(organisationId, leaving);
  if (others === 0) throw conflict("The organisation would be left without an owner. Make somebody else an owner first.");
}

/** Gives a member another role (owners). Throws `conflict` when no owner would be left. */
export function changeRole(ctx: Ctx, input: { organisationId: number; userId: number; role: MembershipRole }): void {
  requireMembership(ctx, input.organisationId, "owner");
  withTransaction(ctx.db, () => {
    const before = roleOf(ctx, input.organisationId, input.userId);
    if (before === input.role) return;
    if (before === "owner") keepAnOwner(ctx, input.organisationId, input.userId);
    ctx.db
      .update(memberships)
      .set({ role: input.role })
      .where(and(eq(memberships.organisationId, input.organisationId), eq(memberships.userId, input.userId)))
      .run();
    const detail = { userId: input.userId, from: before, to: input.role };
    writeAudit(ctx, { action: "member.role_changed", subjectId: input.organisationId, detail });
  });
}

/** Takes a member out (owners), or the actor themselves (anyone). Throws `conflict` when no owner would be left. */
export function removeMember(ctx: Ctx, input: { organisationId: number; userId: number }): void {
  const leaving = ctx.actor?.userId === input.userId;
  requireMembership(ctx, input.organisationId, leaving ? "viewer" : "owner");
  withTransaction(ctx.db, () => {
    if (roleOf(ctx, input.organisationId, input.userId) === "owner") keepAnOwner(ctx, input.organisationId, input.userId);
    ctx.db
      .delete(memberships)
      .where(and(eq(memberships.organisationId, input.organisationId), eq(memberships.userId, input.userId)))
      .run();
    const detail = { userId: input.userId };
    writeAudit(ctx, {
      action: leaving ? "member.left" : "member.removed",
      subjectId: input.organisationId,
      detail,
    });
  });
}
