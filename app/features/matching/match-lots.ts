import { listWords } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import type { MatchResult, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";

type Judge = (opportunity: PreparedOpportunity, supplier: SupplierForMatch) => MatchResult | null;

/**
 * Where it is offered in lots, whoever is likely for one of them is a match: judged as if that lot were all of it, the one
 * that fits best, with the lots that stay open as the first gap. Whoever fits no lot by itself, or all of them, is judged
 * for the whole, unless a lot says more for it.
 */
export function matchLots(opportunity: PreparedOpportunity, supplier: SupplierForMatch, judge: Judge): MatchResult | null {
  const whole = judge(opportunity, supplier);
  const fits = opportunity.lots.map((lot, at) => ({ at, result: judge(lot, supplier) }));
  const able = fits.flatMap(({ at, result }) => (result === null || result.nearMiss ? [] : [{ at, result }]));
  const [best] = able.toSorted((a, b) => b.result.score - a.result.score || a.at - b.at);
  if (best === undefined) return whole;
  if (able.length === opportunity.lots.length)
    return whole !== null && !whole.nearMiss && whole.score >= best.result.score ? whole : best.result;
  return { ...best.result, gaps: [openLots(opportunity, new Set(able.map(({ at }) => at))), ...best.result.gaps] };
}

/** `Fits lot 1, builders’ cleans; lots 2 and 3 stay open`. */
function openLots({ lots }: PreparedOpportunity, able: ReadonlySet<number>): Evidence {
  const numbers = (isAble: boolean) => lots.flatMap((_, at) => (able.has(at) === isAble ? [at + 1] : []));
  const named = (list: readonly number[]) => `${list.length === 1 ? "lot" : "lots"} ${listWords(list.map(String), 99)}`;
  const [fits, open] = [numbers(true), numbers(false)];
  const [only = 0] = fits;
  const title = fits.length === 1 ? `, “${lots[only - 1]?.source.title ?? ""}”` : "";
  return {
    part: "work",
    code: "part_of_lots",
    text: `Fits ${named(fits)}${title}; ${named(open)} ${open.length === 1 ? "stays" : "stay"} open`,
  };
}
