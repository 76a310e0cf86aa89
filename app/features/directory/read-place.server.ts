import { nameKey } from "#app/features/organisations/names.ts";
import { type Found, type FoundPlace, findPlace } from "#app/features/reference/find-place.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { splitPlace } from "#search/query.ts";
import { STOP_WORDS, WEAK_WORDS, words } from "#search/text.ts";
import { type Asked, USUAL_MILES } from "./search-address.ts";
import { supplierPlace } from "./supplier-places.server.ts";

const UNLIMITED = "Until then, this list is not limited by place.";
const MOST_PLACE_WORDS = 3;
/** Places that are also words: at the end of a search they are places only with a capital letter. */
const ALSO_WORDS = new Set("bath barking bow bury deal eden ham hart hope moor reading rugby rye sale street wells".split(" "));

export interface PlaceAsked {
  /** The search, with a place typed among the words moved to where it belongs. */
  asked: Asked;
  place: FoundPlace | null;
  /** The place that the words or the box name, also where it became a filter. */
  named: FoundPlace | null;
  /** What to tell the reader about the place, if anything. */
  notices: string[];
  alternatives: { label: string }[];
}

/**
 * Finds the place of a search: what the place box says, else "X near Y", "X in Y" or a town at the end of the words; these
 * mean the usual miles unless the address says how many. An unknown place is told, never fatal.
 */
export function readPlace(db: Database, asked: Asked): PlaceAsked {
  if (asked.near !== "") return fromBox(db, asked);
  const split = splitPlace(asked.q);
  if (split !== null) {
    const found = locate(db, split.place);
    if (found.kind !== "unknown") return fromWords(asked, split, found);
    // "training in schools" is no place; "bakery near Xyz" asks for one.
    const isPlace = split.text !== "" && /\s(near|around|close to)\s/i.test(asked.q);
    if (isPlace) return nowhere({ ...asked, q: split.text }, [`${found.message} ${UNLIMITED}`]);
  }
  const last = placeAtTheEnd(db, asked.q);
  return last === null ? nowhere(asked, []) : near(asked, last.text, last.place, last.found);
}

function nowhere(asked: Asked, notices: string[]): PlaceAsked {
  return { asked, place: null, named: null, notices, alternatives: [] };
}

function fromWords(asked: Asked, split: { text: string; place: string }, found: FoundPlace): PlaceAsked {
  if (/\sin\s/i.test(` ${asked.q}`) && found.kind === "area" && isAuthority(found.areaCode)) {
    const area = [...new Set([...asked.filters.area, found.areaCode])];
    const inside = { ...asked, q: tellingText(split.text), filters: { ...asked.filters, area } };
    return { asked: inside, place: null, named: found, notices: [], alternatives: [] };
  }
  return near(asked, split.text, split.place, found);
}

function near(asked: Asked, text: string, place: string, found: FoundPlace): PlaceAsked {
  return told({ ...asked, q: tellingText(text), near: place, within: asked.within ?? USUAL_MILES }, found);
}

/** "suppliers near B5" asks for nothing but the place. */
function tellingText(text: string): string {
  return words(text).every((word) => STOP_WORDS.has(word) || WEAK_WORDS.has(word)) ? "" : text;
}

function locate(db: Database, text: string): Found {
  const found = findPlace(db, text);
  return found.kind === "unknown" ? (supplierPlace(db, text) ?? found) : found;
}

/** "taxis Wolverhampton": a town, suburb or council at the end, unless the whole is a supplier's name. */
function placeAtTheEnd(db: Database, text: string): { text: string; place: string; found: FoundPlace } | null {
  if (/["“”]/.test(text)) return null;
  const typed = text.trim().split(/\s+/);
  for (let n = Math.min(MOST_PLACE_WORDS, typed.length - 1); n >= 1; n -= 1) {
    const place = typed.slice(-n).join(" ");
    if (/\d/.test(place) || ALSO_WORDS.has(place)) continue;
    const found = findPlace(db, place);
    if (found.kind !== "place" && !(found.kind === "area" && isAuthority(found.areaCode))) continue;
    const rest = typed
      .slice(0, -n)
      .join(" ")
      .replace(/[\s,]+$/, "");
    return isSuppliersName(db, text) ? null : { text: rest, place, found };
  }
  return null;
}

function isSuppliersName(db: Database, text: string): boolean {
  return (
    prepared(db, "select exists(select 1 from organisations where name_key = ? and +published = 1 and +is_supplier = 1)")
      .pluck()
      .get(nameKey(text)) === 1
  );
}

function isAuthority(code: string | null): code is string {
  return code !== null && /^(E0[6-9]|W06|S12|N09)/.test(code);
}

function fromBox(db: Database, asked: Asked): PlaceAsked {
  const found = locate(db, asked.near);
  return found.kind === "unknown" ? nowhere(asked, [`${found.message} ${UNLIMITED}`]) : told(asked, found);
}

function told(asked: Asked, place: FoundPlace): PlaceAsked {
  const alternatives = (place.alternatives ?? []).map(({ label }) => ({ label }));
  return { asked, place, named: place, notices: place.note === undefined ? [] : [place.note], alternatives };
}
