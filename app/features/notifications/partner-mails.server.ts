import { eq } from "drizzle-orm";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { answerPartners, opportunities } from "#db/schema/index.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

function readPartner(ctx: Ctx, id: number) {
  const row = ctx.db
    .select({ partner: answerPartners, title: opportunities.title, slug: opportunities.slug, buyerId: opportunities.organisationId })
    .from(answerPartners)
    .innerJoin(opportunities, eq(opportunities.id, answerPartners.opportunityId))
    .where(eq(answerPartners.id, id))
    .get();
  if (row === undefined) return undefined;
  const names = organisationNames(ctx, [row.partner.leadId, row.partner.partnerId, row.buyerId]);
  const lead = names.get(row.partner.leadId);
  const partner = names.get(row.partner.partnerId);
  const buyer = names.get(row.buyerId);
  return lead && partner && buyer ? { ...row, lead, asked: partner, buyer } : undefined;
}

/** A supplier is asked to answer together with another: its people hear what for, and where to say yes or no. */
export function tellPartnerAsked(ctx: Ctx, partnerId: number): void {
  const found = readPartner(ctx, partnerId);
  if (found === undefined || found.partner.status !== "asked") return;
  const { partner, lead, asked, buyer, title, slug } = found;
  const { origin } = ctx.settings;
  tell(ctx, "partner_asked", `partner.asked:${partnerId}:${partner.askedAt.getTime()}`, membersToTell(ctx, partner.partnerId), () => ({
    subject: `Will you answer together with ${lead.name}? ${title}`,
    blocks: [
      { heading: `${lead.name} asks you to answer together` },
      { text: `“${title}”, for ${buyer.name}. ${lead.name} leads. You would do:` },
      ...partner.gaps.map(({ text }) => ({ text })),
      { text: "Nothing of yours is in their answer, and nobody sees how to reach you, before you say yes." },
      { action: { label: "Say yes or no", url: `${origin}/organisations/${asked.slug}/together#asked-${partnerId}` } },
      { text: `The brief: ${origin}/opportunities/${slug}` },
    ],
    why: `You get this because you look after ${asked.name} here.`,
  }));
}

/** The lead hears a yes or a no; the partner hears that it is asked no more. */
export function tellPartnerAnswered(ctx: Ctx, partnerId: number): void {
  const found = readPartner(ctx, partnerId);
  if (found === undefined) return;
  const { partner, lead, asked, title, slug } = found;
  const { status, answeredAt, reason } = partner;
  const occasion = `partner.${status}:${partnerId}:${answeredAt?.getTime() ?? 0}`;
  const { origin } = ctx.settings;
  if (status === "asked") return;
  if (status === "taken_back") {
    tell(ctx, "partner_taken_back", occasion, membersToTell(ctx, partner.partnerId), () => ({
      subject: `You are asked no more: ${title}`,
      blocks: [
        { heading: `${lead.name} asks you no more` },
        { text: `They will answer “${title}” without you. You can still answer it yourselves while it is open.` },
        { action: { label: "Read the brief", url: `${origin}/opportunities/${slug}` } },
      ],
      why: `You get this because you look after ${asked.name} here.`,
    }));
    return;
  }
  const words = {
    agreed: `${asked.name} says yes`,
    declined: `${asked.name} says no`,
    left: `${asked.name} took back its yes`,
  }[status];
  tell(ctx, `partner_${status}`, occasion, membersToTell(ctx, partner.leadId), () => ({
    subject: `${words}: ${title}`,
    blocks: [
      { heading: words },
      {
        text:
          status === "agreed"
            ? "You see how to reach them now. Send your answer, and the buyer reads it with them in it."
            : "Their part is not in your answer. Others who would fill the gap stand beside it.",
      },
      ...(reason === "" ? [] : [{ text: "Their reason:" }, { quote: reason }]),
      { action: { label: "Open your answer", url: `${origin}/opportunities/${slug}/respond?as=${lead.slug}` } },
    ],
    why: `You get this because you look after ${lead.name} here.`,
  }));
}
