import { presentIdentity } from "#app/features/organisations/identity/identity.server.ts";
import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import type { Database } from "#db/client.ts";
import { expression, grouped, ms, query, type Row } from "#db/read.ts";
import { accreditations, identifiers, offeringAreas, offerings, organisations, profiles, sourceRefs, statuses } from "#db/schema/index.ts";
import { listed } from "#db/shown.ts";

/** What anybody may know of a supplier. Whom to write to or ring is not among it, nor is the address line. */
const SUPPLIER = {
  id: organisations.id,
  slug: organisations.slug,
  legalName: organisations.legalName,
  tradingName: organisations.tradingName,
  formerNumbers: expression<string>("organisations.former_numbers"),
  identityChangedAt: ms(organisations.identityChangedAt),
  legalForm: organisations.legalForm,
  website: organisations.website,
  place: organisations.place,
  postcode: organisations.postcode,
  areaCode: organisations.areaCode,
  lat: organisations.lat,
  lng: organisations.lng,
  claimedAt: ms(organisations.claimedAt),
  listedAt: expression<number>("coalesce(organisations.first_listed_at, organisations.created_at)"),
  /** When the organisation or its profile last changed. */
  updatedAt: expression<number>("max(organisations.updated_at, profiles.updated_at)"),
  summary: profiles.summary,
  mission: profiles.mission,
  impactModel: profiles.impactModel,
  beneficiaries: profiles.beneficiaries,
  leadership: profiles.leadership,
  staff: profiles.staff,
  alongside: profiles.alongside,
  turnoverBand: profiles.turnoverBand,
  founded: profiles.founded,
  policies: profiles.policies,
  insurances: profiles.insurances,
  clientReferences: profiles.clientReferences,
  impact: profiles.impact,
  openTo: profiles.openTo,
  provisions: profiles.provisions,
  largestContractPence: profiles.largestContractPence,
  completeness: profiles.completeness,
  confirmedAt: ms(profiles.confirmedAt),
};
const OFFERING = {
  id: offerings.id,
  organisationId: offerings.organisationId,
  sectorCode: offerings.sectorCode,
  title: offerings.title,
  description: offerings.description,
  kind: offerings.kind,
  coverage: offerings.coverage,
  radiusMiles: offerings.radiusMiles,
  minPence: offerings.minPence,
  maxPence: offerings.maxPence,
  derivedFrom: offerings.derivedFrom,
  strength: offerings.strength,
};
const OFFERING_AREA = { offeringId: offeringAreas.offeringId, areaCode: offeringAreas.areaCode };
const STATUS = {
  id: statuses.id,
  organisationId: statuses.organisationId,
  status: statuses.status,
  definition: statuses.definition,
  source: statuses.source,
  evidence: statuses.evidence,
  fromDay: statuses.fromDay,
  toDay: statuses.toDay,
  recordedAt: ms(statuses.recordedAt),
  /** 1: an import wrote it, and not one who is signed in. */
  fromSource: expression<number>("statuses.recorded_by is null"),
  legalName: statuses.legalName,
  tradingName: statuses.tradingName,
  numbers: statuses.numbers,
};
const ACCREDITATION = {
  organisationId: accreditations.organisationId,
  name: accreditations.name,
  issuer: accreditations.issuer,
  number: accreditations.number,
  fromDay: accreditations.fromDay,
  toDay: accreditations.toDay,
};
const IDENTIFIER = { organisationId: identifiers.organisationId, scheme: identifiers.scheme, id: identifiers.id };
const SOURCE = {
  organisationId: sourceRefs.organisationId,
  source: sourceRefs.source,
  ref: sourceRefs.ref,
  importedAt: ms(sourceRefs.importedAt),
  words: sourceRefs.words,
};

/** An offering with the areas it names: authorities, regions, nations, as chosen. */
export type OfferingFacts = Row<typeof OFFERING> & { areaCodes: readonly string[] };
/** A dated status; `givenFor`: the names and numbers it was given for. */
export type StatusFacts = Omit<Row<typeof STATUS>, "legalName" | "tradingName" | "numbers"> & {
  givenFor: Pick<Row<typeof STATUS>, "legalName" | "tradingName" | "numbers">;
};

/** What belongs to a supplier and stands in tables of its own. */
interface Parts {
  /** In the order the supplier gave them. */
  offerings: readonly OfferingFacts[];
  /** Newest first. */
  statuses: readonly StatusFacts[];
  accreditations: readonly Row<typeof ACCREDITATION>[];
  /** The latest read first. */
  sources: readonly Row<typeof SOURCE>[];
}
type Part = keyof Parts;
export const ALL_PARTS = ["offerings", "statuses", "accreditations", "sources"] as const satisfies readonly Part[];

/** A supplier as the database has it, with the parts that were asked for. Instants are milliseconds, money is pence. */
export type SupplierFacts<P extends Part = Part> = Row<typeof SUPPLIER> & {
  identity: PresentIdentity;
  identifiers: readonly Row<typeof IDENTIFIER>[];
} & Pick<Parts, P>;

