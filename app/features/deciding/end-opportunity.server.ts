import { declineIntroduction } from "#app/features/introductions/decline-introduction.server.ts";
import { requireIntroduction } from "#app/features/introductions/record.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { closeOpportunity } from "#app/features/opportunities/close-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { beginAct } from "./final-acts.server.ts";
import { setHearBy } from "./hear-by.server.ts";

/** As `closeOpportunity`, and it can be taken back until its mails leave. `hearBy`: by which day everyone hears. */
export function closeWithUndo(ctx: Ctx, input: { id: number; hearBy: string | null }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === "closed") return;
    if (record.status === "published" && !acceptsResponses(record, ctx.now)) throw conflict("The deadline has passed, so it is closed.");
    const { id: opportunityId, organisationId, status, updatedAt } = record;
    closeOpportunity(beginAct(ctx, { act: "close", organisationId, of: { opportunityId }, status, updatedAt }), input);
    if (input.hearBy !== null) setHearBy(ctx, { opportunityId, day: input.hearBy });
  });
}

/** As `cancelOpportunity`, of what was posted, and it can be taken back until its mails leave. */
export function cancelWithUndo(ctx: Ctx, input: { id: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    requireMembership(ctx, record.organisationId, "editor");
    if (record.status === "cancelled") return;
    const { id: opportunityId, organisationId, status, updatedAt } = record;
    const isDraft = status === "draft";
    cancelOpportunity(isDraft ? ctx : beginAct(ctx, { act: "cancel", organisationId, of: { opportunityId }, status, updatedAt }), input);
  });
}

/** As `declineIntroduction`, and it can be taken back until its mails leave. */
export function declineWithUndo(ctx: Ctx, input: { id: number; organisationId: number; reason: string }): void {
  withTransaction(ctx.db, () => {
    const { row } = requireIntroduction(ctx, input, "editor");
    if (row.status === "declined") return;
    const of = { introductionId: row.id };
    declineIntroduction(
      beginAct(ctx, { act: "decline", organisationId: input.organisationId, of, status: row.status, updatedAt: row.updatedAt }),
      input,
    );
  });
}
