import { distanceMiles, type Position } from "../distance.ts";
import type { Coverage } from "../index-definition.ts";
import type { OpportunityDocument } from "../opportunities.ts";
import type { AreaLookup } from "./areas.ts";
import { sizeBandsOf } from "./supplier.ts";

/** The database rows that make one opportunity's document: public ones only. Instants are milliseconds, money integer pence. */
export interface OpportunityRows {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly requirements: readonly string[];
  readonly buyer: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly cpv: readonly string[];
  readonly sectorCodes: readonly string[];
  readonly delivery: "areas" | "radius" | "remote";
  /** As a reader sees it: `Aston, Birmingham, B6`, `Dudley and Walsall`; null for work from anywhere. */
  readonly where: string | null;
  /** Middle of the postcode district of the place of delivery, for `radius`; never the place itself. */
  readonly district: Position | null;
  readonly radiusMiles: number | null;
  /** Authorities, regions or nations; for `radius` the authority that the place lies in. */
  readonly areaCodes: readonly string[];
  /** Both null when the value is not told. */
  readonly minPence: number | null;
  readonly maxPence: number | null;
  readonly publishedAt: number;
  readonly deadlineAt: number | null;
}

export interface OpportunityLookups {
  readonly areas: AreaLookup;
  readonly areaByCode: ReadonlyMap<string, { readonly name: string; readonly lat: number | null; readonly lng: number | null }>;
  readonly sectors: ReadonlyMap<string, { readonly name: string; readonly parentCode: string | null }>;
}

/** Areas that lie further from their common middle have no one position: they are found by area alone. */
const WIDEST_MILES = 15;
/** About half a mile: a district with a single postcode does not tell where it is. */
const DECIMALS = 2;

function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

function rounded({ lat, lng }: Position): Position {
  return { lat: Number(lat.toFixed(DECIMALS)), lng: Number(lng.toFixed(DECIMALS)) };
}

/** The middle of the authorities' middles; null when one of them is not known, or they lie too far apart. */
function middleOf(codes: readonly string[], { areaByCode }: OpportunityLookups): Position | null {
  const middles = codes.map((code) => areaByCode.get(code));
  const known = middles.flatMap((area) => (area && area.lat !== null && area.lng !== null ? [{ lat: area.lat, lng: area.lng }] : []));
  if (known.length === 0 || known.length < codes.length) return null;
  const middle = {
    lat: known.reduce((sum, { lat }) => sum + lat, 0) / known.length,
    lng: known.reduce((sum, { lng }) => sum + lng, 0) / known.length,
  };
  return known.every((one) => distanceMiles(one, middle) <= WIDEST_MILES) ? middle : null;
}

interface Place {
  readonly position: Position | null;
  readonly areaCode: string | null;
  readonly coverage: Coverage;
}

const NOWHERE: Coverage = { nationwide: false, areaCodes: [], radiusAreaCodes: [], radiusMiles: null };

/** A point reaches as far as its radius; without a district that can be placed, its authority stands for it. */
function placeOf(rows: OpportunityRows, lookups: OpportunityLookups): Place {
  if (rows.delivery === "remote") return { position: null, areaCode: null, coverage: { ...NOWHERE, nationwide: true } };
  const codes = unique(rows.areaCodes.flatMap((code) => [...lookups.areas.authoritiesOf(code)])).sort();
  const own = codes.length === 1 ? (codes[0] ?? null) : null;
  if (rows.delivery === "areas" || rows.district === null) {
    const middle = middleOf(codes, lookups);
    return { position: middle === null ? null : rounded(middle), areaCode: own, coverage: { ...NOWHERE, areaCodes: codes } };
  }
  const position = rounded(rows.district);
  const radiusMiles = Math.ceil(rows.radiusMiles ?? 0);
  const radiusAreaCodes = lookups.areas.authoritiesWithin(position, radiusMiles).sort();
  return { position, areaCode: own, coverage: { ...NOWHERE, radiusAreaCodes, radiusMiles } };
}

/** Builds an open opportunity's search document from its rows. Pure: the same rows and lookups give the same document. */
export function buildOpportunityDocument(rows: OpportunityRows, lookups: OpportunityLookups): OpportunityDocument {
  const parents = rows.sectorCodes.flatMap((code) => lookups.sectors.get(code)?.parentCode ?? []);
  const sectors = unique([...rows.sectorCodes, ...parents]);
  const areaNames = unique(rows.areaCodes.flatMap((code) => lookups.areaByCode.get(code)?.name ?? []));
  const where = rows.where;
  return {
    id: rows.id,
    slug: rows.slug,
    title: rows.title,
    description: rows.description,
    requirements: rows.requirements,
    buyer: rows.buyer,
    kind: rows.kind,
    direction: rows.direction,
    sectors,
    sectorNames: unique(sectors.flatMap((code) => lookups.sectors.get(code)?.name ?? [])),
    cpv: rows.cpv,
    place: where,
    areaNames: where === null ? areaNames : areaNames.filter((name) => !where.includes(name)),
    ...placeOf(rows, lookups),
    sizeBands: sizeBandsOf(rows.minPence, rows.maxPence),
    publishedAt: rows.publishedAt,
    closesAt: rows.deadlineAt,
  };
}
