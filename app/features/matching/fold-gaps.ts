import { longDate } from "#app/platform/dates.ts";
import { listWords } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { MOST_NAMED } from "./say.ts";

/** What an import had to guess, by the gap that says so. */
const READINGS: readonly (readonly [string, string])[] = [
  ["nothing_listed", "what it sells"],
  ["coverage_unknown", "where it works"],
  ["size_unknown", "what size it takes"],
];

/**
 * A buyer reads one gap for all that follows from nobody having taken up an imported profile: what the source did not say
 * is our reading. The gap that broke a rule stays first, in its own words; other gaps follow, the folded one last.
 * `readAt` is the day the source speaks of, in milliseconds. The supplier's own pages keep the gaps apart: each is a thing to add.
 */
export function foldUnclaimedGaps(gaps: readonly Evidence[], match: { nearMiss: boolean; readAt: number | null }): Evidence[] {
  const broke = match.nearMiss ? gaps.slice(0, 1) : [];
  const rest = gaps.slice(broke.length);
  const isFolded = (gap: Evidence): boolean => gap.code === "unclaimed" || READINGS.some(([code]) => code === gap.code);
  const guessed = READINGS.flatMap(([code, what]) => (rest.some((gap) => gap.code === code) ? [what] : []));
  const from = match.readAt === null ? "Made from a public source" : `Made from a public source of ${longDate(match.readAt)}`;
  const ours = guessed.length === 0 ? "" : `: ${listWords(guessed, MOST_NAMED)} ${guessed.length === 1 ? "is" : "are"} our reading`;
  const folded: Evidence = { part: "ready", code: "unclaimed", text: `${from}, and nobody there has confirmed it${ours}` };
  return [...broke, ...rest.filter((gap) => !isFolded(gap)), folded];
}
