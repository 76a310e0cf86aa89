import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { areas, sectors } from "#db/schema/index.ts";
import { EVERYDAY_WORDS } from "#search/everyday.ts";
import { mergeSynonyms, type Synonyms, synonymsFromSectors, synonymsFromSets } from "#search/synonyms.ts";
import { type SectorPhrases, sectorPhrases } from "./sectors-meant.ts";

export interface SectorItem {
  code: string;
  parentCode: string | null;
  name: string;
  cpv: string[];
  sic: string[];
  synonyms: string[];
}
export interface AreaItem {
  code: string;
  name: string;
  kind: "nation" | "region" | "authority" | "county";
  regionCode: string | null;
  nation: string;
  combinedAuthority: string | null;
  alternativeNames: string[];
  lat: number | null;
  lng: number | null;
}

interface Taxonomy {
  sectors: SectorItem[];
  sectorByCode: Map<string, SectorItem>;
  areas: AreaItem[];
  areaByCode: Map<string, AreaItem>;
  /** Region, nation or county code → the authorities in it. */
  authoritiesIn: Map<string, string[]>;
}

const cache = new WeakMap<object, { version: number; taxonomy: Taxonomy }>();

/** Sectors and areas, read once a connection and again when the reference facts have been loaded anew. */
export function taxonomyOf(db: Database): Taxonomy {
  const version = prepared(db, "select (select count(*) from sectors) * 100000 + (select count(*) from areas)").pluck().get() as number;
  const cached = cache.get(db);
  if (cached?.version === version) return cached.taxonomy;
  const sectorRows = db.select().from(sectors).orderBy(sectors.position).all();
  const areaRows = db.select().from(areas).orderBy(areas.name).all();
  const authoritiesIn = new Map<string, string[]>();
  for (const area of areaRows) {
    if (area.kind !== "authority") continue;
    for (const group of [area.regionCode, areaRows.find((a) => a.kind === "nation" && a.name === area.nation)?.code]) {
      if (group) authoritiesIn.set(group, [...(authoritiesIn.get(group) ?? []), area.code]);
    }
  }
  const taxonomy: Taxonomy = {
    sectors: sectorRows,
    sectorByCode: new Map(sectorRows.map((s) => [s.code, s])),
    areas: areaRows,
    areaByCode: new Map(areaRows.map((a) => [a.code, a])),
    authoritiesIn,
  };
  cache.set(db, { version, taxonomy });
  return taxonomy;
}

/** Authorities named by a list of area codes, regions and nations opened up. */
export function expandAreas(taxonomy: Taxonomy, codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => taxonomy.authoritiesIn.get(code) ?? [code]))];
}

/** The engine's synonyms: other words for a sector lead to its name, everyday words to each other. */
export function taxonomySynonyms(db: Database): Synonyms {
  return mergeSynonyms(synonymsFromSectors(taxonomyOf(db).sectors), synonymsFromSets(EVERYDAY_WORDS));
}

const phrases = new WeakMap<Taxonomy, SectorPhrases>();

/** Sectors by what they are called, for reading a search's words. */
export function sectorPhrasesOf(db: Database): SectorPhrases {
  const taxonomy = taxonomyOf(db);
  const known = phrases.get(taxonomy) ?? sectorPhrases(taxonomy.sectors);
  phrases.set(taxonomy, known);
  return known;
}

const homes = new WeakMap<Taxonomy, Map<string, AreaItem[]>>();

/** The seven boroughs, or whatever authorities the region's combined authority has; every authority of the region if none. */
export function homeAuthorities(db: Database, siteRegion: string): AreaItem[] {
  const taxonomy = taxonomyOf(db);
  let byRegion = homes.get(taxonomy);
  if (byRegion === undefined) {
    byRegion = new Map();
    homes.set(taxonomy, byRegion);
  }
  let found = byRegion.get(siteRegion);
  if (found === undefined) {
    found = findHome(taxonomy, siteRegion);
    byRegion.set(siteRegion, found);
  }
  return found;
}

function findHome({ areas: all }: Taxonomy, siteRegion: string): AreaItem[] {
  const authorities = all.filter((a) => a.kind === "authority");
  const combined = authorities.filter((a) => a.combinedAuthority?.toLowerCase().startsWith(siteRegion.toLowerCase()));
  if (combined.length > 0) return combined;
  const region = all.find((a) => a.kind === "region" && a.name.toLowerCase() === siteRegion.toLowerCase());
  return authorities.filter((a) => a.regionCode === region?.code);
}
