import { asc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { opportunityLots, opportunityQuestions, responseAnswers, responseLots, responses } from "#db/schema/index.ts";
import { priceOf } from "../price.ts";
import { partnersOf } from "../together/list-partners.server.ts";
import type { AnswerContent } from "./model.ts";
import { type AnswerPaper, papersOf } from "./papers.server.ts";

type ResponseRow = typeof responses.$inferSelect;

/** What an answer holds beside its message, as a reader sees it. */
export interface AnswerShown {
  who: string;
  changedAt: Date | null;
  /** In the buyer's order; `number` as the buyer counts them. */
  lots: { lotId: number; number: number; title: string; pricePence: number | null }[];
  /** How many the opportunity has in all. */
  lotsInAll: number;
  answers: { questionId: number; criterionId: number | null; question: string; text: string }[];
  papers: AnswerPaper[];
  /** Who answers with it, as it was sent: each has said yes. */
  partners: { slug: string; name: string; fills: string[]; pricePence: number | null }[];
}

/** What answers hold that were sent, by the id of the response. The caller has checked who reads them. */
export function answersShown(ctx: Pick<Ctx, "db">, responseIds: readonly number[]): Map<number, AnswerShown> {
  if (responseIds.length === 0) return new Map();
  const ids = [...responseIds];
  const rows = ctx.db.select().from(responses).where(inArray(responses.id, ids)).all();
  const opportunityIds = [...new Set(rows.map((row) => row.opportunityId))];
  const lots = ctx.db
    .select()
    .from(opportunityLots)
    .where(inArray(opportunityLots.opportunityId, opportunityIds))
    .orderBy(asc(opportunityLots.position))
    .all();
  const priced = ctx.db.select().from(responseLots).where(inArray(responseLots.responseId, ids)).all();
  const said = ctx.db
    .select({ answer: responseAnswers, question: opportunityQuestions })
    .from(responseAnswers)
    .innerJoin(opportunityQuestions, eq(opportunityQuestions.id, responseAnswers.questionId))
    .where(inArray(responseAnswers.responseId, ids))
    .orderBy(asc(opportunityQuestions.position))
    .all();
  return new Map(
    rows.map((row): [number, AnswerShown] => {
      const all = lots.filter(({ opportunityId }) => opportunityId === row.opportunityId);
      const own = priced.filter(({ responseId }) => responseId === row.id);
      return [
        row.id,
        {
          who: row.who,
          changedAt: row.changedAt,
          lotsInAll: all.length,
          lots: all.flatMap(({ id, title }, at) => {
            const found = own.find(({ lotId }) => lotId === id);
            return found === undefined ? [] : [{ lotId: id, number: at + 1, title, pricePence: found.pricePence }];
          }),
          answers: said
            .filter(({ answer }) => answer.responseId === row.id)
            .map(({ answer, question }) => ({
              questionId: question.id,
              criterionId: question.criterionId,
              question: question.text,
              text: answer.text,
            })),
          papers: papersOf(ctx, row).filter(({ sentAt }) => sentAt !== null),
          partners: partnersOf(ctx, row)
            .filter(({ status, sentAt }) => status === "agreed" && sentAt !== null)
            .map(({ organisation: { slug, name }, gaps, pricePence }) => ({ slug, name, fills: gaps.map(({ text }) => text), pricePence })),
        },
      ];
    }),
  );
}

/** What was sent, for its own team to change. The caller has checked membership. */
export function contentOf(ctx: Pick<Ctx, "db">, row: ResponseRow): AnswerContent {
  const shown = answersShown(ctx, [row.id]).get(row.id);
  return {
    scope: row.scope,
    message: row.message,
    who: row.who,
    price: priceOf(row),
    lots: (shown?.lots ?? []).map(({ lotId, pricePence }) => ({ lotId, pricePence })),
    answers: (shown?.answers ?? []).map(({ questionId, text }) => ({ questionId, text })),
  };
}
