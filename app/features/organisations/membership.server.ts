import type { Actor, ActorMembership, Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";

const RANK: Record<MembershipRole, number> = { viewer: 1, editor: 2, owner: 3 };

/** The actor's membership of an organisation, or null. */
export function getMembership(actor: Actor | null, organisationId: number): ActorMembership | null {
  return actor?.memberships.find((m) => m.organisationId === organisationId) ?? null;
}

/**
 * The actor, when they may act for the organisation in at least that role; the campaign team may act for all.
 * Throws `forbidden` otherwise. Actors whose e-mail is not confirmed may look but not change.
 */
export function requireMembership(ctx: Pick<Ctx, "actor">, organisationId: number, minRole: MembershipRole): Actor {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to do this.");
  if (minRole !== "viewer" && !actor.emailConfirmed)
    throw forbidden("Confirm your e-mail address first. The link is in the mail we sent you.");
  if (actor.siteRole === "campaign") return actor;
  const membership = getMembership(actor, organisationId);
  if (membership === null) throw forbidden("You are not a member of this organisation.");
  if (RANK[membership.role] < RANK[minRole]) {
    throw forbidden(`Your role here is ${membership.role}. Ask an owner for the role of ${minRole}.`);
  }
  return actor;
}
