import { milesWords } from "#app/platform/miles.ts";
import type { AppliedFilter } from "./filter-words.server.ts";

const WIDER = [25, 50, null] as const;
/** More alternatives than these are not told. */
export const MOST_ALTERNATIVES = 4;

/** The distances further than what is asked for, and how each is said; none without a place and a limit. */
export function furtherAway(within: number | null, hasPlace: boolean): { label: string; within: number | null }[] {
  if (!hasPlace || within === null) return [];
  return WIDER.filter((miles) => miles === null || miles > within).map((miles) => ({
    label: miles === null ? "At any distance" : `Within ${milesWords(miles)}`,
    within: miles,
  }));
}

/** The filters that are on, each with what it would be to do without it. `listed` puts its values in words. */
export function withoutEach<P extends string>(
  applied: readonly AppliedFilter<P>[],
  listed: (values: readonly string[]) => string,
): { label: string; name: P }[] {
  return [...Map.groupBy(applied, ({ name }) => name)].map(([name, values]) => ({
    label: `Without ${listed(values.map(({ label }) => `“${label}”`))}`,
    name,
  }));
}

/** `Without the words “hot lunches”`. */
export function withoutWords(q: string): string {
  return `Without the ${/\s/.test(q.trim()) ? "words" : "word"} “${q}”`;
}

/** Those that show more than is found already; of the distances, which come first, those that show more than the one before. */
export function showingMore<T extends { total: number; isFurther: boolean }>(tried: readonly T[], total: number): T[] {
  return tried.filter((one, at) => one.total > total && !(one.isFurther && one.total === tried[at - 1]?.total));
}
