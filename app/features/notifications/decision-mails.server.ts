import { eq } from "drizzle-orm";
import { listWaiting } from "#app/features/deciding/waiting.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { fullDate } from "#app/platform/dates.ts";
import { opportunities } from "#db/schema/index.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

/** The buyer hears that somebody still waits for an outcome, each time once; silent when nobody does any more. */
export function tellDecisionLate(ctx: Ctx, opportunityId: number, eventId: number): void {
  const late = listWaiting(ctx).find(({ id }) => id === opportunityId);
  const row = ctx.db.select({ slug: opportunities.slug }).from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  if (late === undefined || row === undefined) return;
  const buyer = organisationNames(ctx, [late.organisationId]).get(late.organisationId);
  if (buyer === undefined) return;
  const who = late.waiting === 1 ? "1 supplier waits" : `${late.waiting} suppliers wait`;
  const isLast = late.reminders >= ctx.settings.outcomeReminderDays.length;
  tell(ctx, "decision_late", `decision.late:${opportunityId}:${eventId}`, membersToTell(ctx, buyer.id), () => ({
    subject: `${who} to hear from you: ${late.title}`,
    blocks: [
      { heading: `${who} to hear from you` },
      { text: `Everyone who answered “${late.title}” was to hear by ${fullDate(late.hearBy)}.` },
      { text: "One page gives each an outcome and a sentence why. If you need longer, say there by when they hear." },
      { action: { label: "Answer everyone", url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${row.slug}/decide` } },
      {
        note: isLast
          ? "The campaign team sees it, too, now."
          : "Until then it counts as not answered in your record, which everyone can read.",
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}
