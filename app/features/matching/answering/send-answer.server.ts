import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { responseAnswers, responseLots, responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { respond } from "../respond.server.ts";
import { appendResponseHistory } from "../response-record.server.ts";
import { partnersOf } from "../together/list-partners.server.ts";
import { withPartnerPrices } from "../together/partner-prices.ts";
import { sendPartners } from "../together/partners.server.ts";
import { forgetDecline } from "./decline.server.ts";
import { type AnswerKey, dropDraft, liveAnswer, requireAnswerable, type Sent } from "./draft.server.ts";
import { type AnswerContent, type AnswerFields, checkAnswer } from "./model.ts";
import { sendPapers } from "./papers.server.ts";

/**
 * Sends an answer, or puts what was changed of it in the place of what was sent, until the deadline. A no of before is
 * forgotten, and the draft with it. Throws as `respond`; `invalid` with the form's fields, `conflict` for one that is
 * decided.
 */
export function sendAnswer(ctx: Ctx, input: AnswerKey & { fields: AnswerFields }): { responseId: number; isChange: boolean } {
  return withTransaction(ctx.db, () => {
    const { asked } = requireAnswerable(ctx, input);
    const checked = checkAnswer(withPartnerPrices(input.fields, partnersOf(ctx, input)), asked);
    if (!checked.ok) throw invalid("Your answer needs another look.", checked.errors);
    const before = liveAnswer(ctx, input);
    const { opportunityId, organisationId } = input;
    const { scope, message, price } = checked.content;
    const isSaidInAnswers = message === "";
    const responseId =
      before === undefined
        ? respond(ctx, { opportunityId, organisationId, scope, message, price, isSaidInAnswers }).responseId
        : change(ctx, before, checked.content);
    writeParts(ctx, responseId, checked.content);
    sendPapers(ctx, input);
    sendPartners(ctx, input);
    forgetDecline(ctx, input);
    dropDraft(ctx, input);
    return { responseId, isChange: before !== undefined };
  });
}

function change(ctx: Ctx, { id, status, opportunityId, organisationId }: Sent, { scope, message, price }: AnswerContent): number {
  if (status !== "submitted" && status !== "shortlisted") throw conflict("Your answer is decided already, and stays as it was.");
  ctx.db
    .update(responses)
    .set({ scope, message, pricePence: price?.pence ?? null, priceUnit: price?.unit ?? null, updatedAt: ctx.now, changedAt: ctx.now })
    .where(eq(responses.id, id))
    .run();
  appendResponseHistory(ctx, id, status, { as: "supplier", reason: "The answer was changed" });
  writeAudit(ctx, { action: "response.changed", subjectId: id, detail: { opportunityId, organisationId } });
  emit(ctx, "response.changed", { responseId: id });
  return id;
}

function writeParts(ctx: Ctx, responseId: number, { who, lots, answers }: AnswerContent): void {
  ctx.db.update(responses).set({ who }).where(eq(responses.id, responseId)).run();
  ctx.db.delete(responseLots).where(eq(responseLots.responseId, responseId)).run();
  ctx.db.delete(responseAnswers).where(eq(responseAnswers.responseId, responseId)).run();
  for (const lot of lots)
    ctx.db
      .insert(responseLots)
      .values({ responseId, ...lot })
      .run();
  for (const answer of answers)
    ctx.db
      .insert(responseAnswers)
      .values({ responseId, ...answer })
      .run();
}
