import type { Frequency } from "./need.ts";
import { NUMBER, numberIn } from "./numbers.ts";
import { spanOf } from "./spans.ts";

type Every = Frequency["per"];

/** Words that say how often by themselves. */
const ADVERBS: readonly (readonly [RegExp, Every, number])[] = [
  [/one[\s-]?off|just (?:the )?once|only once|single event/iu, "once", 1],
  [/daily|every ?day|each day|every (?:working|week) ?day|nightly/iu, "day", 1],
  [/(?:twice|two times|2x) (?:a |per )?week(?:ly)?|bi-?weekly|twice[\s-]weekly/iu, "week", 2],
  [/weekly|every week|each week|once (?:a|per) week|week by week/iu, "week", 1],
  [/fortnightly|every (?:fortnight|other week|two weeks|2 weeks|second week)|once a fortnight|each fortnight/iu, "fortnight", 1],
  [/monthly|every month|each month|once (?:a|per) month/iu, "month", 1],
  [/quarterly|every quarter|each quarter|every (?:three|3) months/iu, "quarter", 1],
  [/termly|every term|each term|once a term|every half[\s-]term/iu, "term", 1],
  [/annually|yearly|every year|each year|once (?:a|per) year/iu, "year", 1],
];
const ANY_ADVERB = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ADVERBS.map(([{ source }]) => source).join("|")})(?![\\p{L}])`, "giu");

const TIMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(once|twice|(?:${NUMBER})(?:\\s*(?:x|times|days|nights|mornings|evenings|afternoons|visits|sessions|deliveries))|(?:${NUMBER})x)\\s+(?:a|per|each|every|in a)\\s+(day|week|fortnight|month|quarter|term|year)(?![\\p{L}])`,
  "giu",
);
const WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const PART = "morning|afternoon|evening|night|lunchtime";
const ON_DAYS = new RegExp(
  `(?<![\\p{L}])(?:(?:on )?(?:every|each)\\s+(?:other\\s+|second\\s+)?(${WEEKDAY}|${PART}|weekend)s?(?:\\s+(?:${PART}))?|(?:on\\s+)?(?:(?:${WEEKDAY})s)(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s+or\\s+)(?:${WEEKDAY})s?)*|(?:${WEEKDAY}|mon)\\s*(?:-|–|to)\\s*(?:${WEEKDAY}|fri|sat|sun))(?![\\p{L}])`,
  "giu",
);
const WORTH_LOOKING = /(?:day|week|month|year|term|quarter|fortnight)|ly(?![\p{L}])|once|twice|every|each|mon|one[\s-]?off/iu;

/** How often it is wanted: "weekly", "every Tuesday", "three times a week", "one-off". */
export function readFrequencies(text: string): Frequency[] {
  if (!WORTH_LOOKING.test(text)) return [];
  const found: Frequency[] = [];
  const add = (match: RegExpExecArray, times: number, per: Every, weekday: string | null): void => {
    const span = spanOf(text, match.index, match.index + match[0].length);
    if (!found.some((one) => span.start < one.end && one.start < span.end)) found.push({ ...span, times, per, weekday });
  };
  for (const match of text.matchAll(TIMES)) {
    const often = (match[1] ?? "").toLowerCase();
    const times =
      often === "once" ? 1 : often === "twice" ? 2 : (numberIn(often.replace(/\D*$/u, (end) => (/^\d/.test(often) ? "" : end))) ?? 1);
    add(match, times, (match[2] ?? "week").toLowerCase() as Every, null);
  }
  for (const match of text.matchAll(ANY_ADVERB)) {
    const entry = ADVERBS.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, "iu").test(match[0]));
    if (entry !== undefined) add(match, entry[2], entry[1], null);
  }
  for (const match of text.matchAll(ON_DAYS)) {
    const days = [...match[0].matchAll(new RegExp(WEEKDAY, "giu"))].map(([day]) => day);
    const other = /\s(?:other|second)\s/i.test(match[0]);
    const isSpread = /(?:-|–|\sto\s)/i.test(match[0]);
    const named = days.length === 1 && !isSpread ? nameOf(days[0] ?? "") : null;
    const part = (match[1] ?? "").toLowerCase();
    const daily = days.length === 0 && part !== "weekend";
    add(match, isSpread ? 5 : Math.max(1, days.length), daily ? "day" : other ? "fortnight" : "week", named);
  }
  return found.sort((a, b) => a.start - b.start);
}

function nameOf(day: string): string {
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1).toLowerCase()}`;
}
