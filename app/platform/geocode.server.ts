import type { Database } from "#db/client.ts";
import { normalisePostcode, postcodeDistrict } from "./postcode.ts";
import { prepared } from "./statements.server.ts";

export interface GeocodedPlace {
  kind: "postcode" | "district" | "place" | "area";
  /** As a reader writes it: `B18 6AA`, `B18`, `Moseley, Birmingham`, `Sandwell`. */
  label: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  /** The local authority (or other area), or null where it is not known. */
  areaCode: string | null;
  /** What the reader should know of how exact this is. */
  note?: string;
  /** Other places of the same name, most likely first. */
  alternatives?: { label: string; lat: number; lng: number; areaCode: string }[];
}

export type Geocoded = GeocodedPlace | { kind: "unknown"; message: string };

const WORKS = "Enter a full postcode such as B18 6AA, a district such as B18, or a town, suburb or council such as Moseley.";

/**
 * Finds where a text is: a unit postcode, a postcode district, a named place ("Moseley", "Moseley, Birmingham") or an
 * authority. A full postcode that is not loaded falls back on its district and says so. Never throws on odd input.
 */
export function geocode(db: Database, text: string): Geocoded {
  const asked = text.replace(/\s+/g, " ").trim().slice(0, 100);
  if (asked === "") return { kind: "unknown", message: WORKS };
  const postcode = normalisePostcode(asked);
  if (postcode !== null) return fromPostcode(db, postcode);
  return fromDistrict(db, asked) ?? fromName(db, asked) ?? unknownName(asked);
}

function unknownName(asked: string): Geocoded {
  const district = /^[a-z]{1,2}\d[a-z\d]?$/i.test(asked.replace(/\s/g, ""));
  const what = district ? `the postcode district ${asked.toUpperCase()}` : `a place called "${asked}"`;
  return { kind: "unknown", message: `We do not know ${what}. ${WORKS}` };
}

interface Row {
  lat: number;
  lng: number;
  areaCode: string | null;
}

function fromPostcode(db: Database, postcode: string): Geocoded {
  const row = prepared(db, "select lat, lng, area_code as areaCode from postcodes where postcode = ?").get(postcode) as Row | undefined;
  if (row !== undefined) return { kind: "postcode", label: postcode, ...row };
  const code = postcodeDistrict(postcode);
  const district = code === null ? null : districtRow(db, code);
  const loaded = prepared(db, "select exists(select 1 from postcodes)").pluck().get() === 1;
  if (district !== null) {
    const note = loaded
      ? `${postcode} is not in the postcode file, so this is the middle of ${code}.`
      : `Full postcodes are not loaded on this site, so this is the middle of ${code}.`;
    return { kind: "district", label: code ?? postcode, ...district, note };
  }
  const message = loaded
    ? `We do not know the postcode ${postcode}. Check it, or enter a town, suburb or council.`
    : `We cannot place ${postcode}: only the postcode districts of this region are loaded. Enter a postcode of the region, or a town or council.`;
  return { kind: "unknown", message };
}

function districtRow(db: Database, code: string): Row | null {
  const row = prepared(db, "select lat, lng, area_code as areaCode from postcode_districts where code = ?").get(code) as Row | undefined;
  return row ?? middleOfPostcodes(db, code);
}

/** A district outside the reference facts, where unit postcodes are loaded: their middle, and the authority of most of them. */
function middleOfPostcodes(db: Database, code: string): Row | null {
  const range = { from: `${code} `, to: `${code}!` };
  const row = prepared(db, "select avg(lat) as lat, avg(lng) as lng from postcodes where postcode > @from and postcode < @to").get(
    range,
  ) as {
    lat: number | null;
    lng: number | null;
  };
  if (row.lat === null || row.lng === null) return null;
  const areaCode = prepared(
    db,
    `select area_code from postcodes where postcode > @from and postcode < @to and area_code is not null
       group by area_code order by count(*) desc, area_code limit 1`,
  )
    .pluck()
    .get(range) as string | undefined;
  return { lat: row.lat, lng: row.lng, areaCode: areaCode ?? null };
}

