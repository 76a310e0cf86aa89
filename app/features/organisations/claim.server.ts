import { and, eq } from "drizzle-orm";
import { createEmailToken, findEmailToken, spendEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { requireConfirmed } from "#app/features/accounts/require-confirmed.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden, invalid, notFound } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { claims, memberships, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { addEmptyProfile } from "./create-organisation.server.ts";
import { type Organisation, organisationName, requireOrganisationById } from "./get-organisation.server.ts";
import { askToJoinMail, claimMail } from "./mails.ts";
import { getMembership } from "./membership.server.ts";
import { isEmailAt } from "./own-host.server.ts";
import { proofHost } from "./proof-host.server.ts";
import { membersToTell } from "./recipients.server.ts";

/** For how long a mailed link proves it. */
export const LINK_HOURS = 24;
const TAKEN = "Somebody already looks after this profile. You can ask them to let you join.";

/** Whether somebody looks after an organisation. */
export function isClaimed(ctx: Pick<Ctx, "db">, organisation: Pick<Organisation, "id" | "claimedAt">): boolean {
  if (organisation.claimedAt !== null) return true;
  return (
    ctx.db
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.organisationId, organisation.id), eq(memberships.role, "owner")))
      .get() !== undefined
  );
}

/** What stands between the actor and this profile; for the page. */
export function claimState(ctx: Ctx, organisation: Organisation): "open" | "claimed" | "yours" | "waiting" {
  if (getMembership(ctx.actor, organisation.id) !== null) return "yours";
  if (isClaimed(ctx, organisation)) return "claimed";
  const waiting = ctx.db
    .select({ id: claims.id })
    .from(claims)
    .where(
      and(
        eq(claims.organisationId, organisation.id),
        eq(claims.userId, ctx.actor?.userId ?? -1),
        eq(claims.status, "pending"),
        eq(claims.method, "request"),
      ),
    )
    .get();
  return waiting === undefined ? "open" : "waiting";
}

/** An organisation that nobody looks after. Throws `not_found`, or `conflict` when somebody does. */
export function requireOpen(ctx: Ctx, organisationId: number): Organisation {
  const organisation = requireOrganisationById(ctx, organisationId);
  if (isClaimed(ctx, organisation)) throw conflict(TAKEN);
  return organisation;
}

/** Mails a one-use link to an address at the host of the organisation's own site. Throws `invalid` for any other address. */
export function claimByMail(ctx: Ctx, input: { organisationId: number; email: string }): void {
  const actor = requireConfirmed(ctx);
  withTransaction(ctx.db, () => {
    const organisation = requireOpen(ctx, input.organisationId);
    const proof = proofHost(ctx, organisation);
    if (!proof.ok) throw invalid(proof.reason, { email: [proof.reason] });
    if (!isEmailAt(input.email, proof.host)) {
      const message = `Enter an address that ends in @${proof.host}`;
      throw invalid(message, { email: [message] });
    }
    const claimId = pendingClaim(ctx, {
      organisationId: organisation.id,
      userId: actor.userId,
      method: "domain",
      email: input.email,
      statement: "",
    });
    const { id } = createEmailToken(ctx, {
      purpose: "claim",
      userId: actor.userId,
      email: input.email,
      hours: LINK_HOURS,
      payload: { claimId },
    });
    const mail = claimMail(ctx.settings, { name: actor.name, organisation: organisationName(organisation) });
    queueMail(ctx, { kind: "claim", to: input.email, dedupeKey: `claim:${id}`, linkToken: id, mail });
    writeAudit(ctx, { action: "claim.mailed", subjectId: organisation.id });
  });
}

/** One pending claim a person, organisation and method; asking again updates it. */
function pendingClaim(
  ctx: Ctx,
  values: { organisationId: number; userId: number; method: "domain" | "request"; email: string | null; statement: string },
): number {
  const same = and(
    eq(claims.organisationId, values.organisationId),
    eq(claims.userId, values.userId),
    eq(claims.method, values.method),
    eq(claims.status, "pending"),
  );
  const existing = ctx.db.select({ id: claims.id }).from(claims).where(same).get();
  if (existing === undefined)
    return ctx.db
      .insert(claims)
      .values({ ...values, createdAt: ctx.now })
      .returning({ id: claims.id })
      .get().id;
  ctx.db.update(claims).set({ email: values.email, statement: values.statement }).where(eq(claims.id, existing.id)).run();
  return existing.id;
}

