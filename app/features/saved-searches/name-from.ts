import { milesWords } from "#app/platform/miles.ts";
import { LONGEST_NAME } from "./vocabulary.ts";

/** A name for a search: its words and place; else its first filters; else all of its kind. */
export function nameFrom(words: string, filters: readonly string[], everything: string): string {
  const name = words !== "" ? words : filters.length > 0 ? filters.slice(0, 3).join(", ") : everything;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

/** The place a search asks for, as a tag says it. */
export function whereAsked(placeLabel: string | null, within: number | null, region: { label: string } | null): string[] {
  if (region !== null) return [`In ${region.label}`];
  if (placeLabel === null) return [];
  return [within === null ? `Near ${placeLabel}` : `Within ${milesWords(within)} of ${placeLabel}`];
}