function fromDistrict(db: Database, asked: string): Geocoded | null {
  const code = asked.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{1,2}\d[A-Z\d]?$/.test(code)) return null;
  const row = districtRow(db, code);
  return row === null ? null : { kind: "district", label: code, ...row };
}

interface PlaceRow {
  name: string;
  kind: string;
  lat: number;
  lng: number;
  areaCode: string;
  areaName: string;
}

/** Most likely first: a city before a town before a suburb or village. */
const RANK = "case p.kind when 'city' then 0 when 'town' then 1 when 'suburb' then 2 else 3 end";

function fromName(db: Database, asked: string): Geocoded | null {
  const comma = asked.indexOf(",");
  const name = comma === -1 ? asked : asked.slice(0, comma);
  const within = comma === -1 ? "" : nameKey(asked.slice(comma + 1));
  const found = placesCalled(db, name).filter((row) => within === "" || nameKey(row.areaName) === within);
  const area = comma === -1 ? areaCalled(db, asked) : null;
  const first = found[0];
  if (first !== undefined && (area === null || ["city", "town"].includes(first.kind))) {
    const alternatives = found.slice(1).map((row) => ({ label: labelOf(row), lat: row.lat, lng: row.lng, areaCode: row.areaCode }));
    return {
      kind: "place",
      label: labelOf(first),
      lat: first.lat,
      lng: first.lng,
      areaCode: first.areaCode,
      ...(alternatives.length === 0 ? {} : { alternatives }),
    };
  }
  return area;
}

function labelOf(row: PlaceRow): string {
  return row.name === row.areaName ? row.name : `${row.name}, ${row.areaName}`;
}

function placesCalled(db: Database, name: string): PlaceRow[] {
  const key = nameKey(name);
  if (key === "") return [];
  return prepared(
    db,
    `select p.name, p.kind, p.lat, p.lng, p.area_code as areaCode, a.name as areaName
       from places p join areas a on a.code = p.area_code
       where p.name_key in (?, ?) order by ${RANK}, a.name, p.id limit 20`,
  ).all(key, key.replaceAll(" ", "")) as PlaceRow[];
}

interface AreaRow {
  code: string;
  name: string;
  lat: number;
  lng: number;
  names: string;
}

const areaNames = new WeakMap<Database, { version: number; byName: Map<string, AreaRow> }>();

/** Authorities, counties, regions and nations by all they are called and by code, in lower case; read again when areas were added. */
function areasByName(db: Database): Map<string, AreaRow> {
  const version = prepared(db, "select count(*) from areas").pluck().get() as number;
  const known = areaNames.get(db);
  if (known?.version === version) return known.byName;
  const rows = prepared(
    db,
    `select code, name, lat, lng, alternative_names as names from areas where lat is not null and lng is not null
       order by case kind when 'authority' then 0 when 'county' then 1 when 'region' then 2 else 3 end, name`,
  ).all() as AreaRow[];
  const byName = new Map<string, AreaRow>();
  for (const row of rows)
    for (const name of [row.name, row.code, ...(JSON.parse(row.names) as string[])]) {
      const key = name.toLowerCase();
      if (!byName.has(key)) byName.set(key, row);
    }
  areaNames.set(db, { version, byName });
  return byName;
}

function areaCalled(db: Database, name: string): GeocodedPlace | null {
  const row = areasByName(db).get(name.trim().toLowerCase());
  return row === undefined ? null : { kind: "area", label: row.name, lat: row.lat, lng: row.lng, areaCode: row.code };
}

/** As `places.name_key` is written: lower case, letters and digits, apostrophes closed up. */
function nameKey(name: string): string {
  return name
    .replace(/['’.]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
