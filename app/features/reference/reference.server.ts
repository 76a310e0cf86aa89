import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { areaGroups, areas, type GroupDrawing, places, postcodeDistricts, sectors } from "#db/schema/index.ts";
import { type AreaLookup, createAreaLookup } from "#search/documents/areas.ts";
import { placeKey } from "./name-key.ts";

export interface Sector {
  code: string;
  /** Null for a sector; the sector's code for a kind of work in it. */
  parentCode: string | null;
  name: string;
  cpv: string[];
  sic: string[];
  synonyms: string[];
}

export interface Area {
  /** GSS code. */
  code: string;
  name: string;
  kind: "nation" | "region" | "authority" | "county";
  regionCode: string | null;
  nation: string;
  combinedAuthority: string | null;
  alternativeNames: string[];
  /** WGS84 degrees, near its middle; null for nations and regions. */
  lat: number | null;
  lng: number | null;
}

/** What several authorities are called together. */
export interface AreaGroup {
  name: string;
  areaCodes: string[];
  /** As somebody has drawn it. */
  drawing: GroupDrawing | null;
}

/** A named place under one of its names. */
export interface Place {
  /** Its main name, whichever name this row is for. */
  name: string;
  /** Of this row's name: `placeKey`. */
  key: string;
  kind: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  areaCode: string;
  areaName: string;
}

export interface PostcodeDistrict {
  /** `B18`. */
  code: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  areaCode: string;
}

export interface Reference {
  /** Each sector before its kinds of work. */
  sectors: readonly Sector[];
  sectorByCode: ReadonlyMap<string, Sector>;
  /** In alphabetical order. */
  areas: readonly Area[];
  areaByCode: ReadonlyMap<string, Area>;
  groups: readonly AreaGroup[];
  /** Which authorities lie in an area, or near a point. */
  areaLookup: AreaLookup;
  /** Region or nation code → the authorities in it. */
  authoritiesIn: ReadonlyMap<string, readonly string[]>;
  places: readonly Place[];
  districtByCode: ReadonlyMap<string, PostcodeDistrict>;
}

const kept = new WeakMap<Database["$client"], { version: string; reference: Reference }>();

/**
 * Sectors, areas, places and postcode districts, read once a connection and again when one of their tables has changed,
 * in this process or another: triggers give the tables a new mark, which is compared each time.
 */
export function referenceOf(db: Database): Reference {
  const version = prepared(db, "select version from reference_version").pluck().get() as string | undefined;
  const known = kept.get(db.$client);
  if (known !== undefined && known.version === version) return known.reference;
  const reference = readReference(db);
  if (version !== undefined) kept.set(db.$client, { version, reference });
  return reference;
}

/** What is made of the reference tables, made once for each state of them. */
export function derived<T>(make: (reference: Reference, db: Database) => T): (db: Database) => T {
  const made = new WeakMap<Reference, { value: T }>();
  return (db) => {
    const reference = referenceOf(db);
    let one = made.get(reference);
    if (one === undefined) {
      one = { value: make(reference, db) };
      made.set(reference, one);
    }
    return one.value;
  };
}

/** The same of each word that it is asked for, the name of a region, say: give it few different ones. */
export function derivedBy<T>(make: (reference: Reference, word: string, db: Database) => T): (db: Database, word: string) => T {
  const made = derived((reference) => ({ reference, byWord: new Map<string, { value: T }>() }));
  return (db, word) => {
    const { reference, byWord } = made(db);
    let one = byWord.get(word);
    if (one === undefined) {
      one = { value: make(reference, word, db) };
      byWord.set(word, one);
    }
    return one.value;
  };
}

function readReference(db: Database): Reference {
  const sectorRows = db.select().from(sectors).orderBy(sectors.position).all();
  const areaRows = db.select().from(areas).orderBy(areas.name).all();
  const areaByCode = new Map(areaRows.map((area) => [area.code, area]));
  const areaLookup = createAreaLookup(areaRows);
  const opened = areaRows.filter(({ kind }) => kind === "region" || kind === "nation");
  const districts = db.select().from(postcodeDistricts).orderBy(postcodeDistricts.code).all();
  return {
    sectors: sectorRows,
    sectorByCode: new Map(sectorRows.map((sector) => [sector.code, sector])),
    areas: areaRows,
    areaByCode,
    groups: db.select().from(areaGroups).orderBy(areaGroups.name).all(),
    areaLookup,
    authoritiesIn: new Map(opened.map(({ code }) => [code, areaLookup.authoritiesOf(code)])),
    places: db
      .select()
      .from(places)
      .orderBy(places.id)
      .all()
      .map(({ id: _, nameKey, ...place }) => ({
        ...place,
        key: placeKey(nameKey),
        areaName: areaByCode.get(place.areaCode)?.name ?? place.areaCode,
      })),
    districtByCode: new Map(districts.map((district) => [district.code, district])),
  };
}

/** The authorities that a list of area codes names: regions and nations are opened up, others stand for themselves. */
export function expandAreas(reference: Reference, codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => reference.areaLookup.authoritiesOf(code)))];
}

/** These sectors and the kinds of work in them. */
export function sectorsWithin(reference: Reference, codes: readonly string[]): string[] {
  const asked = new Set(codes);
  return reference.sectors.flatMap(({ code, parentCode }) =>
    asked.has(code) || (parentCode !== null && asked.has(parentCode)) ? [code] : [],
  );
}
