import type { PlaceRead, Span } from "./need.ts";
import { spanOf } from "./spans.ts";

/** What a name means to whoever knows places; null for what is none. `isSure`: it may stand without "in" or "near" before it. */
export type PlaceOf<P> = (name: string, isSure: boolean) => P | null;

const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?(?:\s?\d[a-z]{2})?$/iu;
/** Words that lead to a place, as near it or in it. */
const LEAD =
  /(?<![\p{L}])(near to|close to|near|around|nearby|within reach of|in|at|within|across|throughout|from|serving|covering|to)\s+(?:and around\s+)?(?:the\s+)?(?:(?:centre|middle|heart|north|south|east|west|outskirts) of\s+)?(?:the\s+)?$/iu;
const NEAR = /^(?:near|close|around|within reach)/i;
/** What joins a further place to one: "Tipton and Aston". */
const ALSO = /^\s*(?:,|and|&|or|\/|,\s*and)\s+$/iu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** The words of a name may be so many. */
const LONGEST = 4;
const CAPITAL = /^\p{Lu}/u;
/** Words of a name that have no capital. */
const SMALL = /^(?:upon|on|under|le|the|and|of|by|in|with)$/iu;
/** Places whose names are words: they need their capital, and a word that leads to them. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  "bath barking bow bury deal eden ham hart hope moor reading rugby rye sale street wells battle beer ash ware sandwich cleaning park stone".split(
    " ",
  ),
);
const MOST = 12;
/** So many names are looked up in one text, however many words of it have a capital. */
const MOST_LOOKED_UP = 400;
/** No name is longer. */
const LONGEST_NAME = 80;

/**
 * The places that a text names, from left to right: postcodes, and names of up to four words, the longest first. A name
 * without a capital counts after a word that leads to a place ("near dudley").
 */
export function readPlaces<P>(text: string, placeOf: PlaceOf<P>): PlaceRead<P>[] {
  const found: PlaceRead<P>[] = [];
  const lookUp = lookingUp(placeOf);
  const words = [...text.matchAll(WORD)].map((match) => trimmed(match[0], match.index));
  for (let at = 0; at < words.length && found.length < MOST; ) {
    const word = words[at] as Span;
    const last = found.at(-1);
    const before = text.slice(Math.max(0, word.start - 40), word.start);
    const lead = LEAD.exec(before);
    const follows = last !== undefined && ALSO.test(text.slice(last.end, word.start));
    const isLed = lead !== null || follows;
    const read = isLed || CAPITAL.test(word.text) || /\d/.test(word.text) ? longestAt(text, words, at, isLed, lookUp) : null;
    if (read === null) {
      at += 1;
      continue;
    }
    const start = lead === null ? word.start : word.start - lead[0].length;
    const by = lead === null ? (follows ? last.by : null) : NEAR.test(lead[1] ?? "") ? "near" : "in";
    found.push({ ...spanOf(text, start, read.end), place: read.place, by });
    at += read.words;
  }
  return found;
}

/** Looks each name up once, and so many at most. */
function lookingUp<P>(placeOf: PlaceOf<P>): PlaceOf<P> {
  const known = new Map<string, P | null>();
  return (name, isSure) => {
    const key = `${isSure} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const place = known.size < MOST_LOOKED_UP && name.length <= LONGEST_NAME ? placeOf(name, isSure) : null;
    if (known.size < MOST_LOOKED_UP) known.set(key, place);
    return place;
  };
}

function trimmed(word: string, start: number): Span {
  const text = word.replace(/(?<![.'’-])(?:['’]s)?[.'’-]*$/u, "");
  return { start, end: start + text.length, text };
}

function longestAt<P>(
  text: string,
  words: readonly Span[],
  at: number,
  isLed: boolean,
  placeOf: PlaceOf<P>,
): { place: P; words: number; end: number } | null {
  for (let n = Math.min(LONGEST, words.length - at); n >= 1; n -= 1) {
    const own = words.slice(at, at + n);
    const [first, last] = [own[0] as Span, own[n - 1] as Span];
    const name = text.slice(first.start, last.end);
    const isCode = POSTCODE.test(name);
    if (!isCode && (/[\d,.;:!?\n]/.test(name) || (n > 1 && SMALL.test(last.text)))) continue;
    const isNamed = isCode || own.every(({ text: word }) => CAPITAL.test(word) || SMALL.test(word));
    if (!isNamed && !isLed) continue;
    if (n === 1 && ALSO_WORDS.has(first.text.toLowerCase()) && !(isNamed && isLed)) continue;
    const place = placeOf(name, isCode || !isLed);
    if (place !== null) return { place, words: n, end: last.end };
  }
  return null;
}
