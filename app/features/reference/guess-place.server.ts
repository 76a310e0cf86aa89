import type { Database } from "#db/client.ts";
import { LONGEST_WORD, mostTypos, ONE_TYPO, typosBetween } from "#search/typos.ts";
import { type FoundPlace, type FoundRegion, findPlace } from "./find-place.server.ts";
import { placeKey } from "./name-key.ts";
import { areasByKey, likeliest, meaningsOf, placesByKey } from "./names.server.ts";
import { allRegions } from "./regions.server.ts";

const SHOWN_ALTERNATIVES = 3;

/**
 * The place that a name with a typing error was likely meant to be, "Dudly", by the rules that words are read by; it says
 * so. Null where no name is near enough. For names that `findPlace` does not know.
 */
export function guessPlace(db: Database, text: string): FoundPlace | FoundRegion | null {
  const [name = "", ...behind] = text.replace(/\s+/g, " ").trim().slice(0, 100).split(",");
  const [first, ...others] = namesNear(db, name.trim());
  if (first === undefined) return null;
  const found = behind.length === 0 ? likeliest(meaningsOf(db, first)) : findPlace(db, [first, ...behind].join(","));
  if (found === null || found.kind === "unknown") return null;
  const note = `We do not know a place called “${name.trim()}”, so this is ${found.label}.`;
  if (found.kind === "region" || behind.length > 0) return { ...found, note };
  const more = others.slice(0, SHOWN_ALTERNATIVES).flatMap((other) => {
    const one = likeliest(meaningsOf(db, other));
    if (one === null || one.kind === "region" || one.areaCode === null || one.label === found.label) return [];
    return [{ label: one.label, lat: one.lat, lng: one.lng, areaCode: one.areaCode }];
  });
  const alternatives = [...more, ...(found.alternatives ?? [])];
  return { ...found, note, ...(alternatives.length === 0 ? {} : { alternatives }) };
}

/** Keys of names that are a typing error or two away, the likeliest first. */
function namesNear(db: Database, name: string): string[] {
  const key = placeKey(name);
  if (key.length < ONE_TYPO || key.length > LONGEST_WORD || /\d/.test(key)) return [];
  const most = mostTypos(key);
  const places = placesByKey(db);
  const areas = areasByKey(db);
  const greatness = (one: string): number => {
    const kind = places.get(one)?.[0]?.kind;
    return kind === "city" ? 0 : kind === "town" || areas.has(one) ? 1 : kind === undefined ? 2 : 3;
  };
  const near = [...new Set([...places.keys(), ...areas.keys(), ...allRegions(db).keys()])].flatMap((one) => {
    if (Math.abs(one.length - key.length) > most || /\d/.test(one)) return [];
    const typos = typosBetween(key, one);
    return typos > most ? [] : [{ one, typos, begins: Number(one[0] !== key[0]), greatness: greatness(one) }];
  });
  near.sort((a, b) => a.typos - b.typos || a.begins - b.begins || a.greatness - b.greatness || (a.one < b.one ? -1 : 1));
  return near.map(({ one }) => one);
}
