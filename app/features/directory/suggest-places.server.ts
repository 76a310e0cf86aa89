import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { type AreaItem, homeAuthorities, taxonomyOf } from "./taxonomy.server.ts";

/** A place that the finder of places knows by its label. */
export interface PlaceSuggestion {
  kind: "place" | "area" | "district";
  /** `Moseley, Birmingham`, `Sandwell`, `B18`. */
  label: string;
  /** What the label leaves open: the council of a district, the other name that was typed. */
  note: string | null;
  areaCode: string;
}

/** Most likely first; the names are those of the reference facts. */
const KINDS = ["city", "town", "suburb", "neighbourhood", "village"];

/** From how many letters a place is suggested for the beginning of another name of its: "new" is not Stockland Green. */
const OTHER_NAME_LETTERS = 4;

interface PlaceRow {
  name: string;
  nameKey: string;
  kind: string;
  areaCode: string;
  areaName: string;
}

interface Ranked {
  suggestion: PlaceSuggestion;
  rank: number;
  /** A city or town: its name means the place, not the council of the same name. */
  isTown: boolean;
}

/**
 * Places that begin as typed, in the order in which they are meant: exactly that name, then those of the site's own
 * region; cities before towns before suburbs; towns, then councils, then postcode districts. "Moseley, B" asks for
 * those of a council that begins so. At most `limit`.
 */
export function suggestPlaces(ctx: Pick<Ctx, "db" | "settings">, typed: string, limit: number): PlaceSuggestion[] {
  const [name = "", within] = typed.slice(0, 80).split(",");
  const key = placeKey(name);
  if (key === "") return [];
  const home = new Set(homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code));
  const places = placesCalled(ctx.db, key, within === undefined ? "" : placeKey(within), home);
  if (within !== undefined) return places.slice(0, limit).map(({ suggestion }) => suggestion);
  const found = withoutDoubles(places, councilsCalled(ctx.db, key, home));
  const districts = postcodeDistricts(ctx.db, key);
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

/** Places by a range of the index over their keys; each once, by whichever of its names it was found. */
function placesCalled(db: Database, key: string, within: string, home: ReadonlySet<string>): Ranked[] {
  const rows = prepared(
    db,
    `select p.name, p.name_key as nameKey, p.kind, p.area_code as areaCode, a.name as areaName from places p join areas a on a.code = p.area_code
     where p.name_key >= ? and p.name_key < ? order by p.name_key, p.id limit 400`,
  ).all(key, after(key)) as PlaceRow[];
  const seen = new Map<string, Ranked>();
  for (const { name, nameKey, kind, areaCode, areaName } of rows) {
    if (!placeKey(areaName).startsWith(within)) continue;
    const isOther = nameKey !== placeKey(name);
    if (isOther && nameKey !== key && key.length < OTHER_NAME_LETTERS) continue;
    const label = name === areaName ? name : `${name}, ${areaName}`;
    const rank = rankOf(nameKey === key, home.has(areaCode), isOther) + Math.max(0, KINDS.indexOf(kind));
    if (rank >= (seen.get(label)?.rank ?? Number.POSITIVE_INFINITY)) continue;
    seen.set(label, { suggestion: { kind: "place", label, note: null, areaCode }, rank, isTown: kind === "city" || kind === "town" });
  }
  return [...seen.values()].sort((a, b) => a.rank - b.rank || a.suggestion.label.localeCompare(b.suggestion.label, "en-GB"));
}

/** Tens for what counts most, so that ones are left for the kind of place. */
function rankOf(isExact: boolean, isHome: boolean, isOther: boolean): number {
  return (isExact ? 0 : 40) + (isHome ? 0 : 20) + (isOther ? 10 : 0);
}

interface KeyedArea {
  area: AreaItem;
  /** Its name's, then those of its other names. */
  keys: string[];
}
const keyedAreas = new WeakMap<readonly AreaItem[], KeyedArea[]>();

function councilsCalled(db: Database, key: string, home: ReadonlySet<string>): Ranked[] {
  const { areas } = taxonomyOf(db);
  let keyed = keyedAreas.get(areas);
  if (keyed === undefined) {
    keyed = areas.filter((area) => area.lat !== null).map((area) => ({ area, keys: [area.name, ...area.alternativeNames].map(placeKey) }));
    keyedAreas.set(areas, keyed);
  }
  const homeRegion = areas.find((area) => home.has(area.code))?.regionCode;
  return keyed.flatMap(({ area, keys }) => {
    const at = keys.findIndex((one, other) => one === key || (one.startsWith(key) && (other === 0 || key.length >= OTHER_NAME_LETTERS)));
    if (at === -1) return [];
    const near = home.has(area.code) ? 0 : area.regionCode === homeRegion ? 1 : 2;
    const note = at === 0 ? null : `includes ${area.alternativeNames[at - 1]}`;
    const suggestion: PlaceSuggestion = { kind: "area", label: area.name, note, areaCode: area.code };
    return [{ suggestion, rank: rankOf(keys[at] === key, near === 0, at > 0) + KINDS.length + near, isTown: false }];
  });
}

function postcodeDistricts(db: Database, key: string): PlaceSuggestion[] {
  const code = key.toUpperCase();
  if (!/^[A-Z]{1,2}\d?[A-Z\d]?$/.test(code)) return [];
  const rows = prepared(
    db,
    `select d.code, d.area_code as areaCode, a.name as areaName from postcode_districts d left join areas a on a.code = d.area_code
     where d.code >= ? and d.code < ?`,
  ).all(code, after(code)) as { code: string; areaCode: string; areaName: string | null }[];
  return rows
    .sort((a, b) => a.code.localeCompare(b.code, "en-GB", { numeric: true }))
    .map((row) => ({ kind: "district", label: row.code, note: row.areaName, areaCode: row.areaCode }));
}

/** The end of the range of texts that begin so: keys have letters and digits only. */
function after(key: string): string {
  return `${key}~`;
}

/** As `places.name_key` is written: lower case, letters and digits only. */
function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}
