import type { ParsedResult } from "chrono-node";
import { GB } from "chrono-node/en";
import { addDays, type Day } from "#app/platform/dates.ts";
import { dateAt } from "./date-at.ts";
import type { DateRead } from "./need.ts";
import { sentencesOf } from "./sentences.ts";
import { MOST_PARTS, overlaps, spanOf, upTo } from "./spans.ts";

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** A text without any of these has no date, and is not read for one. */
const WORTH_LOOKING = new RegExp(
  `(?<![\\p{L}])(?:${MONTHS}|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?(?![\\p{L}])|today|tomorrow|tonight|(?:next|this|coming|in|within|of|the)\\s+(?:\\S+\\s+)?(?:days?|weeks?|fortnight|months?|years?|term|quarter|weekend|spring|summer|autumn|winter)|\\d[/.]\\d|\\d-\\d|20\\d\\d|christmas|easter|new year|(?:financial|academic|school) year|half[\\s-]term|ramadan|eid|diwali`,
  "iu",
);

/** Seasons and feasts, with the months and days between which they are. */
const SEASONS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  spring: ["03-01", "05-31"],
  summer: ["06-01", "08-31"],
  autumn: ["09-01", "11-30"],
  winter: ["12-01", "02-28"],
  christmas: ["12-20", "12-26"],
  "new year": ["01-01", "01-31"],
  easter: ["03-25", "04-25"],
  "financial year": ["04-01", "03-31"],
  "academic year": ["09-01", "07-31"],
  "school year": ["09-01", "07-31"],
  "autumn term": ["09-01", "12-20"],
  "spring term": ["01-04", "03-31"],
  "summer term": ["04-15", "07-20"],
};
/** "this summer", "in spring 2027", "by Christmas", "the new financial year": a season without any of it may be a kind of work. */
const SEASON = new RegExp(
  `(?<![\\p{L}])((?:this|next|in|by|before|until|from|during|over|for|at|the|coming|new)\\s+(?:the\\s+)?(?:coming\\s+|new\\s+|next\\s+|early\\s+|late\\s+)?)?(${Object.keys(
    SEASONS,
  )
    .sort((a, b) => b.length - a.length)
    .join("|")})(?:\\s+(?:of\\s+)?(20\\d\\d))?(?![\\p{L}\\p{N}])`,
  "giu",
);
const ANY_SEASON = /spring|summer|autumn|winter|christmas|new year|easter|(?:financial|academic|school) year/i;
/** "the Christmas party", "a summer school": what follows says that it is no time. */
const NO_TIME_AFTER =
  /^\s+(?!(?:20\d\d|for|at|in|on|and|or|to|of|near|with|until|by|please|we|the|when|but|if|so|each|every|term|holidays?)(?![\p{L}]))[\p{L}]/iu;
const YEAR = /(?<![\p{L}\p{N}£.,/-])(?:(in|by|from|during|until|before|for)\s+)(20\d\d)(?:[/-](?:20)?(\d\d))?(?![\d.,]*\d)/giu;
/** What a quantity of time is for: "for 2 weeks" says how long. */
const HOW_LONG = /^(?:for|over|last(?:ing)?)\s/iu;
/** "39 weeks", "a week", "the year": how long, or no time at all. */
const SPAN_OF_TIME = /^(?!next|this|coming|in|within|last)\S+\s+(?:days?|weeks?|fortnights?|months?|years?)$/iu;
const FULL_WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu;
const EVERY = /(?<![\p{L}])(?:every|each|every other)\s+(?:\p{L}+\s+(?:and|or)\s+)?$/iu;
const TIME_WORDS = /^(?:in|within|next|this|coming|tomorrow|today|tonight|the|end|over)(?![\p{L}])/iu;
const MOST = 8;
/** So many times, hours too, and so many sentences that may have one are looked at. */
const MOST_TIMES = 40;
const MOST_SENTENCES = 100;
/** Before every day that is written: what is read by it does not depend on when. */
export const LONG_AGO: Day = "1970-01-01";
/** "for 2030 people": what looks like a year and counts. */
const COUNTED_AFTER =
  /^\s+(?:(?:new|more|large|small)\s+)?(?:people|persons?|covers?|pax|staff|children|men|women|\p{L}{2,}[^s\W]s)(?![\p{L}])/iu;

