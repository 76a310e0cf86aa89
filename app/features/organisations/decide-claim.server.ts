import { asc, desc, eq, ne } from "drizzle-orm";
import { personToTell } from "#app/features/accounts/recipients.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { claims, organisations, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { isClaimed, takeOver } from "./claim.server.ts";
import { type ClaimFacts, claimFacts } from "./claim-facts.server.ts";
import { organisationName, requireOrganisationById } from "./get-organisation.server.ts";
import { requireSeen, seenOf } from "./identity/seen.server.ts";

export interface ClaimView {
  id: number;
  organisation: string;
  slug: string;
  website: string | null;
  person: string;
  email: string;
  method: "domain" | "request";
  /** Where the proof was sent, for `domain`. */
  claimEmail: string | null;
  statement: string;
  /** What is known of who asks, while it waits. */
  facts: ClaimFacts | null;
  status: "pending" | "accepted" | "declined";
  reason: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  /** The mark of what is shown, for the decision. */
  seen: string;
}

/** Claims for the campaign team: those that wait (oldest first), or the last hundred decided (newest first). */
export function listClaims(ctx: Ctx, which: "pending" | "decided"): ClaimView[] {
  requireTeam(ctx, "claim.decide");
  return ctx.db
    .select({
      id: claims.id,
      organisationId: claims.organisationId,
      userId: claims.userId,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
      slug: organisations.slug,
      website: organisations.website,
      person: users.name,
      email: users.email,
      method: claims.method,
      claimEmail: claims.email,
      statement: claims.statement,
      status: claims.status,
      reason: claims.decisionReason,
      createdAt: claims.createdAt,
      decidedAt: claims.decidedAt,
    })
    .from(claims)
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .innerJoin(users, eq(users.id, claims.userId))
    .where(which === "pending" ? eq(claims.status, "pending") : ne(claims.status, "pending"))
    .orderBy(which === "pending" ? asc(claims.createdAt) : desc(claims.decidedAt))
    .limit(100)
    .all()
    .map(({ legalName, tradingName, organisationId, userId, ...row }) => ({
      ...row,
      organisation: organisationName({ legalName, tradingName }),
      facts: which === "pending" ? claimFacts(ctx, { ...row, organisationId, userId }) : null,
      seen: which === "pending" ? seenClaim(ctx, { ...row, organisationId, userId }) : "",
    }));
}

/** Whose claim, on which organisation, with which words and addresses. */
function seenClaim(
  ctx: Pick<Ctx, "db">,
  claim: {
    id: number;
    organisationId: number;
    userId: number;
    person: string;
    email: string;
    claimEmail: string | null;
    statement: string;
  },
): string {
  return seenOf(ctx.db, claim.organisationId, claim.id, claim.userId, claim.person, claim.email, claim.claimEmail, claim.statement);
}

function requirePending(ctx: Ctx, { claimId, seen }: { claimId: number; seen: string }) {
  const claim = ctx.db.select().from(claims).where(eq(claims.id, claimId)).get();
  if (claim === undefined) throw notFound("This claim");
  if (claim.status !== "pending") throw conflict("This claim is decided already.");
  if (claim.userId === ctx.actor?.userId) throw forbidden("This claim is your own. Somebody else on the team decides it.");
  const person = ctx.db.select({ person: users.name, email: users.email }).from(users).where(eq(users.id, claim.userId)).get();
  if (person === undefined) throw notFound("This claim");
  requireSeen(seen, seenClaim(ctx, { ...claim, ...person, claimEmail: claim.email }));
  return claim;
}

/**
 * Makes the claimant the owner (campaign team). Throws `conflict` when it is decided, somebody else owns the profile by now,
 * or the claim or the organisation is not what was `seen`.
 */
export function acceptClaim(ctx: Ctx, input: { claimId: number; seen: string }): void {
  const team = requireTeam(ctx, "claim.decide");
  withTransaction(ctx.db, () => {
    const claim = requirePending(ctx, input);
    const organisation = requireOrganisationById(ctx, claim.organisationId);
    if (personToTell(ctx, claim.userId) === null)
      throw conflict("Whoever asked has no account that works now. Decline this claim: they can ask again.");
    if (isClaimed(ctx, organisation)) throw conflict("Somebody else looks after this profile by now. Decline this claim, and say so.");
    ctx.db
      .update(claims)
      .set({ status: "accepted", decidedBy: team.actor.userId, decidedAt: ctx.now })
      .where(eq(claims.id, claim.id))
      .run();
    takeOver(ctx, organisation, claim.userId);
    writeAudit(team, { action: "claim.accepted", subjectId: claim.id, detail: { organisationId: organisation.id } });
    emit(ctx, "claim.decided", { claimId: claim.id });
  });
}

/** Declines a claim with a reason the claimant reads (campaign team). */
export function declineClaim(ctx: Ctx, input: { claimId: number; reason: string; seen: string }): void {
  const team = requireTeam(ctx, "claim.decide");
  withTransaction(ctx.db, () => {
    const claim = requirePending(ctx, input);
    ctx.db
      .update(claims)
      .set({ status: "declined", decisionReason: input.reason, decidedBy: team.actor.userId, decidedAt: ctx.now })
      .where(eq(claims.id, claim.id))
      .run();
    writeAudit(team, {
      action: "claim.declined",
      subjectId: claim.id,
      detail: { organisationId: claim.organisationId },
    });
    emit(ctx, "claim.decided", { claimId: claim.id });
  });
}
