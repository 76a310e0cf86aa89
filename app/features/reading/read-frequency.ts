import type { Frequency, Span } from "./need.ts";
import { NUMBER, numberIn } from "./numbers.ts";
import { MOST_PARTS, overlaps, spanOf } from "./spans.ts";

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
const WHOLE_ADVERBS = ADVERBS.map(([{ source }, per, times]) => [new RegExp(`^(?:${source})$`, "iu"), per, times] as const);
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
/** "Monday to Friday", "mon-sat". */
const SPREAD = /^(\p{L}+)\s*(?:-|–|to)\s*(\p{L}+)$/iu;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WORTH_LOOKING = /(?:day|week|month|year|term|quarter|fortnight)|ly(?![\p{L}])|once|twice|every|each|mon|one[\s-]?off/iu;

/** How often it is wanted: "weekly", "every Tuesday", "three times a week", "one-off". */
export function readFrequencies(text: string): Frequency[] {
  if (!WORTH_LOOKING.test(text)) return [];
  const found: Frequency[] = [];
  for (const one of frequenciesIn(text)) {
    if (!found.some((other) => overlaps(one, other))) found.push(one);
    if (found.length === MOST_PARTS) break;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What says how often; of those that overlap the first counts. */
function* frequenciesIn(text: string): Generator<Frequency> {
  for (const match of text.matchAll(TIMES)) yield { ...spanAt(text, match), ...timesOf(match) };
  for (const match of text.matchAll(ANY_ADVERB)) {
    const [, per, times] = WHOLE_ADVERBS.find(([pattern]) => pattern.test(match[0])) ?? [];
    if (per !== undefined && times !== undefined) yield { ...spanAt(text, match), times, per, weekday: null };
  }
  for (const match of text.matchAll(ON_DAYS)) yield { ...spanAt(text, match), ...daysOf(match) };
}

function spanAt(text: string, { index, 0: said }: RegExpExecArray): Span {
  return spanOf(text, index, index + said.length);
}

/** "twice a week", "5 days a week". */
function timesOf([, said = "", per = "week"]: RegExpExecArray): Omit<Frequency, keyof Span> {
  const often = said.toLowerCase();
  const times =
    often === "once" ? 1 : often === "twice" ? 2 : (numberIn(often.replace(/\D*$/u, (end) => (/^\d/.test(often) ? "" : end))) ?? 1);
  return { times, per: per.toLowerCase() as Every, weekday: null };
}

/** "every other Tuesday", "on Mondays and Thursdays", "mon to fri". */
function daysOf([said, part = ""]: RegExpExecArray): Omit<Frequency, keyof Span> {
  const spread = daysBetween(said);
  if (spread !== null) return { times: spread, per: "week", weekday: null };
  const days = [...said.matchAll(new RegExp(WEEKDAY, "giu"))].map(([day]) => day);
  const other = /\s(?:other|second)\s/i.test(said);
  const daily = days.length === 0 && part.toLowerCase() !== "weekend";
  return {
    times: Math.max(1, days.length),
    per: daily ? "day" : other ? "fortnight" : "week",
    weekday: days.length === 1 ? nameOf(days[0] ?? "") : null,
  };
}

/** On how many days of a week it is "from Monday to Friday"; null for what is no such spread. */
function daysBetween(said: string): number | null {
  const [, from = "", to = ""] = SPREAD.exec(said) ?? [];
  const [first, last] = [from, to].map((day) => DAYS.indexOf(day.slice(0, 3).toLowerCase()));
  if (first === undefined || last === undefined || first === -1 || last === -1) return null;
  return ((last - first + 7) % 7) + 1;
}

function nameOf(day: string): string {
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1).toLowerCase()}`;
}