/**
 * The days and times of the year that a text speaks of, as they are meant on `today`: "next month", "by 12 December", "from
 * January", "March to October". Days gone by, hours and spans of time ("for two weeks") are none.
 */
export function readDates(text: string, today: Day): DateRead[] {
  if (!WORTH_LOOKING.test(text)) return [];
  const found = [...chronoDates(text, today), ...seasons(text, today), ...years(text)];
  const apart: DateRead[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.to >= today && !apart.some((other) => overlaps(one, other))) apart.push(one);
  }
  return joined(text, apart).slice(0, MOST);
}

function chronoDates(text: string, today: Day): DateRead[] {
  return [...timesIn(text, today)].flatMap(({ result, index }): DateRead[] => {
    const { start, end } = result;
    const hasDay = start.isCertain("day");
    const isWeekday = start.isCertain("weekday") && FULL_WEEKDAY.test(result.text);
    const isNamed = start.isCertain("month") || isWeekday || (start.isCertain("year") && TIME_WORDS.test(result.text));
    const isClock = start.isCertain("timezoneOffset") || (start.isCertain("second") && start.isCertain("day"));
    if (!isNamed || isClock || HOW_LONG.test(result.text) || SPAN_OF_TIME.test(result.text) || isWord(result.text, index, text)) return [];
    if (/^\d/.test(result.text) && /(?:days?|weeks?|months?|years?|hours?)/i.test(result.text) && start.isCertain("weekday")) return [];
    if (/^['’]s(?![\p{L}])/u.test(text.slice(index + result.text.length))) return [];
    if (EVERY.test(text.slice(Math.max(0, index - 30), index))) return [];
    const from = dayOf(start.date());
    const length = lengthOf(result.text, hasDay || isWeekday, start.isCertain("month"));
    const first = length === "day" ? from : firstOf(from, length, /next (?:\S+ )?months/i.test(result.text) ? today : null);
    const last = end
      ? lastOf(dayOf(end.date()), lengthOf(result.text, end.isCertain("day"), end.isCertain("month")))
      : lastOf(from, length);
    return [{ ...dateAt(text, index, index + result.text.length, first, last), hasEnd: Boolean(end) }];
  });
}

/** What chrono takes for times, sentence by sentence: a date lies in one. No more sentences and times than a brief has are read. */
function* timesIn(text: string, today: Day): Generator<{ result: ParsedResult; index: number }> {
  const day = new Date(`${today}T12:00:00Z`);
  let [times, read] = [0, 0];
  for (const { said, at } of sentencesOf(text)) {
    if (!WORTH_LOOKING.test(said)) continue;
    for (const result of GB.parse(said, day, { forwardDate: true })) {
      yield { result, index: at + result.index };
      times += 1;
    }
    read += 1;
    if (times >= MOST_TIMES || read >= MOST_SENTENCES) return;
  }
}

type Length = "day" | "week" | "month" | "year";

function lengthOf(text: string, hasDay: boolean, hasMonth: boolean): Length {
  if (/\bweek\b/i.test(text) && !/\d/.test(text)) return "week";
  if (/^(?:next|this|coming) year$/i.test(text.trim())) return "year";
  return hasDay ? "day" : hasMonth ? "month" : "year";
}

function firstOf(day: Day, length: Length, today: Day | null): Day {
  if (today !== null) return today;
  if (length === "week") return addDays(day, -((weekdayOf(day) + 6) % 7));
  return (length === "month" ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`) as Day;
}

function lastOf(day: Day, length: Length): Day {
  if (length === "day") return day;
  if (length === "week") return addDays(day, 6 - ((weekdayOf(day) + 6) % 7));
  return length === "year" ? (`${day.slice(0, 4)}-12-31` as Day) : lastOfMonth(day);
}

function lastOfMonth(day: Day): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** "may need", "march to the hall", "sun awnings": a month or weekday that is another word. */
function isWord(said: string, index: number, text: string): boolean {
  const plain = said.toLowerCase();
  if (!["may", "march", "mar", "sun", "sat", "wed", "mon", "second", "august", "now"].includes(plain)) return false;
  const before = /(?:in|by|from|until|before|during|of|next|this|early|late|mid|since|to|and|-|–)\s*$/iu.test(
    text.slice(Math.max(0, index - 8), index),
  );
  return !before || (plain === "may" && /^\s+(?:need|be|have|want|also|not|we)/i.test(text.slice(index + 3)));
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

function seasons(text: string, today: Day): DateRead[] {
  if (!ANY_SEASON.test(text)) return [];
  return upTo(MOST_PARTS, text.matchAll(SEASON), (match) => {
    const [whole, lead, name = "", year] = match;
    const end = match.index + whole.length;
    const isTime = lead !== undefined || year !== undefined;
    if (!isTime || NO_TIME_AFTER.test(text.slice(end, end + 20))) return null;
    const [first, last] = SEASONS[name.toLowerCase()] ?? ["01-01", "12-31"];
    const at = (start: number) => ({ from: `${start}-${first}` as Day, to: `${start + Number(last < first)}-${last}` as Day });
    const { from, to } = at(year === undefined ? seasonYear(at, today, lead ?? "") : Number(year));
    const read = dateAt(text, match.index + (lead?.length ?? 0), end, from, to);
    return { ...read, ...spanOf(text, Math.min(read.start, match.index), end) };
  });
}

/** In which year a season begins that is named without one: the one under way, else the one to come; "next" is the one after. */
function seasonYear(at: (start: number) => { from: Day; to: Day }, today: Day, lead: string): number {
  const own = Number(today.slice(0, 4));
  const underWay = [own - 1, own].find((start) => at(start).from <= today && today <= at(start).to);
  if (underWay !== undefined) return underWay + Number(/new|next|coming/i.test(lead));
  return at(own).from > today ? own + Number(/next/i.test(lead)) : own + 1;
}

/** "in 2027", "by 2028": a year after a word that makes it a time. */
function years(text: string): DateRead[] {
  return upTo(MOST_PARTS, text.matchAll(YEAR), (match) => {
    const [whole, lead = "", year = "", next] = match;
    const end = match.index + whole.length;
    if (/^for$/i.test(lead) && COUNTED_AFTER.test(text.slice(end, end + 40))) return null;
    const [from, to] = next === undefined ? [`${year}-01-01`, `${year}-12-31`] : [`${year}-04-01`, `20${next}-03-31`];
    return { ...dateAt(text, end - whole.length + lead.length + 1, end, from as Day, to as Day), ...spanOf(text, match.index, end) };
  });
}

/** "from March to October", "between 3 and 9 June": two times that a word for "up to" joins are one. */
function joined(text: string, dates: readonly DateRead[]): DateRead[] {
  const all: DateRead[] = [];
  for (const date of dates) {
    const last = all.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, date.start);
    const lead = /^(?:until|till|to|up to)\s/iu.test(date.text);
    const isJoined =
      /^\s*(?:-|–|to|until|till|through to|up to)\s*$/iu.test(between) ||
      (lead && between.trim() === "") ||
      (/^\s*and\s*$/iu.test(between) && last !== undefined && /between\s*$/iu.test(text.slice(Math.max(0, last.start - 10), last.start)));
    if (last === undefined || !isJoined || date.to <= last.from) {
      all.push(date);
      continue;
    }
    const start = /between\s*$/iu.exec(text.slice(Math.max(0, last.start - 10), last.start));
    all[all.length - 1] = {
      ...last,
      ...spanOf(text, last.start - (start?.[0].length ?? 0), date.end),
      role: last.role === "answers" ? "answers" : "from",
      to: date.to,
      hasEnd: true,
    };
  }
  return all;
}