function claimOfToken(ctx: Ctx, token: string) {
  const row = findEmailToken(ctx, ["claim"], token);
  const claimId = row?.payload?.claimId;
  if (row === null || typeof claimId !== "number") return null;
  const claim = ctx.db.select().from(claims).where(eq(claims.id, claimId)).get();
  if (claim === undefined || claim.status !== "pending" || claim.userId !== row.userId) return null;
  return { row, claim };
}

/** Which organisation a mailed claim link is for, or null when it no longer works. */
export function getClaimConfirmation(ctx: Ctx, token: string): { organisation: string; slug: string; userId: number } | null {
  const found = claimOfToken(ctx, token);
  if (found === null) return null;
  const organisation = requireOrganisationById(ctx, found.claim.organisationId);
  return { organisation: organisationName(organisation), slug: organisation.slug, userId: found.claim.userId };
}

/**
 * Takes the profile over by the mailed link. Only for the person who asked: a link that was sent to somebody else's
 * mailbox must not make a stranger an owner. Throws `conflict` when another was faster.
 */
export function confirmClaim(ctx: Ctx, token: string): { slug: string } {
  const actor = requireConfirmed(ctx);
  return withTransaction(ctx.db, () => {
    const found = claimOfToken(ctx, token);
    if (found === null) throw notFound("This link");
    if (found.claim.userId !== actor.userId)
      throw forbidden("Somebody else asked for this link. Sign in with the account that began the claim.");
    const organisation = requireOpen(ctx, found.claim.organisationId);
    // What was so when the link was sent must still be so: the address listed, and nobody else's.
    const proof = proofHost(ctx, organisation);
    if (!proof.ok || !isEmailAt(found.claim.email ?? "", proof.host))
      throw conflict("The web address of this organisation has changed since the link was sent. Ask the campaign team for the profile.");
    if (!spendEmailToken(ctx, found.row.id)) throw notFound("This link");
    ctx.db.update(claims).set({ status: "accepted", decidedAt: ctx.now }).where(eq(claims.id, found.claim.id)).run();
    takeOver(ctx, organisation, actor.userId);
    writeAudit(ctx, {
      action: "organisation.claimed",
      subjectId: organisation.id,
      detail: { method: "domain" },
    });
    return { slug: organisation.slug };
  });
}

/** Makes somebody the owner of an unclaimed organisation. Call it inside a transaction, after `isClaimed`. */
export function takeOver(ctx: Ctx, organisation: Pick<Organisation, "id" | "isSupplier">, userId: number): void {
  const organisationId = organisation.id;
  ctx.db
    .insert(memberships)
    .values({ organisationId, userId, role: "owner", createdAt: ctx.now })
    .onConflictDoUpdate({ target: [memberships.organisationId, memberships.userId], set: { role: "owner" } })
    .run();
  ctx.db.update(organisations).set({ claimedAt: ctx.now, updatedAt: ctx.now }).where(eq(organisations.id, organisationId)).run();
  if (organisation.isSupplier) addEmptyProfile(ctx, organisationId);
  emit(ctx, "organisation.changed", { organisationId });
}

/** Asks the campaign team for a profile, with a statement of who one is there. */
export function requestClaim(ctx: Ctx, input: { organisationId: number; statement: string }): { claimId: number } {
  const actor = requireConfirmed(ctx);
  return withTransaction(ctx.db, () => {
    const organisation = requireOpen(ctx, input.organisationId);
    const claimId = pendingClaim(ctx, {
      organisationId: organisation.id,
      userId: actor.userId,
      method: "request",
      email: actor.email,
      statement: input.statement,
    });
    writeAudit(ctx, { action: "claim.requested", subjectId: organisation.id });
    emit(ctx, "claim.requested", { claimId });
    return { claimId };
  });
}

/** Tells the owners of a claimed organisation that the actor would like to join: they invite, or leave it. Once a day. */
export function askToJoin(ctx: Ctx, input: { organisationId: number; statement: string }): void {
  const actor = requireConfirmed(ctx);
  withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, input.organisationId);
    if (getMembership(actor, organisation.id) !== null) throw conflict("You belong to this organisation already.");
    const owners = membersToTell(ctx, organisation.id, ["owner"]);
    const day = ctx.now.toISOString().slice(0, 10);
    const mail = askToJoinMail(ctx.settings, {
      name: actor.name,
      email: actor.email,
      organisation: organisationName(organisation),
      slug: organisation.slug,
      statement: input.statement,
    });
    for (const owner of owners) {
      queueMail(ctx, {
        kind: "ask_to_join",
        to: owner.email,
        userId: owner.userId,
        dedupeKey: `ask-to-join:${organisation.id}:${actor.userId}:${owner.userId}:${day}`,
        mail,
      });
    }
    writeAudit(ctx, { action: "member.asked_to_join", subjectId: organisation.id });
  });
}
