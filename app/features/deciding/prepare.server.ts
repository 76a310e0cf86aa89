import { eq, ne } from "drizzle-orm";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { decisionNotes, decisionOutcomes, decisionPoints } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeDecision } from "./hear-by.server.ts";
import { listRespondents } from "./respondents.server.ts";
import type { Outcome } from "./rules.ts";

/** What a buyer's team has made up its mind on so far. Nobody is told. */
export interface Preparation {
  opportunityId: number;
  outcomes: readonly { responseId: number; outcome: Outcome | null; reason: string }[];
  valuePence: number | null;
  startDay: string | null;
  term: string;
  reason: string;
  sharesValue: boolean;
  sharesWinner: boolean;
}

/** A posted opportunity that is not over, for an editor of its organisation. Throws `not_found`, `forbidden`, `conflict`. */
function requireUndecided(ctx: Ctx, opportunityId: number) {
  const record = requireRecord(ctx.db, opportunityId);
  requireMembership(ctx, record.organisationId, "editor");
  if (record.status === "draft") throw conflict("This is not posted yet.");
  if (["awarded", "not_awarded", "cancelled"].includes(record.status)) throw conflict("This has ended. Look at where it stands now.");
  return record;
}

/** Keeps what is prepared, to go on later. Needs an editor. Throws `conflict` once it has ended, `not_found` for an answer to something else. */
export function prepareDecision(ctx: Ctx, input: Preparation): void {
  withTransaction(ctx.db, () => {
    const record = requireUndecided(ctx, input.opportunityId);
    const known = new Map(listRespondents(ctx, record).map((one) => [one.responseId, one]));
    for (const { responseId, outcome, reason } of input.outcomes) {
      const one = known.get(responseId);
      if (one === undefined) throw notFound("This answer");
      if (one.isTold) continue;
      ctx.db
        .insert(decisionOutcomes)
        .values({ responseId, outcome, reason })
        .onConflictDoUpdate({ target: decisionOutcomes.responseId, set: { outcome, reason } })
        .run();
    }
    const { valuePence, startDay, term, reason, sharesValue, sharesWinner } = input;
    writeDecision(ctx, record.id, { valuePence, startDay, term, reason, sharesValue, sharesWinner });
    writeAudit(ctx, { action: "decision.prepared", subjectId: record.id });
  });
}

/** Sets the team's points for answers; null takes one away. Needs an editor. Price is worked out and takes none. Throws as `prepareDecision`. */
export function scoreAnswers(
  ctx: Ctx,
  input: { opportunityId: number; points: readonly { responseId: number; criterionId: number; points: number | null }[] },
): void {
  withTransaction(ctx.db, () => {
    const record = requireUndecided(ctx, input.opportunityId);
    const known = new Set(listRespondents(ctx, record).map(({ responseId }) => responseId));
    const judged = new Set(record.criteria.filter(({ isPrice }) => !isPrice).map(({ id }) => id));
    for (const { responseId, criterionId, points } of input.points) {
      if (!known.has(responseId) || !judged.has(criterionId)) throw notFound("This answer");
      const at = { responseId, criterionId };
      if (points === null) {
        ctx.db.$client.prepare("delete from decision_points where response_id = @responseId and criterion_id = @criterionId").run(at);
        continue;
      }
      const set = { points, byId: ctx.actor?.userId ?? null, at: ctx.now };
      ctx.db
        .insert(decisionPoints)
        .values({ ...at, ...set })
        .onConflictDoUpdate({
          target: [decisionPoints.responseId, decisionPoints.criterionId],
          set,
          // Who agreed on what stands already keeps it.
          setWhere: ne(decisionPoints.points, points),
        })
        .run();
    }
    writeAudit(ctx, { action: "decision.scored", subjectId: record.id });
  });
}

/** Keeps what the team notes on an answer; empty takes it away. Nobody else ever reads it. Needs an editor; also once it has ended. */
export function noteAnswer(ctx: Ctx, input: { opportunityId: number; responseId: number; note: string }): void {
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.opportunityId);
    requireMembership(ctx, record.organisationId, "editor");
    if (!listRespondents(ctx, record).some(({ responseId }) => responseId === input.responseId)) throw notFound("This answer");
    if (input.note === "") ctx.db.delete(decisionNotes).where(eq(decisionNotes.responseId, input.responseId)).run();
    else {
      const set = { note: input.note, byId: ctx.actor?.userId ?? null, at: ctx.now };
      ctx.db
        .insert(decisionNotes)
        .values({ responseId: input.responseId, ...set })
        .onConflictDoUpdate({ target: decisionNotes.responseId, set })
        .run();
    }
    writeAudit(ctx, { action: "decision.noted", subjectId: record.id });
  });
}
