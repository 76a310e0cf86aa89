import { bounded } from "#app/features/reading/bounded.ts";
import { NUMBER, numberIn } from "#app/features/reading/numbers.ts";

/** How long work goes on, as somebody wrote it. */
export interface RunLength {
  count: number;
  unit: "day" | "week" | "month" | "year";
  /** The words that say so. */
  text: string;
}

const UNIT = "(day|week|month|year)";
/** "for 12 weeks", "over a period of six months", "lasting ten days": not "for 2 weeks' notice", nor "for two days a week". */
const GOES_ON = new RegExp(
  `(?<![\\p{L}])(?:for|over|lasting|runs for|running for)(?: about| around| up to| the first| an initial| a period of| a term of| a further)? (${NUMBER})[ -]${UNIT}s?(?![\\p{L}'’]| ?(?:notice|ahead|before|old|(?:an?|per|each|every)(?![\\p{L}])))`,
  "iu",
);
/** "a 12-week contract", "six month pilot". */
const OF_A_LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(${NUMBER})[ -]${UNIT} (?:contract|project|programme|placement|pilot|trial|job|course|season|period|term|let|hire)(?![\\p{L}])`,
  "iu",
);

/** How long the work of a brief goes on, where its words say so; null where they do not. What is longer than any brief is read up to there. */
export function runLength(given: string): RunLength | null {
  const text = bounded(given);
  const found = GOES_ON.exec(text) ?? OF_A_LENGTH.exec(text);
  const count = numberIn(found?.[1] ?? "");
  if (found === null || count === null || count <= 0) return null;
  return { count, unit: found[2]?.toLowerCase() as RunLength["unit"], text: found[0] };
}

const DAYS_IN = { day: 1, week: 7, month: 365 / 12, year: 365 } as const;

/** How many of a unit go into it: 12 weeks are 3 months. */
export function unitsOf({ count, unit }: Pick<RunLength, "count" | "unit">, wanted: RunLength["unit"]): number {
  return unit === wanted ? count : Math.round((count * DAYS_IN[unit]) / DAYS_IN[wanted]);
}
