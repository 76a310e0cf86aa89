import type { Actor, ActorMembership, Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";

const RANK: Record<MembershipRole, number> = { viewer: 1, editor: 2, owner: 3 };

/** The actor's membership of an organisation, or null. */
export function getMembership(actor: Actor | null, organisationId: number): ActorMembership | null {
  return actor?.memberships.find((m) => m.organisationId === organisationId) ?? null;
}

/** Whether the actor's own membership lets them act for an organisation: for the buttons of a page. Verbs ask `requireMembership`. */
export function canAct(actor: Actor | null, organisationId: number, minRole: MembershipRole = "editor"): boolean {
  const membership = getMembership(actor, organisationId);
  return membership !== null && RANK[membership.role] >= RANK[minRole];
}

/** Whether the actor may read an organisation's workspace: its members, and the campaign team. */
export function canRead(actor: Actor | null, organisationId: number): boolean {
  return actor?.siteRole === "campaign" || getMembership(actor, organisationId) !== null;
}

/** The actor, when they may read an organisation's workspace. Nothing may be written on its strength. Throws `forbidden`. */
export function requireReader(ctx: Pick<Ctx, "actor">, organisationId: number): Actor {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to do this.");
  if (!canRead(actor, organisationId)) throw forbidden("You are not a member of this organisation.");
  return actor;
}

/**
 * The actor, when they may act for the organisation: a member in at least that role. The campaign team acts for nobody;
 * what it may do in its own name is in `platform/campaign-actions.ts`. Throws `forbidden` otherwise. Actors whose e-mail is
 * not confirmed may look but not change.
 */
export function requireMembership(ctx: Pick<Ctx, "actor">, organisationId: number, minRole: MembershipRole): Actor {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to do this.");
  if (minRole !== "viewer" && !actor.emailConfirmed)
    throw forbidden("Confirm your e-mail address first. The link is in the mail we sent you.");
  const membership = getMembership(actor, organisationId);
  if (membership === null) {
    throw forbidden(
      actor.siteRole === "campaign"
        ? "The campaign team looks in here and acts for nobody. What it may do in its own name is listed under Admin."
        : "You are not a member of this organisation.",
    );
  }
  if (RANK[membership.role] < RANK[minRole]) {
    throw forbidden(`Your role here is ${membership.role}. Ask an owner for the role of ${minRole}.`);
  }
  return actor;
}