/** `cross join` keeps the order: the few ids first. Left to itself SQLite goes through every listed supplier for them. */
const OF_IDS = "from json_each(?) ids cross join";
const readSuppliers = query(
  SUPPLIER,
  `${OF_IDS} organisations on organisations.id = ids.value cross join profiles on profiles.organisation_id = organisations.id
   where ${listed("organisations")}`,
);
const readOfferings = query(
  OFFERING,
  `${OF_IDS} offerings on offerings.organisation_id = ids.value order by offerings.organisation_id, offerings.position, offerings.id`,
);
const readAreas = query(
  OFFERING_AREA,
  `${OF_IDS} offerings on offerings.organisation_id = ids.value cross join offering_areas on offering_areas.offering_id = offerings.id
   order by offering_areas.offering_id, offering_areas.area_code`,
);
const readStatuses = query(
  STATUS,
  `${OF_IDS} statuses on statuses.organisation_id = ids.value
   order by statuses.organisation_id, statuses.from_day desc, statuses.recorded_at desc, statuses.id desc`,
);
const readAccreditations = query(
  ACCREDITATION,
  `${OF_IDS} accreditations on accreditations.organisation_id = ids.value order by accreditations.organisation_id, accreditations.id`,
);
const readIdentifiers = query(
  IDENTIFIER,
  `${OF_IDS} identifiers on identifiers.organisation_id = ids.value order by identifiers.organisation_id, identifiers.scheme, identifiers.id`,
);
const readSources = query(
  SOURCE,
  `${OF_IDS} source_refs on source_refs.organisation_id = ids.value
   order by source_refs.organisation_id, source_refs.imported_at desc, source_refs.source, source_refs.ref`,
);

const BATCH = 1000;
const NONE: readonly never[] = [];

/**
 * The listed suppliers among `ids`, in order of id, with the parts that are asked for: a query for each of them, two for
 * offerings and two for the rest, for each thousand.
 */
export function loadSupplierFacts<P extends Part>(db: Database, ids: readonly number[], parts: readonly P[]): SupplierFacts<P>[] {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const found: SupplierFacts<P>[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) found.push(...loadBatch(db, sorted.slice(start, start + BATCH), parts));
  return found;
}

function loadBatch<P extends Part>(db: Database, ids: readonly number[], parts: readonly P[]): SupplierFacts<P>[] {
  const list = JSON.stringify(ids);
  const wanted: ReadonlySet<Part> = new Set(parts);
  const numbers = grouped(readIdentifiers(db, list), (row) => row.organisationId);
  const offered = wanted.has("offerings") ? offeringsOf(db, ids) : null;
  const dated = wanted.has("statuses") ? statusesOf(db, ids) : null;
  const accredited = wanted.has("accreditations") ? grouped(readAccreditations(db, list), (row) => row.organisationId) : null;
  const sourced = wanted.has("sources") ? grouped(readSources(db, list), (row) => row.organisationId) : null;
  return readSuppliers(db, list).map((row) => {
    const own = numbers.get(row.id) ?? NONE;
    const parts: Parts = {
      offerings: offered?.get(row.id) ?? NONE,
      statuses: dated?.get(row.id) ?? NONE,
      accreditations: accredited?.get(row.id) ?? NONE,
      sources: sourced?.get(row.id) ?? NONE,
    };
    return Object.assign(row, { identifiers: own, identity: presentIdentity({ ...row, numbers: numbersOf(own) }) }, parts);
  });
}

/** As `Identity` keeps them. */
function numbersOf(own: readonly Row<typeof IDENTIFIER>[]): string {
  return JSON.stringify(own.map(({ scheme, id }) => `${scheme}:${id}`));
}

/** Offerings by organisation, listed or not, in their order. */
export function offeringsOf(db: Database, ids: readonly number[]): Map<number, OfferingFacts[]> {
  const list = JSON.stringify(ids);
  const areas = grouped(readAreas(db, list), (row) => row.offeringId);
  const rows = readOfferings(db, list).map((row) =>
    Object.assign(row, { areaCodes: areas.get(row.id)?.map(({ areaCode }) => areaCode) ?? NONE }),
  );
  return grouped(rows, (row) => row.organisationId);
}

/** Dated statuses by organisation, listed or not, the newest first. */
export function statusesOf(db: Database, ids: readonly number[]): Map<number, StatusFacts[]> {
  const rows = readStatuses(db, JSON.stringify(ids)).map(({ legalName, tradingName, numbers, ...status }) => ({
    ...status,
    givenFor: { legalName, tradingName, numbers },
  }));
  return grouped(rows, (row) => row.organisationId);
}

const readIdOf = query({ id: organisations.id }, `from organisations where slug = ? and ${listed("organisations")}`);

/** The listed supplier at an address, with everything; null when there is none. */
export function supplierFactsAt(db: Database, slug: string): SupplierFacts | null {
  const [found] = readIdOf(db, slug);
  return found === undefined ? null : (loadSupplierFacts(db, [found.id], ALL_PARTS)[0] ?? null);
}
