import { and, eq, inArray } from "drizzle-orm";
import { isAbandoned } from "#app/features/opportunities/end-abandoned.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { moveResponse, requireResponseRecord } from "./response-record.server.ts";

/** Takes back, by itself, the open answers of a supplier that nobody belongs to any more; the buyers hear of it. For the worker. */
export function withdrawAbandonedResponses(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    if (!isAbandoned(ctx, organisationId)) return;
    const open = ctx.db
      .select({ id: responses.id })
      .from(responses)
      .where(and(eq(responses.organisationId, organisationId), inArray(responses.status, ["submitted", "shortlisted"])))
      .all();
    for (const { id } of open) {
      const reason = "Nobody looks after this organisation here any more";
      moveResponse(ctx, requireResponseRecord(ctx, id), "withdrawn", { as: "site", reason });
      emit(ctx, "response.withdrawn", { responseId: id });
    }
  });
}
