import { and, desc, eq, inArray } from "drizzle-orm";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { answerPartners, opportunities, organisations } from "#db/schema/index.ts";
import { type PartnerContact, type PartnerRow, partnerContact } from "./contact.server.ts";
import type { PartnerGap } from "./gaps.ts";

/** One ask as the partner reads it: the brief, who leads, who else does what. */
export interface AskedTogether {
  id: number;
  status: PartnerRow["status"];
  reason: string;
  pricePence: number | null;
  gaps: PartnerGap[];
  askedAt: Date;
  answeredAt: Date | null;
  opportunity: { slug: string; title: string; deadlineAt: Date | null; isOpen: boolean; buyerName: string };
  lead: { slug: string; name: string; place: string | null };
  contact: PartnerContact | null;
}

/** What a supplier is asked to answer with others, the latest first. For its readers; contacts for its members alone. */
export function listAskedTogether(ctx: Ctx, organisationId: number): AskedTogether[] {
  requireReader(ctx, organisationId);
  const rows = ctx.db
    .select({ ask: answerPartners, opportunity: opportunities, lead: organisations })
    .from(answerPartners)
    .innerJoin(opportunities, eq(opportunities.id, answerPartners.opportunityId))
    .innerJoin(organisations, eq(organisations.id, answerPartners.leadId))
    .where(and(eq(answerPartners.partnerId, organisationId), inArray(answerPartners.status, ["asked", "agreed", "declined", "left"])))
    .orderBy(desc(answerPartners.askedAt), desc(answerPartners.id))
    .all();
  return rows.map(({ ask, opportunity, lead }) => {
    const buyer = ctx.db.select().from(organisations).where(eq(organisations.id, opportunity.organisationId)).get();
    const { slug, title, deadlineAt } = opportunity;
    const { id, reason, pricePence, gaps, askedAt, answeredAt } = ask;
    return {
      id,
      status: ask.status,
      reason,
      pricePence,
      gaps,
      askedAt,
      answeredAt,
      opportunity: {
        slug,
        title,
        deadlineAt,
        isOpen: acceptsResponses(opportunity, ctx.now),
        buyerName: buyer?.tradingName ?? buyer?.legalName ?? "",
      },
      lead: { slug: lead.slug, name: lead.tradingName ?? lead.legalName, place: lead.place },
      contact: partnerContact(ctx, ask, organisationId),
    };
  });
}
