import type { Database } from "#db/client.ts";
import { LONGEST_WORD, mostTypos, ONE_TYPO, typosBetween } from "#search/typos.ts";
import { findPlace } from "./find-place.server.ts";
import type { FoundPlace, FoundRegion } from "./found.ts";
import { placeKey } from "./name-key.ts";
import { likeliest, type Meanings, namesOf } from "./names.server.ts";
import { derived } from "./reference.server.ts";

const SHOWN_ALTERNATIVES = 3;

/**
 * The place that a name with a typing error was likely meant to be, "Dudly", by the rules that words are read by; it says
 * so. Null where no name is near enough. For names that `findPlace` does not know.
 */
export function guessPlace(db: Database, text: string): FoundPlace | FoundRegion | null {
  const [name = "", ...behind] = text.replace(/\s+/g, " ").trim().slice(0, 100).split(",");
  const [first, ...others] = namesNear(db, name.trim());
  if (first === undefined) return null;
  const found = behind.length === 0 ? meaningOf(db, first) : findPlace(db, [first, ...behind].join(","));
  if (found === null || found.kind === "unknown") return null;
  const note = `We do not know a place called “${name.trim()}”, so this is ${found.label}.`;
  if (found.kind === "region" || behind.length > 0) return { ...found, note };
  const more = others.slice(0, SHOWN_ALTERNATIVES).flatMap((other) => {
    const one = meaningOf(db, other);
    if (one === null || one.kind === "region" || one.areaCode === null || one.label === found.label) return [];
    return [{ label: one.label, lat: one.lat, lng: one.lng, areaCode: one.areaCode }];
  });
  const alternatives = [...more, ...(found.alternatives ?? [])];
  return { ...found, note, ...(alternatives.length === 0 ? {} : { alternatives }) };
}

function meaningOf(db: Database, key: string): FoundPlace | FoundRegion | null {
  const meant = namesOf(db).get(key);
  return meant === undefined ? null : likeliest(meant);
}

interface Name {
  key: string;
  /** The greater of two as near is meant: a city, a town or council, a region, another place. */
  greatness: number;
}

/** Every name without figures, by its length. */
const namesByLength = derived((_, db) => {
  const byLength = new Map<number, Name[]>();
  for (const [key, meant] of namesOf(db)) {
    if (key.length < ONE_TYPO - 1 || /\d/.test(key)) continue;
    byLength.set(key.length, [...(byLength.get(key.length) ?? []), { key, greatness: greatnessOf(meant) }]);
  }
  return byLength;
});

function greatnessOf({ places, area }: Meanings): number {
  const kind = places[0]?.kind;
  return kind === "city" ? 0 : kind === "town" || area !== null ? 1 : kind === undefined ? 2 : 3;
}

/** Keys of names that are a typing error or two away, the likeliest first. */
function namesNear(db: Database, name: string): string[] {
  const key = placeKey(name);
  if (key.length < ONE_TYPO || key.length > LONGEST_WORD || /\d/.test(key)) return [];
  const most = mostTypos(key);
  const byLength = namesByLength(db);
  const near: (Name & { typos: number; begins: number })[] = [];
  for (let length = key.length - most; length <= key.length + most; length += 1)
    for (const one of byLength.get(length) ?? []) {
      const typos = typosBetween(key, one.key);
      if (typos <= most) near.push({ ...one, typos, begins: Number(one.key[0] !== key[0]) });
    }
  near.sort((a, b) => a.typos - b.typos || a.begins - b.begins || a.greatness - b.greatness || (a.key < b.key ? -1 : 1));
  return near.map((one) => one.key);
}
