import type { SizeBand, SupplierDocument } from "../suppliers.ts";
import type { AreaLookup } from "./areas.ts";

/** How sure an offering's sector is: as good as said, likely, told less surely, or only hinted at. */
export type Told = "sure" | "likely" | "unsure" | "hint";

/** An offering with what belongs to it. Money is integer pence. */
export interface OfferingRow {
  readonly sectorCode: string;
  readonly title: string;
  readonly description: string;
  readonly coverage: "nationwide" | "areas" | "radius" | "unknown";
  readonly radiusMiles: number | null;
  readonly minPence: number | null;
  readonly maxPence: number | null;
  /** Authorities, regions or nations. */
  readonly areaCodes: readonly string[];
  readonly told: Told;
}

/** The database rows that make one supplier's document. Instants are milliseconds, days are 'YYYY-MM-DD'. */
export interface SupplierRows {
  readonly organisation: {
    readonly id: number;
    readonly slug: string;
    readonly legalName: string;
    readonly tradingName: string | null;
    readonly legalForm: string;
    readonly place: string | null;
    readonly postcode: string | null;
    readonly areaCode: string | null;
    readonly areaName: string | null;
    readonly lat: number | null;
    readonly lng: number | null;
    readonly updatedAt: number;
    readonly listedAt: number;
  };
  readonly profile: {
    readonly summary: string;
    readonly mission: string;
    readonly openTo: readonly string[];
    readonly provides: readonly string[];
    readonly staff: number | null;
    readonly completeness: number;
    readonly confirmedAt: number | null;
    readonly updatedAt: number;
  } | null;
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
  readonly offerings: readonly OfferingRow[];
  /** What registers and grant lists say of it, beyond its profile. */
  readonly sourceWords: readonly string[];
  readonly accreditations: readonly { readonly name: string; readonly toDay: string | null }[];
  /** The status that holds today, or null when none is recorded. */
  readonly status: { readonly status: string; readonly toDay: string | null } | null;
}

export interface SupplierLookups {
  readonly areas: AreaLookup;
  /** By sector code. */
  readonly sectors: ReadonlyMap<string, { readonly name: string; readonly parentCode: string | null }>;
  /** Today in Europe/London, 'YYYY-MM-DD': accreditations that ended before it are left out. */
  readonly today: string;
}

/** Upper ends in pence; a job of exactly that size is in the lower band. */
const BANDS: readonly [SizeBand, from: number, to: number][] = [
  ["up_to_5k", 0, 500_000],
  ["5k_25k", 500_000, 2_500_000],
  ["25k_100k", 2_500_000, 10_000_000],
  ["over_100k", 10_000_000, Number.POSITIVE_INFINITY],
];

/** The bands that a job range touches. An open end reaches to the last band; no range at all says nothing and touches none. */
export function sizeBandsOf(minPence: number | null, maxPence: number | null): SizeBand[] {
  if (minPence === null && maxPence === null) return [];
  const min = minPence ?? 0;
  const max = maxPence ?? Number.POSITIVE_INFINITY;
  return BANDS.filter(([, from, to]) => min <= to && max > from).map(([band]) => band);
}

function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

function coverageOf(rows: SupplierRows, areas: AreaLookup): SupplierDocument["coverage"] {
  const { lat, lng, areaCode } = rows.organisation;
  const radii = rows.offerings
    .filter((o) => o.coverage === "radius" && o.radiusMiles !== null)
    .map((o) => Math.round(o.radiusMiles as number));
  const radiusMiles = radii.length > 0 && lat !== null && lng !== null ? Math.max(...radii) : null;
  const named = rows.offerings
    .filter((o) => o.coverage === "areas")
    .flatMap((o) => o.areaCodes.flatMap((code) => [...areas.authoritiesOf(code)]));
  /* An import that names no coverage: its own authority is assumed. */
  const assumed = areaCode !== null && rows.offerings.some((o) => o.coverage === "unknown") ? [areaCode] : [];
  return {
    nationwide: rows.offerings.some((o) => o.coverage === "nationwide"),
    areaCodes: unique([...named, ...assumed]).sort(),
    radiusAreaCodes: radiusMiles === null ? [] : areas.authoritiesWithin({ lat: lat as number, lng: lng as number }, radiusMiles).sort(),
    radiusMiles,
  };
}

/** Last millisecond of a UTC day. */
function endOfDay(day: string | null): number | null {
  return day === null ? null : Date.parse(`${day}T23:59:59.999Z`);
}

/** Builds a supplier's search document from its rows. Pure: the same rows, lookups and day give the same document. */
export function buildSupplierDocument(rows: SupplierRows, lookups: SupplierLookups): SupplierDocument {
  const { organisation, profile } = rows;
  const withParents = (offerings: readonly OfferingRow[]): string[] => {
    const own = unique(offerings.map((offering) => offering.sectorCode));
    return unique([...own, ...own.flatMap((code) => lookups.sectors.get(code)?.parentCode ?? [])]);
  };
  const namesOf = (codes: readonly string[]): string[] => unique(codes.flatMap((code) => lookups.sectors.get(code)?.name ?? []));
  const sectors = withParents(rows.offerings.filter(({ told }) => told !== "hint"));
  const hinted = withParents(rows.offerings).filter((code) => !sectors.includes(code));
  const toldAs = (how: Told) => namesOf(rows.offerings.filter(({ told }) => told === how).map(({ sectorCode }) => sectorCode));
  const sure = toldAs("sure");
  const tradingName = organisation.tradingName?.trim() || null;
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: tradingName ?? organisation.legalName,
    otherNames: tradingName !== null && tradingName !== organisation.legalName ? [organisation.legalName] : [],
    identifiers: unique(rows.identifiers.flatMap(({ scheme, id }) => (scheme === "GB-NIC" ? [id, `NIC${id}`] : [id]))),
    summary: profile?.summary ?? "",
    mission: profile?.mission ?? "",
    sourceWords: rows.sourceWords,
    offerings: rows.offerings.map(({ title, description, sectorCode }) => ({ title, description, sectorCode })),
    sectors,
    sectorNames: namesOf(sectors),
    hintedSectorNames: namesOf(hinted),
    sureSectorNames: sure,
    likelySectorNames: toldAs("likely").filter((name) => !sure.includes(name)),
    place: organisation.place,
    areaName: organisation.areaName,
    postcode: organisation.postcode,
    position: organisation.lat === null || organisation.lng === null ? null : { lat: organisation.lat, lng: organisation.lng },
    areaCode: organisation.areaCode,
    coverage: coverageOf(rows, lookups.areas),
    legalForm: organisation.legalForm,
    status: rows.status?.status ?? "none",
    statusUntil: endOfDay(rows.status?.toDay ?? null),
    accreditations: unique(rows.accreditations.filter((a) => a.toDay === null || a.toDay >= lookups.today).map((a) => a.name)),
    openTo: unique(profile?.openTo ?? []),
    provides: unique(profile?.provides ?? []),
    sizeBands: unique(rows.offerings.flatMap((offering) => sizeBandsOf(offering.minPence, offering.maxPence))),
    staff: profile?.staff ?? null,
    completeness: profile?.completeness ?? 0,
    confirmedAt: profile?.confirmedAt ?? null,
    updatedAt: Math.max(organisation.updatedAt, profile?.updatedAt ?? 0),
    listedAt: organisation.listedAt,
  };
}
