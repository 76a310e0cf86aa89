import type { AnswerFields } from "#db/schema/answers.ts";
import type { PartnerGap } from "./gaps.ts";

interface Pricing {
  status: string;
  gaps: readonly PartnerGap[];
  pricePence: number | null;
}

/** The lot that a partner has priced: its only one, and it has said yes. Null where the lead enters the price. */
export function lotPricedBy({ status, gaps, pricePence }: Pricing): { lotId: number; pricePence: number } | null {
  const lots = gaps.filter(({ kind }) => kind === "lot");
  const [lot] = lots;
  return status === "agreed" && pricePence !== null && lot !== undefined && lots.length === 1
    ? { lotId: Number(lot.ref), pricePence }
    : null;
}

/** The fields of an answer with what its partners charge for their lots, whatever else was typed there. */
export function withPartnerPrices(fields: AnswerFields, partners: readonly Pricing[]): AnswerFields {
  const lotPrices = { ...fields.lotPrices };
  for (const partner of partners) {
    const priced = lotPricedBy(partner);
    if (priced !== null) lotPrices[priced.lotId] = (priced.pricePence / 100).toFixed(2);
  }
  return { ...fields, lotPrices };
}
