import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { opportunities, responseHistory, responses } from "#db/schema/index.ts";
import { canMoveResponse } from "./response-rules.ts";
import type { ResponseStatus } from "./schema.ts";

export interface ResponseRecord {
  response: typeof responses.$inferSelect;
  buyerId: number;
}

/** A response with the organisation that reads it. The caller checks membership. Throws `not_found`. */
export function requireResponseRecord(ctx: Ctx, id: number): ResponseRecord {
  const row = ctx.db
    .select({ response: responses, buyerId: opportunities.organisationId })
    .from(responses)
    .innerJoin(opportunities, eq(opportunities.id, responses.opportunityId))
    .where(eq(responses.id, id))
    .get();
  if (row === undefined) throw notFound("This response");
  return row;
}

/** One line of the append-only history, and in whose name; call it inside the verb's transaction. */
export function appendResponseHistory(
  ctx: Ctx,
  responseId: number,
  status: ResponseStatus,
  line: { as: "buyer" | "supplier" | "site"; reason?: string },
): void {
  ctx.db
    .insert(responseHistory)
    .values({ responseId, status, reason: line.reason ?? "", actorId: ctx.actor?.userId ?? null, at: ctx.now, actedAs: line.as })
    .run();
}

/** Status, history and audit together; call it inside the verb's transaction. Throws `conflict` when the rules forbid the step. */
export function moveResponse(
  ctx: Ctx,
  record: ResponseRecord,
  to: ResponseStatus,
  line: { as: "buyer" | "supplier" | "site"; reason: string },
): void {
  const { reason } = line;
  const { response } = record;
  if (!canMoveResponse(response.status, to))
    throw conflict("This cannot be done any more: the response has moved on. Look at where it stands now.");
  ctx.db
    .update(responses)
    .set({ status: to, outcomeReason: reason === "" ? null : reason, updatedAt: ctx.now })
    .where(eq(responses.id, response.id))
    .run();
  appendResponseHistory(ctx, response.id, to, line);
  writeAudit(ctx, {
    action: `response.${to}`,
    subjectId: response.id,
    detail: { opportunityId: response.opportunityId, organisationId: response.organisationId },
  });
}
