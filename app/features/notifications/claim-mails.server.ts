import { eq } from "drizzle-orm";
import { campaignTeam, personToTell } from "#app/features/accounts/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { claims, organisations, users } from "#db/schema/index.ts";
import { tell } from "./tell.server.ts";

function readClaim(ctx: Ctx, claimId: number) {
  return ctx.db
    .select({
      status: claims.status,
      statement: claims.statement,
      reason: claims.decisionReason,
      userId: users.id,
      userName: users.name,
      userEmail: users.email,
      slug: organisations.slug,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
    })
    .from(claims)
    .innerJoin(users, eq(users.id, claims.userId))
    .innerJoin(organisations, eq(organisations.id, claims.organisationId))
    .where(eq(claims.id, claimId))
    .get();
}

/** Somebody who cannot prove it by a mail to the organisation's own site asks for its profile: the campaign team decides. */
export function tellClaimRequested(ctx: Ctx, claimId: number): void {
  const claim = readClaim(ctx, claimId);
  if (claim === undefined || claim.status !== "pending") return;
  const name = claim.tradingName ?? claim.legalName;
  tell(ctx, "claim_requested", `claim.requested:${claimId}`, campaignTeam(ctx), () => ({
    subject: `${claim.userName} says ${name} is theirs`,
    blocks: [
      { heading: "A profile is being claimed" },
      { text: `${claim.userName} (${claim.userEmail}) asks for the profile of ${name}.` },
      { quote: claim.statement },
      { action: { label: "Look and decide", url: `${ctx.settings.origin}/admin/claims` } },
    ],
    why: "You get this because you are on the campaign team.",
  }));
}

export function tellClaimDecided(ctx: Ctx, claimId: number): void {
  const claim = readClaim(ctx, claimId);
  if (claim === undefined || claim.status === "pending") return;
  const name = claim.tradingName ?? claim.legalName;
  const person = personToTell(ctx, claim.userId);
  if (person === null) return;
  const accepted = claim.status === "accepted";
  tell(ctx, "claim_decided", `claim.decided:${claimId}`, [person], () => ({
    subject: accepted ? `${name} is yours to edit` : `About your claim to ${name}`,
    blocks: accepted
      ? [
          { heading: `${name} is yours to edit` },
          { text: "Say what you sell and where you work, and you can be matched." },
          { action: { label: "Complete the profile", url: `${ctx.settings.origin}/organisations/${claim.slug}/profile` } },
        ]
      : [
          { heading: "We could not confirm your claim" },
          { text: `We could not confirm that you act for ${name}. ${claim.reason ?? ""}`.trim() },
          { text: "If you have other proof, send the claim again and say what it is." },
          { action: { label: "Open the profile", url: `${ctx.settings.origin}/suppliers/${claim.slug}` } },
        ],
    why: "You get this because you claimed a profile here.",
  }));
}
