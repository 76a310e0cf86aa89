/** How evidence says money, days and amounts. Pure; every sentence of the matching goes through these. */

import { countWords } from "#app/platform/words.ts";

/** How many names a sentence has at most; the last says how many more there are. */
export const MOST_NAMED = 4;

const FRACTIONS: readonly (readonly [number, string])[] = [
  [2, "half"],
  [3, "a third"],
  [4, "a quarter"],
  [5, "a fifth"],
  [6, "a sixth"],
  [7, "a seventh"],
  [8, "an eighth"],
  [9, "a ninth"],
  [10, "a tenth"],
];
const DAY_MS = 86_400_000;

/** Pence as a person writes them: `£500`, `£60,000`, `£5m`, `£1.5m`. Rounded to whole pounds from £10. */
export function sayMoney(pence: number): string {
  const pounds = pence / 100;
  if (pounds >= 1_000_000 && pounds % 10_000 === 0) return `£${(pounds / 1_000_000).toString()}m`;
  if (pounds < 10 && pence % 100 !== 0) return `£${pounds.toFixed(2)}`;
  return `£${Math.round(pounds)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",")}`;
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** `ten weeks ago`, `five months ago`, `two years ago`: under three months in weeks, under two years in months. */
export function sayAgo(days: number): string {
  if (days < 14) return days < 2 ? "since yesterday" : `${countWords(days)} days ago`;
  if (days < 91) return `${countWords(Math.floor(days / 7))} weeks ago`;
  if (days < 730) return `${countWords(Math.floor(days / 30.44))} months ago`;
  return `${countWords(Math.floor(days / 365.25))} years ago`;
}

/** `a sixth` when `part` is within a tenth of a whole fraction of `whole`; null otherwise. */
export function sayFraction(part: number, whole: number): string | null {
  const ratio = whole / part;
  const nearest = FRACTIONS.find(([n]) => Math.abs(ratio - n) <= n * 0.1);
  return nearest?.[1] ?? null;
}

/** One decimal under ten miles, none above, as the pages show distance. */
export function sayMiles(miles: number): string {
  const figure = miles < 9.95 ? miles.toFixed(1) : Math.round(miles).toString();
  return `${figure} ${figure === "1.0" ? "mile" : "miles"}`;
}
