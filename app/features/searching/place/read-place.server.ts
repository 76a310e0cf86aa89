import { nameKey } from "#app/features/organisations/names.ts";
import { ALSO_WORDS, readPlaces } from "#app/features/reading/read-place-names.ts";
import { asidesOf, textOfWork } from "#app/features/reading/search-text.ts";
import { blanked, withLead, withoutSpans } from "#app/features/reading/spans.ts";
import { areaInSentence } from "#app/features/reference/area-words.ts";
import { placeAdvice } from "#app/features/reference/example-places.server.ts";
import { findPlace } from "#app/features/reference/find-place.server.ts";
import type { Found, FoundPlace, FoundRegion, Unknown } from "#app/features/reference/found.ts";
import { guessPlace } from "#app/features/reference/guess-place.server.ts";
import { derived } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { splitPlace } from "#search/query.ts";
import { telling, termsOf } from "#search/terms.ts";
import { STOP_WORDS, WEAK_WORDS, words } from "#search/text.ts";
import { type AskedRegion, USUAL_MILES } from "../address.ts";
import { locateExactly, locatePlace } from "./locate-place.server.ts";

const MOST_PLACE_WORDS = 3;

/** A search that may name a place, in its box or among its words. */
export interface PlaceAsking {
  q: string;
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  region: AskedRegion;
  chosen: { area: string[] };
  /** The words are the whole name of a supplier, as `readPlace` has found: none of them is set aside. */
  isName?: boolean;
}

/** What the reader is told of the place: of one that is not known also what may be written. */
export function placeNotices(
  ctx: Pick<Ctx, "db" | "settings">,
  { notices, isUnknown }: Pick<PlaceAsked<PlaceAsking>, "notices" | "isUnknown">,
): string[] {
  return isUnknown ? [`${notices.join(" ")} ${placeAdvice(ctx)} Until then, this list is not limited by place.`] : notices;
}

export interface PlaceAsked<A extends PlaceAsking> {
  /** The search, with a place typed among the words moved to where it belongs. */
  asked: A;
  place: FoundPlace | null;
  /** The place that the words or the box name, also where it became a filter. */
  named: FoundPlace | null;
  /** What to tell the reader about the place, if anything. */
  notices: string[];
  /** A place was asked for that is not known: `notices` say which. */
  isUnknown: boolean;
  alternatives: { label: string }[];
}

/**
 * Finds the place of a search: what the place box says, else "X near Y", "X in Y" or a town at the end of the words; these
 * mean the usual miles unless the address says how many. A name with a typing error is read as it was likely meant, one
 * among the words only where it is no word of the suppliers'. An unknown place is told, never fatal.
 */
export function readPlace<A extends PlaceAsking>(db: Database, asked: A): PlaceAsked<A> {
  const read = placeOf(db, asked);
  const { q } = read.asked;
  return asidesOf(q).length > 0 && isSuppliersName(db, q) ? { ...read, asked: { ...read.asked, isName: true } } : read;
}

function placeOf<A extends PlaceAsking>(db: Database, asked: A): PlaceAsked<A> {
  if (asked.near !== "") return fromBox(db, asked);
  const named = splitPlace(asked.q);
  const split = named !== null && isMonth(named.place) && !NEAR_IT.test(asked.q) ? null : named;
  // "near Dudley next month": what is no place stands behind it.
  const plain = textOfWork(asked.q);
  const splits = [split, plain === asked.q ? null : splitPlace(plain)].filter((one) => one !== null);
  for (const one of splits) {
    const found = locateExactly(db, one.place);
    if (found.kind !== "unknown")
      return fromWords(asked, { ...one, text: withoutPlace(asked.q, one) }, found, isIn(one === split ? asked.q : plain));
  }
  const within = placeWithin(db, asked.q);
  if (within !== null) return fromWords(asked, within, within.found, within.by === "in");
  const last = splits.at(-1);
  if (last !== undefined) {
    // "training in schools" is no place; "bakery near Xyz" asks for one.
    const isPlace = last.text !== "" && /\s(near|around|close to)\s/i.test(asked.q);
    const text = withoutPlace(asked.q, last);
    const found = (isPlace ? guessPlace : guessUnlessWord)(db, last.place);
    if (found !== null) return fromWords(asked, { ...last, text }, found, isIn(plain));
    const unknown = locateExactly(db, last.place);
    if (isPlace && unknown.kind === "unknown") return nowhere({ ...asked, q: text }, unknown);
  }
  const end = placeAtTheEnd(db, asked.q) ?? (plain === asked.q ? null : placeAtTheEnd(db, plain));
  return end === null ? nowhere(asked) : near(asked, withoutPlace(asked.q, end), end.place, end.found);
}

