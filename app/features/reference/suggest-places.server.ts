import type { Ctx } from "#app/platform/ctx.ts";
import type { Database } from "#db/client.ts";
import { placeKey } from "./name-key.ts";
import { type Area, derived, referenceOf } from "./reference.server.ts";
import { allRegions } from "./regions.server.ts";
import { homeAuthorities } from "./site-region.server.ts";

/** A place that the finder of places knows by its label. */
export interface PlaceSuggestion {
  kind: "place" | "area" | "region" | "district";
  /** `Moseley, Birmingham`, `Sandwell`, `B18`. */
  label: string;
  /** What the label leaves open: the council of a district, the other name that was typed. */
  note: string | null;
  /** Null for a region without a code. */
  areaCode: string | null;
}

/** Most likely first; the names are those of the reference facts. */
const KINDS = ["city", "town", "suburb", "neighbourhood", "village"];

/** From how many letters a place is suggested for the beginning of another name of its: "new" is not Stockland Green. */
const OTHER_NAME_LETTERS = 4;

interface Ranked {
  suggestion: PlaceSuggestion;
  rank: number;
  /** A city or town: its name means the place, not the council of the same name. */
  isTown: boolean;
}

/**
 * Places that begin as typed, in the order in which they are meant: exactly that name, then those of the site's own
 * region; cities before towns before suburbs; towns, then councils and regions, then postcode districts. "Moseley, B" asks for
 * those of a council that begins so. At most `limit`.
 */
export function suggestPlaces(ctx: Pick<Ctx, "db" | "settings">, typed: string, limit: number): PlaceSuggestion[] {
  const [name = "", within] = typed.slice(0, 80).split(",");
  const key = placeKey(name);
  if (key === "") return [];
  const home = new Set(homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code));
  const places = placesCalled(ctx.db, key, within === undefined ? "" : placeKey(within), home);
  if (within !== undefined) return places.slice(0, limit).map(({ suggestion }) => suggestion);
  const found = withoutDoubles(places, [...councilsCalled(ctx.db, key, home), ...regionsCalled(ctx.db, key, home)]);
  const districts = districtsCalled(ctx.db, key);
  return (/\d/.test(key) ? [...districts, ...found] : [...found, ...districts]).slice(0, limit);
}

/** One of a place and a council of the same label: the one that the finder of places takes it for. */
function withoutDoubles(places: readonly Ranked[], councils: readonly Ranked[]): PlaceSuggestion[] {
  const labels = (list: readonly Ranked[]) => new Set(list.map(({ suggestion }) => suggestion.label));
  const towns = labels(places.filter(({ isTown }) => isTown));
  const named = labels(councils);
  return [
    ...places.filter(({ suggestion, isTown }) => isTown || !named.has(suggestion.label)),
    ...councils.filter(({ suggestion }) => !towns.has(suggestion.label)),
  ]
    .sort((a, b) => a.rank - b.rank)
    .map(({ suggestion }) => suggestion);
}

/** In order of their keys, so that those that begin alike stand together. */
const placesInOrder = derived(({ places }) => [...places].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))));

/** Each place once, by whichever of its names it was found. */
function placesCalled(db: Database, key: string, within: string, home: ReadonlySet<string>): Ranked[] {
  const seen = new Map<string, Ranked>();
  for (const { name, key: own, kind, areaCode, areaName } of beginningWith(placesInOrder(db), key)) {
    if (!placeKey(areaName).startsWith(within)) continue;
    const isOther = own !== placeKey(name);
    if (isOther && own !== key && key.length < OTHER_NAME_LETTERS) continue;
    const label = name === areaName ? name : `${name}, ${areaName}`;
    const rank = rankOf(own === key, home.has(areaCode), isOther) + Math.max(0, KINDS.indexOf(kind));
    if (rank >= (seen.get(label)?.rank ?? Number.POSITIVE_INFINITY)) continue;
    seen.set(label, { suggestion: { kind: "place", label, note: null, areaCode }, rank, isTown: kind === "city" || kind === "town" });
  }
  return [...seen.values()].sort((a, b) => a.rank - b.rank || a.suggestion.label.localeCompare(b.suggestion.label, "en-GB"));
}

function beginningWith<T extends { key: string }>(sorted: readonly T[], key: string): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).key < key) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.key.startsWith(key)) end += 1;
  return sorted.slice(low, end);
}

/** Tens for what counts most, so that ones are left for the kind of place. */
function rankOf(isExact: boolean, isHome: boolean, isOther: boolean): number {
  return (isExact ? 0 : 40) + (isHome ? 0 : 20) + (isOther ? 10 : 0);
}

/** Areas that have a middle, with the keys of their name and then of their other names; a county of councils is among the regions. */
const keyedAreas = derived(({ areas }, db) =>
  areas
    .filter(({ lat, kind, name }) => lat !== null && !(kind === "county" && allRegions(db).has(placeKey(name))))
    .map((area: Area) => ({ area, keys: [area.name, ...area.alternativeNames].map(placeKey) })),
);

function councilsCalled(db: Database, key: string, home: ReadonlySet<string>): Ranked[] {
  const keyed = keyedAreas(db);
  const homeRegion = keyed.find(({ area }) => home.has(area.code))?.area.regionCode;
  return keyed.flatMap(({ area, keys }) => {
    const at = keys.findIndex((one, other) => one === key || (one.startsWith(key) && (other === 0 || key.length >= OTHER_NAME_LETTERS)));
    if (at === -1) return [];
    const near = home.has(area.code) ? 0 : area.regionCode === homeRegion ? 1 : 2;
    const note = at === 0 ? null : `includes ${area.alternativeNames[at - 1]}`;
    const suggestion: PlaceSuggestion = { kind: "area", label: area.name, note, areaCode: area.code };
    return [{ suggestion, rank: rankOf(keys[at] === key, near === 0, at > 0) + KINDS.length + near, isTown: false }];
  });
}

/** Each region once, by whichever of its names begins so. */
function regionsCalled(db: Database, key: string, home: ReadonlySet<string>): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const [own, { name, code, areaCodes }] of allRegions(db)) {
    const isOwn = own === placeKey(name);
    if (areaCodes === null || !own.startsWith(key) || (!isOwn && key.length < OTHER_NAME_LETTERS) || found.has(name)) continue;
    const isHome = areaCodes.some((one) => home.has(one));
    const suggestion: PlaceSuggestion = { kind: "region", label: name, note: "all of it", areaCode: code };
    found.set(name, { suggestion, rank: rankOf(own === key, isHome, !isOwn) + KINDS.length + 1, isTown: false });
  }
  return [...found.values()];
}

function districtsCalled(db: Database, key: string): PlaceSuggestion[] {
  const begun = key.toUpperCase();
  if (!/^[A-Z]{1,2}\d?[A-Z\d]?$/.test(begun)) return [];
  const { districtByCode, areaByCode } = referenceOf(db);
  return [...districtByCode.values()]
    .filter(({ code }) => code.startsWith(begun))
    .sort((a, b) => a.code.localeCompare(b.code, "en-GB", { numeric: true }))
    .map(({ code, areaCode }) => ({ kind: "district", label: code, note: areaByCode.get(areaCode)?.name ?? null, areaCode }));
}
