import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { opportunityCriteria, opportunityLots, opportunityQuestions } from "#db/schema/index.ts";
import type { Choosing, Lot } from "./model.ts";

export function lotsOf(db: Database, opportunityId: number): Lot[] {
  const { id, title, description, minPence, maxPence, place, areaCodes, sectorCodes } = opportunityLots;
  return db
    .select({ id, title, description, minPence, maxPence, place, areaCodes, sectorCodes })
    .from(opportunityLots)
    .where(eq(opportunityLots.opportunityId, opportunityId))
    .orderBy(asc(opportunityLots.position))
    .all();
}

/** What answers to an opportunity are given for and judged by. */
export function choosingOf(db: Database, opportunityId: number): Choosing {
  const criterion = opportunityCriteria;
  const question = opportunityQuestions;
  return {
    lots: lotsOf(db, opportunityId),
    criteria: db
      .select({ id: criterion.id, name: criterion.name, isPrice: criterion.isPrice, weight: criterion.weight })
      .from(criterion)
      .where(eq(criterion.opportunityId, opportunityId))
      .orderBy(asc(criterion.position))
      .all(),
    questions: db
      .select({ id: question.id, text: question.text, maxWords: question.maxWords, criterionId: question.criterionId })
      .from(question)
      .where(eq(question.opportunityId, opportunityId))
      .orderBy(asc(question.position))
      .all(),
  };
}

/** Whether somebody has answered, and so lots, criteria and questions stay as they are. */
export function isAnswered(db: Database, opportunityId: number): boolean {
  return db.$client.prepare("select 1 from answered_opportunities where id = ?").get(opportunityId) !== undefined;
}
