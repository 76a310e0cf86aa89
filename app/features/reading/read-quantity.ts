import { ASIDE_WORDS, STOP_WORDS } from "#search/text.ts";
import type { Quantity } from "./need.ts";
import { DIGITS, NUMBER, numberIn } from "./numbers.ts";
import { anyOf, spanOf, withLead } from "./spans.ts";

/** What only counts heads. */
const HEADS = "people, persons, person, guest, guests, covers, cover, heads, delegates, attendees, diners, pax, participants, folk, ppl";
/** Other words for those who are counted: they may tell of the work, so they stay among its words. */
const OTHERS =
  "staff, children, kids, young people, older people, disabled people, men, women, employees, colleagues, pupils, households, families";
/** What numbers measure that says nothing of how much work it is. */
const MEASURES = new Set(
  (
    "hour hours hr hrs minute minutes min mins second seconds day days night nights week weeks month months year years yr yrs term terms time times " +
    "mile miles metre metres meters km kilometres feet foot inches degrees percent per pence pounds quid gbp oclock am pm st nd rd th plus steps stars star " +
    "years-old micron microns yard yards litre litres kilos kilograms grams tonnes"
  ).split(" "),
);
/** Words that end like a plural and are none. */
const NO_PLURALS = new Set(
  "business process access across always various previous less class address plus bus gas news christmas exists ones its needs has does".split(
    " ",
  ),
);

/** "80", "5k". */
const NUMBER_OR_K = `(?:${NUMBER}|${DIGITS}(?=k\\s+\\p{L}))`;
const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}£.,/:-])(${NUMBER_OR_K})(?:\\s*(?:-|–|to|or)\\s*(${NUMBER_OR_K}))?(k(?=\\s+(?!runs|races|runners|walks|events)\\p{L}))?\\+?(?![%:/])`,
  "giu",
);
const HEADS_AFTER = new RegExp(`^[\\s-]*(?:or so |hungry |more )?(?:${anyOf(HEADS)})(?![\\p{L}])`, "iu");
const OTHERS_AFTER = new RegExp(`^\\s+(?:of (?:our|us|the) )?(?:${anyOf(OTHERS)})(?![\\p{L}])`, "iu");
const WORDS_AFTER = /^[\s-]+([\p{L}'’-]+(?:[\s]+[\p{L}'’-]+){0,2})/u;
const LEAD =
  /(?<![\p{L}])(?:(?:for|of|with|serving|seating|feeding|feed|to feed|enough for)\s+)?(?:(?:about|around|roughly|approximately|circa|some|up to|at least|over|under|between|a total of|a group of|groups of|a team of)\s+)?$/iu;
const FOR = /(?<![\p{L}])for\s+(?:about |around |roughly |up to |some )?$/iu;
/** What may follow "for 80" where it counts people that are not named. */
const CLOSES =
  /^\s*(?:$|[.,;!?)]|(?:on|in|at|near|next|this|from|by|every|and|with|each|per|please|who|week|tomorrow|around)(?![\p{L}]))/iu;

/** Aside words that may stand between a number and what it counts: "62 new homes". */
const BETWEEN = new Set("new more large small good other extra".split(" "));
/** Words that a number belongs to: "Windows 11 laptops". */
const NAMES_BEFORE =
  /(?<![\p{L}])(?:windows|office|level|phase|section|class|grade|part|route|room|unit|number|no|iso|pas|bs|en|year|key stage|ks|stage|tier|type|band|zone|version|form|step)\.?\s+$/iu;

/** A year, and "one", count nothing that is named behind them. */
const NO_COUNT = /^(?:one|(?:19|20)\d\d)$/i;
const MOST = 6;

/**
 * How many, or how much, of what a text speaks of: "for 80 people", "30 covers", "two vans", "lunch for 80". Years, times
 * and measures are none. The longest number that stands there counts.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(FOUND)) {
    const times = match[3] === undefined ? 1 : 1000;
    const [least, other] = [match[1], match[2]].map((said) => (said === undefined ? null : timesOf(said, times)));
    if (least == null || least === 0) continue;
    const end = match.index + match[0].length;
    const counted = countedAfter(text, match.index, end);
    if (counted === null) continue;
    const most = other != null && other > least ? other : least;
    const start = withLead(text, match.index, LEAD);
    found.push({ ...spanOf(text, start, counted.end), least, most, unit: counted.unit, isHeads: counted.isHeads });
    if (found.length === MOST) break;
  }
  return found;
}

function timesOf(said: string, times: number): number | null {
  const number = numberIn(said);
  return number === null ? null : number * times;
}

function countedAfter(text: string, start: number, end: number): { end: number; unit: string; isHeads: boolean } | null {
  const rest = text.slice(end, end + 60);
  const heads = HEADS_AFTER.exec(rest);
  if (heads !== null) return { end: end + heads[0].length, unit: unitOf(heads[0]), isHeads: true };
  const others = OTHERS_AFTER.exec(rest);
  if (others !== null) return { end: end + others[0].length, unit: unitOf(others[0]), isHeads: false };
  if (FOR.test(text.slice(Math.max(0, start - 20), start)) && CLOSES.test(rest)) return { end, unit: "people", isHeads: true };
  if (NO_COUNT.test(text.slice(start, end))) return null;
  return NAMES_BEFORE.test(text.slice(Math.max(0, start - 14), start)) ? null : thingsAfter(rest, end);
}

/** "two vans", "62 new homes": up to two words, and a plural. */
function thingsAfter(rest: string, end: number): { end: number; unit: string; isHeads: boolean } | null {
  const words = WORDS_AFTER.exec(rest);
  if (words === null) return null;
  const lead = (words[0] as string).length - (words[1] as string).length;
  let at = 0;
  for (const word of (words[1] as string).split(/(?<=\s)/)) {
    const plain = word.trim().toLowerCase();
    at += word.length;
    if (MEASURES.has(plain) || STOP_WORDS.has(plain) || (ASIDE_WORDS.has(plain) && !BETWEEN.has(plain))) return null;
    if (/[^s'’]s$/.test(plain) && plain.length > 3 && !NO_PLURALS.has(plain)) {
      const upTo = lead + at - (word.length - word.trimEnd().length);
      return { end: end + upTo, unit: unitOf(rest.slice(0, upTo)), isHeads: false };
    }
  }
  return null;
}

function unitOf(text: string): string {
  return text
    .replace(/^[\s-]+/, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
