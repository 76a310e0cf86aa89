import { putOnShortlist } from "#app/features/kept/shortlist.server.ts";
import { HELD, isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireUnsealed } from "./answering/sealed.server.ts";
import { moveResponse, requireResponseRecord } from "./response-record.server.ts";
import type { DecideResponseInput } from "./schema.ts";

/**
 * The buyer says how a response went: shortlisted, which puts the supplier on the list of the opportunity too, successful, or
 * unsuccessful with a reason that the supplier reads.
 * Needs an editor of the opportunity's organisation. Throws `conflict` when it is decided or withdrawn already, and for
 * choosing somebody while the organisation may not post, or for what was called off, ended without an award, or is held by the campaign team;
 * whatever the decision, while its answers are sealed.
 */
export function decideResponse(ctx: Ctx, input: DecideResponseInput): void {
  const reason = input.reason.trim();
  if (input.decision === "unsuccessful" && reason === "") {
    const message = "Say why. They read it, and it helps them next time";
    throw invalid(message, { reason: [message] });
  }
  withTransaction(ctx.db, () => {
    const record = requireResponseRecord(ctx, input.responseId);
    requireMembership(ctx, record.buyerId, "editor");
    requireUnsealed(ctx, record.response.opportunityId);
    if (input.decision !== "unsuccessful") {
      const bar = postingBar(checkOf(ctx, record.buyerId));
      if (bar !== null) throw conflict(`${bar} You can still tell them: not this time.`);
      requireStillOn(ctx, record.response.opportunityId);
    }
    moveResponse(ctx, record, input.decision, { as: "buyer", reason });
    if (input.decision === "shortlisted") {
      const { opportunityId, organisationId: supplierId } = record.response;
      putOnShortlist(ctx, { opportunityId, buyerId: record.buyerId, supplierId, foundIn: "answer" });
    }
    emit(ctx, "response.decided", { responseId: record.response.id });
  });
}

function requireStillOn(ctx: Ctx, opportunityId: number): void {
  const status = ctx.db.$client.prepare<[number], string>("select status from opportunities where id = ?").pluck().get(opportunityId);
  if (status === "cancelled")
    throw conflict("This was called off, so nobody can be chosen for it. You can still tell them: not this time.");
  if (status === "not_awarded")
    throw conflict("This ended without an award, so nobody can be chosen for it. You can still tell them: not this time.");
  if (isHeldByTeam(ctx.db, opportunityId)) throw conflict(HELD);
}
