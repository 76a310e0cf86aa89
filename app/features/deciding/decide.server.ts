import { moveResponse, requireResponseRecord } from "#app/features/matching/response-record.server.ts";
import { HELD, isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { moveTo } from "#app/features/opportunities/transition.server.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { beginAct } from "./final-acts.server.ts";
import { decisionOf, writeDecision } from "./hear-by.server.ts";
import { listRespondents } from "./respondents.server.ts";
import { actOf, lackFields } from "./rules.ts";

/**
 * Finishes a decision as it is prepared: every answer gets its outcome and the opportunity ends, all in one, and it can be
 * taken back until the mails leave. Needs an editor; once it has ended, nothing more happens. Throws `conflict` while answers are
 * taken or the campaign team holds it, and for choosing somebody while the organisation may not post; `invalid`, under
 * `rows[N].outcome` or `rows[N].reason` for the Nth of `listRespondents`, while anybody that answered lacks one.
 */
export function decide(ctx: Ctx, input: { opportunityId: number }): void {
  withTransaction(ctx.db, () => {
    const found = requireRecord(ctx.db, input.opportunityId);
    requireMembership(ctx, found.organisationId, "editor");
    if (found.status === "awarded" || found.status === "not_awarded") return;
    if (isHeldByTeam(ctx.db, found.id)) throw conflict(HELD);
    if (found.status === "published" && !acceptsResponses(found, ctx.now)) moveTo(ctx, found, "closed");
    const record = requireRecord(ctx.db, found.id);
    if (record.status !== "closed") throw conflict("Answers are still taken. Close it first.");
    const all = listRespondents(ctx, record);
    const fields = lackFields(all, decisionOf(ctx.db, record.id)?.reason ?? "");
    if (Object.keys(fields).length > 0) throw invalid("Something is still open.", fields);
    const act = actOf(all);
    const bar = postingBar(checkOf(ctx, record.organisationId));
    if (act === "award" && bar !== null) throw conflict(`${bar} You can still tell them: not this time.`);
    const reason = act === "nobody" ? (decisionOf(ctx.db, record.id)?.reason ?? "") : "";
    const waiting = all.filter(({ isTold }) => !isTold);
    const rows = waiting.map(({ responseId }) => requireResponseRecord(ctx, responseId));
    const { id: opportunityId, organisationId, status, updatedAt } = record;
    const held = beginAct(ctx, {
      act,
      organisationId,
      of: { opportunityId },
      status,
      updatedAt,
      responses: rows.map(({ response }) => response),
    });
    for (const [at, { responseId, outcome, reason: why }] of waiting.entries()) {
      const row = rows[at];
      if (row === undefined) continue;
      moveResponse(held, row, outcome === "chosen" ? "successful" : "unsuccessful", { as: "buyer", reason: why.trim() });
      emit(held, "response.decided", { responseId });
    }
    moveTo(held, requireRecord(ctx.db, record.id), act === "award" ? "awarded" : "not_awarded", reason);
    writeDecision(ctx, record.id, { decidedAt: ctx.now });
  });
}
