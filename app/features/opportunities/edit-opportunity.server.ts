import { and, eq, sql } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, type DomainError, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeAddendum } from "./addenda/addenda.server.ts";
import { applyChanges } from "./apply-changes.server.ts";
import { editedParts } from "./edited-parts.ts";
import { draftFacts, type OwnOpportunity, requireRecord } from "./record.server.ts";
import { reservationProblem } from "./reserving/reservation.server.ts";
import { canEdit, type DraftProblem, publishProblems } from "./rules.ts";
import { closesText } from "./say.ts";
import type { OpportunityChanges } from "./schema.ts";
import { freeOpportunitySlug } from "./slug.server.ts";
import type { Step } from "./steps.ts";
import { isForInvited } from "./vocabulary.ts";

export interface EditOpportunity {
  id: number;
  /** The version the form was filled from. */
  version: number;
  changes: OpportunityChanges;
  /** Refuse while this step of the form lacks anything. */
  completeStep?: Step;
  /** A draft that saves itself as somebody types leaves no line in the audit log. */
  isQuiet?: boolean;
  /** What changed and why, in the buyer's words: those concerned read it with the change of something posted. */
  note?: string;
}

/**
 * Changes what is asked for. Needs an editor. A draft may be incomplete; what is open or paused must stay as complete as
 * it is, its kind stays, and the change is carried to matches and responders. A draft that becomes closed, or is so no
 * longer, gets another address.
 * Throws `conflict` when somebody saved meanwhile or it has ended, `invalid` with the fields that need another look.
 */
export function editOpportunity(ctx: Ctx, input: EditOpportunity): { version: number; slug: string } {
  return withTransaction(ctx.db, () => {
    const before = requireRecord(ctx.db, input.id);
    requireMembership(ctx, before.organisationId, "editor");
    if (!canEdit(before.status)) throw conflict("This opportunity has ended. What was asked for stays as it was.");
    const open = before.status !== "draft";
    if (open && input.changes.kind !== undefined && input.changes.kind !== before.kind) {
      throw invalid("What you posted stays what it is.", { kind: ["It is posted already. To change this, cancel it and post anew"] });
    }
    if (open && input.changes.answersShown !== undefined && input.changes.answersShown !== before.answersShown)
      throw conflict("Suppliers were told when answers are read. That stays.");
    if (open && input.changes.direction !== undefined && input.changes.direction !== before.direction) {
      const text = "It is posted already. To change this, cancel it and post anew";
      throw invalid("What you posted stays what it is.", { direction: [text] });
    }
    if (open) requireStillOpen(ctx, before, input.changes.deadlineAt);
    const claimed = ctx.db
      .update(opportunities)
      .set({ version: sql`${opportunities.version} + 1` })
      .where(and(eq(opportunities.id, input.id), eq(opportunities.version, input.version)))
      .run();
    if (claimed.changes === 0) {
      throw savedMeanwhile();
    }
    applyChanges(ctx, input.id, input.changes);
    const after = requireRecord(ctx.db, input.id);
    const problems = (of: OwnOpportunity) => publishProblems(draftFacts(of), ctx.now, ctx.settings.noticeThresholdPounds);
    const lacked = new Set(problems(before).map(({ field }) => field));
    refuse(problems(after).filter(({ step, field }) => step === input.completeStep || (open && !lacked.has(field))));
    // What was posted so and may not be any more by no change of this form's can still be put right otherwise.
    const refused = open && reservationProblem(ctx, before) === null ? reservationProblem(ctx, after) : null;
    if (refused !== null) throw conflict(`It is reserved, and would not be any more as the law has it: ${refused}`);
    if (open || input.isQuiet !== true)
      writeAudit(ctx, {
        action: "opportunity.edited",
        subjectId: input.id,
        detail: { fields: Object.keys(input.changes), changed: editedParts(before, after), version: after.version },
      });
    if (open) emit(ctx, "opportunity.changed", { opportunityId: input.id });
    writeAddendum(ctx, before, after, input.note);
    if (isForInvited(before.kind) === isForInvited(after.kind)) return { version: after.version, slug: after.slug };
    const slug = freeOpportunitySlug(ctx, after);
    ctx.db.update(opportunities).set({ slug }).where(eq(opportunities.id, input.id)).run();
    return { version: after.version, slug };
  });
}

/** What is posted takes changes until its deadline, and gives suppliers no less time than they were told. */
function requireStillOpen(ctx: Ctx, { status, deadlineAt }: OwnOpportunity, next: Date | null | undefined): void {
  if (deadlineAt === null) return;
  if (status === "published" && deadlineAt.getTime() <= ctx.now.getTime())
    throw conflict(`Responses closed on ${closesText(deadlineAt)}. What was asked for stays as it was.`);
  if (next !== undefined && (next === null || next.getTime() < deadlineAt.getTime())) {
    const text = `Suppliers were told ${closesText(deadlineAt)}. It can be later, not earlier`;
    throw invalid(text, { deadline: [text] });
  }
}

/** What a form is answered that was filled from an earlier version than the one that is stored. */
export function savedMeanwhile(): DomainError {
  return conflict(
    "Somebody else saved this opportunity meanwhile. What you typed is still here and not saved. Save again to put it over theirs, or go back to read theirs.",
  );
}

/** Throws `invalid` with what each field needs; nothing when there are no problems. */
export function refuse(problems: readonly DraftProblem[]): void {
  if (problems.length === 0) return;
  const fields: Record<string, string[]> = {};
  for (const problem of problems) fields[problem.field] = [...(fields[problem.field] ?? []), problem.message];
  throw invalid(problems[0]?.message ?? "Something is missing.", fields);
}
