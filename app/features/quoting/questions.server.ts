import { and, eq, isNull } from "drizzle-orm";
import { HELD, isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { quoteQuestions } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireQuote } from "./record.server.ts";

/** A question as all may read it who may read the quote. Who asked is not in it. */
export interface QuoteQuestion {
  id: number;
  question: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

type Row = Omit<QuoteQuestion, "askedAt" | "answeredAt"> & { askedAt: number; answeredAt: number | null };
const COLUMNS = "id, question, asked_at as askedAt, answer, answered_at as answeredAt";

/** All that was asked about a quote, for the buyer: what waits first, the oldest on top. The caller has checked who reads. */
export function listQuestions(ctx: Pick<Ctx, "db">, opportunityId: number): QuoteQuestion[] {
  const sql = `select ${COLUMNS} from quote_questions where opportunity_id = ? order by answer is not null, asked_at, id`;
  return (prepared(ctx.db, sql).all(opportunityId) as Row[]).map(toQuestion);
}

/** What was answered to everybody invited, and what the holder of one invitation has asked. The caller has let them in. */
export function questionsFor(ctx: Pick<Ctx, "db">, opportunityId: number, invitationIds: readonly number[]): QuoteQuestion[] {
  const sql = `select ${COLUMNS} from quote_questions where opportunity_id = ?
    and (answer is not null or invitation_id in (select value from json_each(?))) order by asked_at, id`;
  return (prepared(ctx.db, sql).all(opportunityId, JSON.stringify(invitationIds)) as Row[]).map(toQuestion);
}

function toQuestion(row: Row): QuoteQuestion {
  return { ...row, askedAt: new Date(row.askedAt), answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt) };
}

/** The buyer answers a question to everybody invited, once. Needs an editor. Throws `not_found`, `conflict` for one that is answered, or while the campaign team holds the quote. */
export function answerQuestion(ctx: Ctx, input: { opportunityId: number; questionId: number; answer: string }): void {
  withTransaction(ctx.db, () => {
    const quote = requireQuote(ctx, input.opportunityId);
    const actor = requireMembership(ctx, quote.organisationId, "editor");
    if (isHeldByTeam(ctx.db, quote.id)) throw conflict(HELD);
    const its = and(eq(quoteQuestions.id, input.questionId), eq(quoteQuestions.opportunityId, quote.id));
    if (ctx.db.select({ id: quoteQuestions.id }).from(quoteQuestions).where(its).get() === undefined) throw notFound("This question");
    const { changes } = ctx.db
      .update(quoteQuestions)
      .set({ answer: input.answer, answeredBy: actor.userId, answeredAt: ctx.now })
      .where(and(its, isNull(quoteQuestions.answer)))
      .run();
    if (changes === 0) throw conflict("Somebody of your team has answered this meanwhile.");
    writeAudit(ctx, { action: "quote.answered", subjectId: quote.id });
    emit(ctx, "quote.answered", { questionId: input.questionId });
  });
}
