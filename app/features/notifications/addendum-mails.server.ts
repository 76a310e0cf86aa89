import { eq } from "drizzle-orm";
import { concernedBy } from "#app/features/matching/concerned.server.ts";
import { addendaOf } from "#app/features/opportunities/addenda/addenda.server.ts";
import type { Addendum } from "#app/features/opportunities/addenda/model.ts";
import { partLabel } from "#app/features/opportunities/addenda/part-texts.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";
import { opportunities, opportunityAddendaTold } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

/** What is longer is named, and read on the page. */
const SHORT = 160;

/** Those concerned hear what has changed since they were last told, all of it in one mail. */
export function tellAddenda(ctx: Ctx, opportunityId: number): void {
  withTransaction(ctx.db, () => {
    const opportunity = ctx.db.select().from(opportunities).where(eq(opportunities.id, opportunityId)).get();
    if (opportunity === undefined) return;
    const told = ctx.db.select().from(opportunityAddendaTold).where(eq(opportunityAddendaTold.opportunityId, opportunityId)).get();
    const news = addendaOf(ctx.db, opportunityId).filter(({ id }) => id > (told?.addendumId ?? 0));
    const last = news.at(-1);
    if (last === undefined) return;
    ctx.db
      .insert(opportunityAddendaTold)
      .values({ opportunityId, addendumId: last.id })
      .onConflictDoUpdate({ target: opportunityAddendaTold.opportunityId, set: { addendumId: last.id } })
      .run();
    const names = organisationNames(ctx, [opportunity.organisationId, ...concernedBy(ctx.db, opportunityId)]);
    const buyer = names.get(opportunity.organisationId);
    if (buyer === undefined) return;
    for (const supplier of names.values()) {
      if (supplier.id === buyer.id) continue;
      tell(ctx, "opportunity_addendum", `opportunity.addendum:${last.id}:${supplier.id}`, membersToTell(ctx, supplier.id), () => ({
        subject: `Changed: ${opportunity.title}`,
        blocks: [
          { heading: `${buyer.name} changed what it asks for` },
          { text: `“${opportunity.title}”, which ${supplier.name} answered or was invited to, reads otherwise than before.` },
          ...news.flatMap(blocksOf),
          { text: "An answer that you sent stands as you sent it. If it no longer fits, take it back and answer anew." },
          { action: { label: "Read what changed", url: `${ctx.settings.origin}/opportunities/${opportunity.slug}#changes` } },
        ],
        why: `You get this because ${supplier.name} answered this opportunity, or was invited to.`,
      }));
    }
  });
}

function blocksOf({ note, changes }: Addendum): MailBlock[] {
  const list = changes.map(({ part, before, after }) => ({
    text: partLabel(part),
    detail:
      before.length + after.length > SHORT ? "changed: read it on the page" : `“${before || "nothing"}” is now “${after || "nothing"}”`,
  }));
  return [...(note === "" ? [] : [{ quote: note }]), { list }];
}