/** "in March" says when, as "near March" and "in March, Cambridgeshire" say where. */
function isMonth(place: string): boolean {
  return /^(?:march|may|august)[\s.,;:?!]*$/i.test(place);
}
const NEAR_IT = /(?<![\p{L}])(?:near|near to|close to)\s+\p{L}+\W*$/iu;

function nowhere<A extends PlaceAsking>(asked: A, unknown?: Unknown): PlaceAsked<A> {
  const notices = unknown === undefined ? [] : [unknown.message];
  return { asked, place: null, named: null, notices, isUnknown: unknown !== undefined, alternatives: [] };
}

function fromWords<A extends PlaceAsking>(
  asked: A,
  split: { text: string; place: string },
  found: FoundPlace | FoundRegion,
  isIn: boolean,
): PlaceAsked<A> {
  if (isIn && found.kind === "area" && isAuthority(found.areaCode)) {
    const area = [...new Set([...asked.chosen.area, found.areaCode])];
    const inside = { ...asked, q: tellingText(split.text), chosen: { ...asked.chosen, area } };
    return { asked: inside, place: null, named: found, notices: notesOf(found), isUnknown: false, alternatives: [] };
  }
  return near(asked, split.text, split.place, found);
}

function near<A extends PlaceAsking>(asked: A, text: string, place: string, found: FoundPlace | FoundRegion): PlaceAsked<A> {
  return told({ ...asked, q: tellingText(text), near: place.replace(/[\s,.;:?!]+$/, ""), within: asked.within ?? USUAL_MILES }, found);
}

function isIn(text: string): boolean {
  return /\sin\s/i.test(` ${text}`);
}

/** The words as they were typed, without the place that was read from them or from a part of them. */
function withoutPlace(q: string, { text, place }: { text: string; place: string }): string {
  const at = q.toLowerCase().lastIndexOf(place.toLowerCase());
  const end = at + place.length;
  if (at === -1 || q.slice(end).trim() === "") return text;
  return withoutSpans(q, [{ start: withLead(q, at, PLACE_LEAD), end }]);
}

const PLACE_LEAD = /(?:^|(?<=\s))(?:near to|close to|near|around|in|at|within)\s+$/i;

/** "lunch near Dudley, halal": a place that a word leads to, before other words. The last one counts. What says how much or when
 * names none, and neither does a word for work that has no capital: "carving in stone and wood". */
