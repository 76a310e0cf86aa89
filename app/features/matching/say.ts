/** How evidence says money, days and amounts. Pure; every sentence of the matching goes through these. */

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
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
  if (days < 14) return days < 2 ? "since yesterday" : `${sayCount(days)} days ago`;
  if (days < 91) return `${sayCount(Math.floor(days / 7))} weeks ago`;
  if (days < 730) return `${sayCount(Math.floor(days / 30.44))} months ago`;
  return `${sayCount(Math.floor(days / 365.25))} years ago`;
}

/** Words up to twelve, figures above. */
function sayCount(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `a sixth` when `part` is within a tenth of a whole fraction of `whole`; null otherwise. */
export function sayFraction(part: number, whole: number): string | null {
  const ratio = whole / part;
  const nearest = FRACTIONS.find(([n]) => Math.abs(ratio - n) <= n * 0.1);
  return nearest?.[1] ?? null;
}

/** `a`, `a and b`, `a, b and c`; past `limit`, `a, b and 3 more`. */
export function sayList(items: readonly string[], limit = 4): string {
  const shown = items.length > limit ? [...items.slice(0, limit - 1), `${items.length - limit + 1} more`] : [...items];
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/** One decimal under ten miles, none above, as the pages show distance. */
export function sayMiles(miles: number): string {
  const figure = miles < 9.95 ? miles.toFixed(1) : Math.round(miles).toString();
  return `${figure} ${figure === "1.0" ? "mile" : "miles"}`;
}

/** First letter small, for the middle of a sentence; names in capitals (`IT support`, `A1`) stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]|^A\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
