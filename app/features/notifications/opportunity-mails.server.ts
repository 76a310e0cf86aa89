import { and, desc, eq, notInArray } from "drizzle-orm";
import { END_NEWS } from "#app/features/deciding/say.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { opportunities, opportunityHistory, responses } from "#db/schema/index.ts";
import { notCheckedYet } from "./not-checked-yet.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

const NEWS: Record<string, string> = {
  ...END_NEWS,
  suspended: "is paused. Your answer is kept, and you will hear when it goes on.",
  published: "goes on. Your answer still stands.",
  awarded: "has been awarded.",
  not_awarded: "ended without anybody being chosen.",
};

/** Those who answered and have no outcome yet hear that the opportunity changed its state; `eventId` is the change. */
export function tellOpportunityEnded(ctx: Ctx, opportunityId: number, status: string, eventId: number): void {
  const opportunity = ctx.db.select().from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  const news = NEWS[status];
  if (opportunity === undefined || news === undefined) return;
  const byTeam = teamStep(ctx, opportunityId, status);
  if (byTeam !== null) tellBuyer(ctx, opportunity, status, byTeam, eventId);
  const waiting = ctx.db
    .select({ organisationId: responses.organisationId })
    .from(responses)
    .where(and(eq(responses.opportunityId, opportunityId), notInArray(responses.status, ["withdrawn", "unsuccessful", "successful"])))
    .all();
  const names = organisationNames(
    ctx,
    waiting.map((w) => w.organisationId),
  );
  const buyerId = opportunity.organisationId;
  const buyer = organisationNames(ctx, [buyerId]).get(buyerId);
  const isChecked = checkedAmong(ctx.db, [buyerId]).has(buyerId);
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
          ...(isChecked || buyer === undefined ? [] : [notCheckedYet(buyer)]),
          ...(byTeam === null ? [] : [{ text: `The campaign team did this. Its reason: ${byTeam}` }]),
          { action: { label: "Open it", url: `${ctx.settings.origin}/opportunities/${opportunity.slug}` } },
        ],
        why: `You get this because ${supplier.name} answered this opportunity.`,
      }),
    );
  }
}

/** The reason, when the last step to this status was the campaign team's; else null. */
function teamStep(ctx: Ctx, opportunityId: number, status: string): string | null {
  const last = ctx.db
    .select({ status: opportunityHistory.status, reason: opportunityHistory.reason, actedAs: opportunityHistory.actedAs })
    .from(opportunityHistory)
    .where(eq(opportunityHistory.opportunityId, opportunityId))
    .orderBy(desc(opportunityHistory.id))
    .get();
  return last?.actedAs === "team" && last.status === status ? last.reason : null;
}

const BY_TEAM: Record<string, string> = {
  suspended: "is paused by the campaign team. It takes no answers, and nobody is brought together about it.",
  published: "may go on: the campaign team has let it.",
  cancelled: "was called off by the campaign team.",
};

/** The buyer's own people hear what the campaign team did, and why. */
function tellBuyer(ctx: Ctx, opportunity: typeof opportunities.$inferSelect, status: string, reason: string, eventId: number): void {
  const buyer = organisationNames(ctx, [opportunity.organisationId]).get(opportunity.organisationId);
  if (buyer === undefined) return;
  const people = membersToTell(ctx, buyer.id);
  tell(ctx, "opportunity_by_team", `opportunity.by_team:${opportunity.id}:${eventId}`, people, () => ({
    subject: `The campaign team and “${opportunity.title}”`,
    blocks: [
      { heading: opportunity.title },
      { text: `“${opportunity.title}” ${BY_TEAM[status] ?? "may go on: the campaign team has let it."}` },
      { text: `Its reason: ${reason}` },
      { text: "If you think this is wrong, answer this mail and say why." },
      { action: { label: "Open it", url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${opportunity.slug}` } },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}
