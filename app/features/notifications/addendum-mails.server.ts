import { eq } from "drizzle-orm";
import { concernedBy } from "#app/features/matching/concerned.server.ts";
import { addendaOf } from "#app/features/opportunities/addenda/addenda.server.ts";
import type { Addendum } from "#app/features/opportunities/addenda/model.ts";
import { partLabel } from "#app/features/opportunities/addenda/part-texts.ts";
import { addressesInvitedTo } from "#app/features/opportunities/invited.server.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import { isOn } from "#app/features/quoting/record.server.ts";
import type { Ctx, Settings } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailBlock, MailContent } from "#app/platform/mail-layout.ts";
import { secretLink } from "#app/platform/mail-secrets.ts";
import { safeName } from "#app/platform/plain-name.ts";
import { listWords, lowerFirst } from "#app/platform/words.ts";
import { opportunities, opportunityAddendaTold } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { notCheckedYet } from "./not-checked-yet.ts";
import { type OrganisationName, organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

/** What is longer is named, and read on the page. */
const SHORT = 160;

/** Those concerned hear what has changed since they were last told, all of it in one mail; nobody does of what was called off since. */
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
    if (buyer === undefined || opportunity.status === "cancelled") return;
    const isChecked = checkedAmong(ctx.db, [buyer.id]).has(buyer.id);
    const change = { title: safeName(opportunity.title), slug: opportunity.slug, buyer, isChecked, news };
    const occasion = `opportunity.addendum:${last.id}`;
    for (const supplier of names.values()) {
      if (supplier.id === buyer.id) continue;
      tell(ctx, "opportunity_addendum", `${occasion}:${supplier.id}`, membersToTell(ctx, supplier.id), () =>
        addendumMail(ctx.settings, change, { supplier: supplier.name }),
      );
    }
    if (!isOn(ctx, opportunity)) return;
    for (const { id, email, linkId } of addressesInvitedTo(ctx.db, opportunityId))
      queueMail(ctx, {
        kind: "quote_by_address",
        to: email,
        dedupeKey: `${occasion}:link:${id}`,
        linkToken: linkId,
        mail: addendumMail(ctx.settings, change, "link"),
      });
  });
}

interface Change {
  title: string;
  slug: string;
  buyer: OrganisationName;
  isChecked: boolean;
  news: readonly Addendum[];
}

/** To the people of a supplier, or to an address with its link. Words of somebody nobody has looked at go to nobody by mail. */
function addendumMail(site: Settings, { title, slug, buyer, isChecked, news }: Change, to: { supplier: string } | "link"): MailContent {
  const which = to === "link" ? "which you are asked to quote for" : `which ${to.supplier} answered or was invited to`;
  const parts = new Set(news.flatMap(({ changes }) => changes.map(({ part }) => lowerFirst(partLabel(part)))));
  const said: MailBlock[] = isChecked
    ? [{ text: `“${title}”, ${which}, reads otherwise than before.` }, ...news.flatMap(blocksOf)]
    : [
        {
          text: `What they asked for, ${which}, reads otherwise than before: ${listWords([...parts], parts.size)}. You can read it when you open it.`,
        },
        notCheckedYet(buyer),
      ];
  return {
    subject: isChecked ? `Changed: ${title}` : `${buyer.name} changed what it asks for`,
    blocks: [
      { heading: `${buyer.name} changed what it asks for` },
      ...said,
      { text: "An answer that you sent stands as you sent it. If it no longer fits, take it back and answer anew." },
      {
        action: {
          label: "Read what changed",
          url: to === "link" ? secretLink(site, "/quotes/") : `${site.origin}/opportunities/${slug}#changes`,
        },
      },
    ],
    why:
      to === "link"
        ? `You get this because ${buyer.name} asked this address for a quote on ${site.siteName}.`
        : `You get this because ${to.supplier} answered this opportunity, or was invited to.`,
  };
}

function blocksOf({ note, changes }: Addendum): MailBlock[] {
  const list = changes.map(({ part, before, after }) => ({
    text: partLabel(part),
    detail:
      before.length + after.length > SHORT ? "changed: read it on the page" : `“${before || "nothing"}” is now “${after || "nothing"}”`,
  }));
  return [...(note === "" ? [] : [{ quote: note }]), { list }];
}
