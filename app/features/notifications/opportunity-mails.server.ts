import { and, eq, notInArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { opportunities, responses } from "#db/schema/index.ts";
import { membersToTell, organisationNames } from "./recipients.server.ts";
import { tell } from "./tell.server.ts";

const NEWS: Record<string, string> = {
  closed: "no longer takes responses. They are deciding now, and you will hear the outcome.",
  suspended: "is paused. Your answer is kept, and you will hear when it goes on.",
  published: "goes on. Your answer still stands.",
  cancelled: "was called off. Nobody is chosen, and your answer is not held against you.",
  awarded: "has been awarded.",
  not_awarded: "ended without anybody being chosen.",
};

/** Those who answered and have no outcome yet hear that the opportunity changed its state; `eventId` is the change. */
export function tellOpportunityEnded(ctx: Ctx, opportunityId: number, status: string, eventId: number): void {
  const opportunity = ctx.db.select().from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  const news = NEWS[status];
  if (opportunity === undefined || news === undefined) return;
  const waiting = ctx.db
    .select({ organisationId: responses.organisationId })
    .from(responses)
    .where(and(eq(responses.opportunityId, opportunityId), notInArray(responses.status, ["withdrawn", "unsuccessful", "successful"])))
    .all();
  const names = organisationNames(
    ctx,
    waiting.map((w) => w.organisationId),
  );
  for (const supplier of names.values()) {
    tell(
      ctx,
      "opportunity_ended",
      `opportunity.${status}:${opportunityId}:${eventId}:${supplier.id}`,
      membersToTell(ctx, supplier.id),
      () => ({
        subject: `${opportunity.title}: ${status === "published" ? "open again" : status.replace("_", " ")}`,
        blocks: [
          { heading: opportunity.title },
          { text: `“${opportunity.title}”, which ${supplier.name} answered, ${news}` },
          { action: { label: "Open it", url: `${ctx.settings.origin}/opportunities/${opportunity.slug}` } },
        ],
        why: `You get this because ${supplier.name} answered this opportunity.`,
      }),
    );
  }
}
