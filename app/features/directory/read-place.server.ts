import { type GeocodedPlace, geocode } from "#app/platform/geocode.server.ts";
import type { Database } from "#db/client.ts";
import { splitPlace } from "#search/query.ts";
import { type Asked, USUAL_MILES } from "./search-address.ts";

const UNLIMITED = "Until then, this list is not limited by place.";

export interface PlaceAsked {
  /** The search, with a place typed among the words moved to where it belongs. */
  asked: Asked;
  place: GeocodedPlace | null;
  /** What to tell the reader about the place, if anything. */
  notices: string[];
  alternatives: { label: string }[];
}

/**
 * Finds the place of a search: what the place box says, else "X near Y" or "X in Y" in the words; the latter means the
 * usual miles unless the address says how many. An unknown place is told, never fatal.
 */
export function readPlace(db: Database, asked: Asked): PlaceAsked {
  if (asked.near !== "") return fromBox(db, asked);
  const split = splitPlace(asked.q);
  if (split === null) return { asked, place: null, notices: [], alternatives: [] };
  const found = geocode(db, split.place);
  if (found.kind === "unknown") {
    // "training in schools" is no place; "bakery near Xyz" asks for one.
    const isPlace = split.text !== "" && /\s(near|around|close to)\s/i.test(asked.q);
    if (!isPlace) return { asked, place: null, notices: [], alternatives: [] };
    return { asked: { ...asked, q: split.text }, place: null, notices: [`${found.message} ${UNLIMITED}`], alternatives: [] };
  }
  if (/\sin\s/i.test(` ${asked.q}`) && found.kind === "area" && isAuthority(found.areaCode)) {
    const area = [...new Set([...asked.filters.area, found.areaCode])];
    return { asked: { ...asked, q: split.text, filters: { ...asked.filters, area } }, place: null, notices: [], alternatives: [] };
  }
  return told({ ...asked, q: split.text, near: split.place, within: asked.within ?? USUAL_MILES }, found);
}

function isAuthority(code: string | null): code is string {
  return code !== null && /^(E0[6-9]|W06|S12|N09)/.test(code);
}

function fromBox(db: Database, asked: Asked): PlaceAsked {
  const found = geocode(db, asked.near);
  if (found.kind === "unknown") {
    return { asked, place: null, notices: [`${found.message} ${UNLIMITED}`], alternatives: [] };
  }
  return told(asked, found);
}

function told(asked: Asked, place: GeocodedPlace): PlaceAsked {
  const alternatives = (place.alternatives ?? []).map(({ label }) => ({ label }));
  return { asked, place, notices: place.note === undefined ? [] : [place.note], alternatives };
}
