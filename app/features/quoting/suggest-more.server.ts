import { listMatches, type MatchItem } from "#app/features/matching/list-matches.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Invited } from "./list-invited.server.ts";
import { areFromElsewhere, suggestMore } from "./rules.ts";

const CONSIDERED = 250;

export interface Suggestions {
  items: MatchItem[];
  /** Each comes from a borough of its own in which nobody has been asked. */
  isElsewhere: boolean;
  /** They have the same score. */
  isEqual: boolean;
  /** Some are near misses, since there are no more likely matches to ask. */
  hasNear: boolean;
  /** Other matches that can still be asked, and other near misses. */
  otherMatches: number;
  nearMisses: number;
}

const WANTED = 2;

/**
 * Whom to ask next, for the buyer's members: at least two, where there are so many, from different boroughs where the fit is
 * equal. Near misses fill up what likely matches leave.
 */
export function suggestInvitations(ctx: Ctx, opportunityId: number, invited: readonly Invited[]): Suggestions {
  const asked = new Set(invited.flatMap(({ supplier }) => supplier?.id ?? []));
  const areas = new Set(invited.flatMap(({ supplier }) => supplier?.areaCode ?? []));
  const areaOf = ctx.db.$client.prepare<[number], string | null>("select area_code from organisations where id = ?").pluck();
  function free(show: "all" | "near_misses") {
    return listMatches(ctx, { opportunityId, show, pageSize: CONSIDERED })
      .items.filter((one) => !asked.has(one.supplier.id) && one.isListed && one.supplier.claimed && one.buyerState !== "dismissed")
      .map((item) => ({ item, id: item.supplier.id, score: item.score, areaCode: areaOf.get(item.supplier.id) ?? null }));
  }
  const matches = free("all");
  const near = free("near_misses");
  const likely = suggestMore(matches, areas, WANTED);
  const seen = new Set([...areas, ...likely.flatMap(({ areaCode }) => areaCode ?? [])]);
  const filled = suggestMore(near, seen, WANTED - likely.length);
  const chosen = [...likely, ...filled];
  return {
    items: chosen.map(({ item }) => item),
    isElsewhere: areFromElsewhere(chosen, areas),
    isEqual: new Set(chosen.map(({ score }) => score)).size === 1,
    hasNear: filled.length > 0,
    otherMatches: matches.length - likely.length,
    nearMisses: near.length - filled.length,
  };
}
