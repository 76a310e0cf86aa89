import { and, asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { answerPartners, organisations } from "#db/schema/index.ts";
import type { PartnerContact } from "./contact.server.ts";
import { type PartnerGap, sameGap } from "./gaps.ts";

/** One that was asked to answer together, as the lead reads it. */
export interface Partner {
  id: number;
  organisation: { id: number; slug: string; name: string; place: string | null };
  gaps: PartnerGap[];
  status: (typeof answerPartners.$inferSelect)["status"];
  reason: string;
  pricePence: number | null;
  askedAt: Date;
  answeredAt: Date | null;
  sentAt: Date | null;
  /** How to reach it, once it has said yes and for the lead's own people; else null. */
  contact: PartnerContact | null;
}

/** Whom a lead has asked for an opportunity, the first first. The caller has checked who reads it. */
export function partnersOf(ctx: Pick<Ctx, "db">, key: { opportunityId: number; organisationId: number }): Partner[] {
  return ctx.db
    .select({ partner: answerPartners, organisation: organisations })
    .from(answerPartners)
    .innerJoin(organisations, eq(organisations.id, answerPartners.partnerId))
    .where(and(eq(answerPartners.opportunityId, key.opportunityId), eq(answerPartners.leadId, key.organisationId)))
    .orderBy(asc(answerPartners.id))
    .all()
    .map(({ partner, organisation: { id, slug, tradingName, legalName, place } }) => ({
      ...partner,
      organisation: { id, slug, name: tradingName ?? legalName, place },
      contact: null,
    }));
}

/** Which gaps an agreed partner fills. */
export function isFilled(gap: PartnerGap, partners: readonly Pick<Partner, "status" | "gaps">[]): boolean {
  return partners.some(({ status, gaps }) => status === "agreed" && gaps.some((one) => sameGap(one, gap)));
}