function placeWithin(db: Database, q: string): { text: string; place: string; by: "near" | "in"; found: FoundPlace | FoundRegion } | null {
  if (/["“”]/.test(q)) return null;
  const read = readPlaces(blanked(q, asidesOf(q)), (name) => {
    const found = findPlace(db, name);
    return found.kind === "unknown" ? null : { name, found };
  });
  const isWork = (name: string) => name === name.toLowerCase() && words(name).some((word) => isWordForWork(db, word));
  const last = read
    .filter(({ by, text }) => by !== null && /^(?:near|close|around|in|within)\s/i.test(text))
    .filter(({ by, place }) => by === "near" || !isWork(place.name))
    .at(-1);
  if (last === undefined || last.by === null || isSuppliersName(db, q)) return null;
  return { text: withoutSpans(q, [last]), place: last.place.name, by: last.by, found: last.place.found };
}

/** "suppliers near B5" asks for nothing but the place. */
function tellingText(text: string): string {
  return words(text).every((word) => STOP_WORDS.has(word) || WEAK_WORDS.has(word)) ? "" : text;
}

/** "taxis Wolverhampton": a town, suburb, council or region at the end, unless the whole is a supplier's name. */
function placeAtTheEnd(db: Database, text: string): { text: string; place: string; found: FoundPlace | FoundRegion } | null {
  if (/["“”]/.test(text)) return null;
  const typed = text.trim().split(/\s+/);
  const ends = Array.from({ length: Math.max(0, Math.min(MOST_PLACE_WORDS, typed.length - 1)) }, (_, at) => at + 1).reverse();
  for (const find of [findPlace, guessUnlessWord]) {
    for (const n of ends) {
      const place = typed.slice(-n).join(" ");
      if (/\d/.test(place) || ALSO_WORDS.has(place) || isMonth(place)) continue;
      const found = find(db, place);
      if (found === null || !isSaidAlone(found)) continue;
      const rest = typed
        .slice(0, -n)
        .join(" ")
        .replace(/[\s,]+$/, "");
      return isSuppliersName(db, text) ? null : { text: rest, place, found };
    }
  }
  return null;
}

/** Whether it is taken for a place without "in" or "near" before it. */
function isSaidAlone(found: Found): found is FoundPlace | FoundRegion {
  if (found.kind === "region") return found.areaCodes !== null;
  return found.kind === "place" || (found.kind === "area" && isAuthority(found.areaCode));
}

function guessUnlessWord(db: Database, text: string): FoundPlace | FoundRegion | null {
  if (words(text).some((word) => isWordOfWork(db, word))) return null;
  const found = guessPlace(db, text);
  return found === null || words(text).some((word) => isInName(db, word)) ? null : found;
}

/** Whether a word is one for work, or one that suppliers use of theirs. */
function isWordOfWork(db: Database, word: string): boolean {
  const term = telling(word);
  if (term === null || isWordForWork(db, word)) return true;
  return prepared(db, "select exists(select 1 from match_terms where term = ?)").pluck().get(term) === 1;
}

/** Whether the taxonomy has it among its words. */
function isWordForWork(db: Database, word: string): boolean {
  const term = telling(word);
  return term !== null && wordsOfSectors(db).has(term);
}

const wordsOfSectors = derived(({ sectors }) => new Set(termsOf(...sectors.flatMap(({ name, synonyms }) => [name, ...synonyms])).keys()));

/** Whether a word is a part of a supplier's name. */
function isInName(db: Database, word: string): boolean {
  const sql = `select exists(select 1 from organisations o where name_key like ? and ${listed("+o")})`;
  return prepared(db, sql).pluck().get(`%${word}%`) === 1;
}

function isSuppliersName(db: Database, text: string): boolean {
  return (
    prepared(db, `select exists(select 1 from organisations o where name_key = ? and ${listed("+o")})`)
      .pluck()
      .get(nameKey(text)) === 1
  );
}

function isAuthority(code: string | null): code is string {
  return code !== null && /^(E0[6-9]|W06|S12|N09)/.test(code);
}

function fromBox<A extends PlaceAsking>(db: Database, asked: A): PlaceAsked<A> {
  const found = locatePlace(db, asked.near);
  return found.kind === "unknown" ? nowhere(asked, found) : told(asked, found);
}

function told<A extends PlaceAsking>(asked: A, found: FoundPlace | FoundRegion): PlaceAsked<A> {
  const notices = notesOf(found);
  if (found.kind === "region") {
    const region = { label: areaInSentence(found.label), areaCodes: found.areaCodes };
    return { asked: { ...asked, region, within: null }, place: null, named: null, notices, isUnknown: false, alternatives: [] };
  }
  const alternatives = (found.alternatives ?? []).map(({ label }) => ({ label }));
  return { asked, place: found, named: found, notices, isUnknown: false, alternatives };
}

function notesOf({ note }: { note?: string }): string[] {
  return note === undefined ? [] : [note];
}
