import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  decisionNotes,
  decisionOutcomes,
  decisionPoints,
  decisions,
  opportunityCriteria,
  organisations,
  responses,
} from "#db/schema/index.ts";
import type { DemoClock, DemoOpportunity } from "./types.ts";

/** How a buyer decides, or has decided: points, notes, and what is prepared for each that answered. */
export function loadDecision(db: Database, clock: DemoClock, entry: DemoOpportunity, opportunityId: number, byId: number | null): void {
  const { decision, responses: answers = [] } = entry;
  if (decision === undefined) return;
  const at = clock.ago(decision.daysAgo);
  const isDecided = entry.status === "awarded" || entry.status === "not_awarded";
  db.insert(decisions)
    .values({
      opportunityId,
      hearBy: decision.hearByDaysAhead === undefined ? null : clock.day(decision.hearByDaysAhead),
      valuePence: decision.valuePounds === undefined ? null : decision.valuePounds * 100,
      startDay: entry.startDaysAhead === undefined ? null : clock.day(entry.startDaysAhead),
      term: decision.term ?? "",
      decidedAt: isDecided ? at : null,
      updatedAt: at,
      updatedBy: byId,
    })
    .run();
  for (const { supplier, points = {}, note, prepared } of answers) {
    const row = db
      .select({ id: responses.id })
      .from(responses)
      .innerJoin(organisations, eq(organisations.id, responses.organisationId))
      .where(and(eq(responses.opportunityId, opportunityId), eq(organisations.slug, supplier)))
      .get();
    if (row === undefined) throw new Error(`The demo region decides on an answer that is not in it: ${supplier}`);
    const responseId = row.id;
    for (const [name, given] of Object.entries(points)) {
      const criterion = db
        .select({ id: opportunityCriteria.id })
        .from(opportunityCriteria)
        .where(and(eq(opportunityCriteria.opportunityId, opportunityId), eq(opportunityCriteria.name, name)))
        .get();
      if (criterion === undefined) throw new Error(`The demo region gives points for a criterion that is not in it: ${name}`);
      db.insert(decisionPoints).values({ responseId, criterionId: criterion.id, points: given, byId, at }).run();
    }
    if (note !== undefined) db.insert(decisionNotes).values({ responseId, note, byId, at }).run();
    if (prepared !== undefined)
      db.insert(decisionOutcomes)
        .values({ responseId, outcome: prepared.outcome ?? null, reason: prepared.reason ?? "" })
        .run();
  }
}
