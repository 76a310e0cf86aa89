import { type Price, priceText } from "#app/features/matching/price.ts";
import type { Criterion } from "#app/features/opportunities/choosing/model.ts";
import { pounds } from "#app/platform/money.ts";

/** Points that a team may give for a criterion. */
export const MOST_POINTS = 5;

export interface Judged {
  responseId: number;
  name: string;
  scope: "full" | "partial";
  price: Price | null;
  /** Points of 0 to 5, by criterion. */
  points: ReadonlyMap<number, number>;
}

/** What one criterion comes to for one answer. */
export interface Mark {
  criterionId: number;
  name: string;
  weight: number;
  isPrice: boolean;
  /** As the team gave them, 0 to 5; null where it has not, and of a price. */
  points: number | null;
  /** Of `weight`; null while it cannot be said. */
  worth: number | null;
}

export interface Marks {
  marks: Mark[];
  /** Of 100; null while anything is missing. */
  total: number | null;
}

/** Prices are compared where they are for the same: for all of the work, by the same unit. Two parts may be different ones. */
function isAlike(a: Judged, b: Judged): boolean {
  return a.scope === "full" && b.scope === "full" && a.price?.unit === b.price?.unit;
}

/** The lowest price for the same, divided by this one, of the price's weight; null without a price, and for a part, of which nobody can say the same. */
function priceWorth(one: Judged, all: readonly Judged[], weight: number): number | null {
  if (one.price === null || one.scope === "partial") return null;
  const prices = all.flatMap((other) => (other.price !== null && isAlike(one, other) ? [other.price.pence] : []));
  const lowest = Math.min(one.price.pence, ...prices);
  return one.price.pence === 0 ? weight : (weight * lowest) / one.price.pence;
}

/** What an answer comes to by the buyer's criteria, among all that answered. A sum is rounded once, at its end. */
export function marksOf(one: Judged, all: readonly Judged[], criteria: readonly Criterion[]): Marks {
  const marks = criteria.map(({ id, name, weight, isPrice }): Mark => {
    const points = isPrice ? null : (one.points.get(id) ?? null);
    const worth = isPrice ? priceWorth(one, all, weight) : points === null ? null : (weight * points) / MOST_POINTS;
    return { criterionId: id, name, weight, isPrice, points, worth };
  });
  const isWhole = marks.length > 0 && marks.every(({ worth }) => worth !== null);
  return { marks, total: isWhole ? Math.round(marks.reduce((sum, { worth }) => sum + (worth ?? 0), 0)) : null };
}

/** By what one that is not chosen differs from the one that is: a hint beside the reason, never the reason. Empty where nothing can be said. */
export function whatDecided(one: Judged, winner: Judged, all: readonly Judged[], criteria: readonly Criterion[]): string {
  const said: string[] = [];
  if (one.price !== null && winner.price !== null && isAlike(one, winner) && one.price.pence !== winner.price.pence) {
    const apart = one.price.pence - winner.price.pence;
    said.push(`${pounds(Math.abs(apart))} ${apart > 0 ? "more" : "less"} for the same`);
  }
  const theirs = new Map(marksOf(winner, all, criteria).marks.map((mark) => [mark.criterionId, mark]));
  for (const mark of marksOf(one, all, criteria).marks) {
    const best = theirs.get(mark.criterionId)?.points ?? null;
    if (mark.points === null || best === null || mark.points === best) continue;
    const apart = Math.abs(best - mark.points);
    said.push(`${apart} ${apart === 1 ? "point" : "points"} ${mark.points < best ? "less" : "more"} on “${mark.name}”`);
  }
  if (one.scope !== winner.scope) said.push(one.scope === "partial" ? "for a part, not all of it" : "for all of it, not a part");
  return said.join(", ");
}

/** The cheapest among answers for the same; null with fewer than two prices. */
export function lowestOf(all: readonly Judged[]): { name: string; price: string } | null {
  const whole = all.filter(({ scope, price }) => scope === "full" && price?.unit === "total");
  const [first, second] = [...whole].sort((a, b) => (a.price?.pence ?? 0) - (b.price?.pence ?? 0));
  return first?.price == null || second === undefined ? null : { name: first.name, price: priceText(first.price) };
}
