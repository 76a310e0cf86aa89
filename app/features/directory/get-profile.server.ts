import { schemeName } from "#app/features/organisations/identifiers.ts";
import { GIVEN_COLUMNS, type GivenRow, identityOf, withGivenFor } from "#app/features/organisations/identity/identity.server.ts";
import { type Identity, type PresentIdentity, sameIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { legalFormLabel } from "#app/features/organisations/legal-forms.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { listed } from "#db/shown.ts";
import { coverageText } from "./coverage-words.ts";
import { registerUrl } from "./register-url.ts";
import { setAsideOnDay } from "./status-on-day.ts";
import { type StatusShown, shownStatus } from "./status-words.ts";
import { type DefinitionCode, type StatusCode, TURNOVER_BANDS } from "./vocabulary.ts";
import { placeText, townOf } from "./words.ts";

export interface PublicOffering {
  id: number;
  title: string;
  description: string;
  kind: "service" | "good" | "works";
  sectorCode: string;
  sectorName: string;
  coverage: "nationwide" | "areas" | "radius" | "unknown";
  radiusMiles: number | null;
  /** As chosen: authorities, regions, nations. */
  areaCodes: string[];
  covers: string;
  minPence: number | null;
  maxPence: number | null;
  derivedFrom: string | null;
}

export interface PublicStatus extends StatusShown {
  status: StatusCode;
  /** The names and numbers it was given for. */
  givenFor: Identity;
  /** It was given for other names or numbers than today's. */
  forOther: boolean;
  definition: DefinitionCode;
  source: string;
  evidence: string;
}

/** A checked status that does not count at present, because it was given for another name or number. */
export interface SetAside {
  status: StatusCode;
  givenTo: string;
  toDay: string | null;
  /** The day of the change; null when it is not known. */
  changedOn: string | null;
}

/** What anybody may read of a supplier. Whom to write to or ring is not in it. */
export interface PublicProfile {
  id: number;
  slug: string;
  name: string;
  legalName: string;
  summary: string;
  mission: string;
  legalForm: string;
  website: string | null;
  place: string | null;
  town: string | null;
  district: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  claimed: boolean;
  founded: string | null;
  staff: number | null;
  alongside: string;
  turnover: string | null;
  largestContractPence: number | null;
  impactModel: string[];
  beneficiaries: string[];
  leadership: string[];
  openTo: string[];
  policies: string[];
  insurances: { kind: string; amountPence: number; until: string | null }[];
  references: { client: string; work: string; quote: string; by: string }[];
  impact: { figure: string; text: string }[];
  offerings: PublicOffering[];
  /** Authorities its offerings name, regions opened up. */
  coveredAreas: string[];
  nationwide: boolean;
  /** Authorities that the first offering names, regions opened up: what the map shows. */
  mapped: string[];
  status: StatusShown | null;
  /** A checked status that waits to be looked at again, because name or number changed. */
  setAside: SetAside | null;
  /** Newest first. */
  statuses: PublicStatus[];
  accreditations: { name: string; issuer: string; number: string; fromDay: string | null; toDay: string | null }[];
  identifiers: { scheme: string; id: string; label: string; url: string | null }[];
  sources: { source: string; ref: string; readAt: number }[];
  confirmedAt: number | null;
  updatedAt: number;
}

interface Row {
  id: number;
  slug: string;
  legalName: string;
  tradingName: string | null;
  legalForm: string;
  website: string | null;
  place: string | null;
  postcode: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  claimedAt: number | null;
  summary: string;
  mission: string;
  impactModel: string;
  beneficiaries: string;
  leadership: string;
  staff: number | null;
  alongside: string;
  turnoverBand: string | null;
  founded: string | null;
  policies: string;
  insurances: string;
  clientReferences: string;
  impact: string;
  openTo: string;
  largestContractPence: number | null;
  confirmedAt: number | null;
  updatedAt: number;
}

/** The published supplier at an address, or null. */
function getProfile(ctx: Pick<Ctx, "db" | "now">, slug: string): PublicProfile | null {
  const client = ctx.db.$client;
  const row = client
    .prepare(
      `select o.id, o.slug, o.legal_name as legalName, o.trading_name as tradingName, o.legal_form as legalForm, o.website, o.place, o.postcode,
         o.area_code as areaCode, o.lat, o.lng, o.claimed_at as claimedAt, p.summary, p.mission, p.impact_model as impactModel, p.beneficiaries,
         p.leadership, p.staff, p.alongside, p.turnover_band as turnoverBand, p.founded, p.policies, p.insurances,
         p.client_references as clientReferences, p.impact, p.open_to as openTo, p.largest_contract_pence as largestContractPence,
         p.confirmed_at as confirmedAt, max(o.updated_at, p.updated_at) as updatedAt
       from organisations o join profiles p on p.organisation_id = o.id
       where o.slug = ? and ${listed("o")}`,
    )
    .get(slug) as Row | undefined;
  if (row === undefined) return null;
  const reference = referenceOf(ctx.db);
  const areaName = row.areaCode === null ? null : (reference.areaByCode.get(row.areaCode)?.name ?? null);
  const town = townOf(row.place);
  const offerings = listOfferings(ctx, row.id, town, areaName);
  const statuses = listStatuses(ctx, row.id);
  const present = identityOf(ctx.db, row.id);
  const today = londonDay(ctx.now);
  const named = offerings.filter((offering) => offering.coverage === "areas").flatMap((offering) => offering.areaCodes);
  const home = offerings.some((offering) => offering.coverage === "unknown") && row.areaCode !== null ? [row.areaCode] : [];
  return {
    id: row.id,
    slug: row.slug,
    name: row.tradingName ?? row.legalName,
    legalName: row.legalName,
    summary: row.summary,
    mission: row.mission,
    legalForm: legalFormLabel(row.legalForm),
    website: row.website,
    place: placeText(row.place, areaName),
    town,
    district: row.postcode?.split(" ")[0] ?? null,
    areaCode: row.areaCode,
    lat: row.lat,
    lng: row.lng,
    claimed: row.claimedAt !== null,
    founded: row.founded,
    staff: row.staff,
    alongside: row.alongside,
    turnover: row.turnoverBand === null ? null : (TURNOVER_BANDS[row.turnoverBand as keyof typeof TURNOVER_BANDS]?.label ?? null),
    largestContractPence: row.largestContractPence,
    impactModel: JSON.parse(row.impactModel) as string[],
    beneficiaries: JSON.parse(row.beneficiaries) as string[],
    leadership: JSON.parse(row.leadership) as string[],
    openTo: JSON.parse(row.openTo) as string[],
    policies: JSON.parse(row.policies) as string[],
    insurances: JSON.parse(row.insurances) as PublicProfile["insurances"],
    references: JSON.parse(row.clientReferences) as PublicProfile["references"],
    impact: JSON.parse(row.impact) as PublicProfile["impact"],
    offerings,
    coveredAreas: expandAreas(reference, [...named, ...home]),
    mapped: offerings[0]?.coverage === "areas" ? expandAreas(reference, offerings[0].areaCodes) : [],
    nationwide: offerings.some((offering) => offering.coverage === "nationwide"),
    status: shownStatus(statuses, today, present),
    setAside: setAsideOf(statuses, today, present),
    statuses: statuses.map(({ id: _id, recordedAt: _at, ...status }) => ({ ...status, forOther: !sameIdentity(status.givenFor, present) })),
    accreditations: client
      .prepare(
        "select name, issuer, number, from_day as fromDay, to_day as toDay from accreditations where organisation_id = ? order by to_day is null, to_day, id",
      )
      .all(row.id) as PublicProfile["accreditations"],
    identifiers: (
      client.prepare("select scheme, id from identifiers where organisation_id = ? order by scheme, id").all(row.id) as {
        scheme: string;
        id: string;
      }[]
    ).map((identifier) => ({ ...identifier, label: schemeName(identifier.scheme), url: registerUrl(identifier.scheme, identifier.id) })),
    sources: client
      .prepare(
        "select source, ref, imported_at as readAt from source_refs where organisation_id = ? order by imported_at desc, source, ref",
      )
      .all(row.id) as PublicProfile["sources"],
    confirmedAt: row.confirmedAt,
    updatedAt: row.updatedAt,
  };
}

/** As `getProfile`; throws `not_found`. */
export function requireProfile(ctx: Pick<Ctx, "db" | "now">, slug: string): PublicProfile {
  const profile = getProfile(ctx, slug);
  if (profile === null) throw notFound("This supplier");
  return profile;
}

/** An organisation's offerings in their order, with their areas, in one query. */
export function listOfferings(
  ctx: Pick<Ctx, "db">,
  organisationId: number,
  town: string | null,
  areaName: string | null,
): PublicOffering[] {
  const reference = referenceOf(ctx.db);
  const rows = ctx.db.$client
    .prepare(
      `select id, sector_code as sectorCode, title, description, kind, coverage, radius_miles as radiusMiles, min_pence as minPence,
         max_pence as maxPence, derived_from as derivedFrom,
         (select json_group_array(area_code) from offering_areas where offering_id = offerings.id) as areas
       from offerings where organisation_id = ? order by position, id`,
    )
    .all(organisationId) as (Omit<PublicOffering, "areaCodes" | "covers" | "sectorName"> & { areas: string })[];
  return rows.map(({ areas, ...offering }) => {
    const areaCodes = JSON.parse(areas) as string[];
    const areaNames = areaCodes.map((code) => reference.areaByCode.get(code)?.name ?? code).sort();
    return {
      ...offering,
      areaCodes,
      covers: coverageText({ ...offering, areaNames }, town, areaName),
      sectorName: reference.sectorByCode.get(offering.sectorCode)?.name ?? offering.sectorCode,
    };
  });
}

export type KeptStatus = Omit<PublicStatus, "forOther"> & { id: number; recordedAt: number };

/** An organisation's dated statuses, newest first. */
export function listStatuses(ctx: Pick<Ctx, "db">, organisationId: number): KeptStatus[] {
  const rows = ctx.db.$client
    .prepare(
      `select s.id, s.status, s.definition, s.source, s.evidence, s.from_day as fromDay, s.to_day as toDay, s.recorded_at as recordedAt, ${GIVEN_COLUMNS}
       from statuses s where s.organisation_id = ? order by s.from_day desc, s.recorded_at desc, s.id desc`,
    )
    .all(organisationId) as (Omit<KeptStatus, "givenFor"> & GivenRow)[];
  return rows.map(withGivenFor);
}

/** What the page says of a checked status that is set aside; null when none is. */
export function setAsideOf(statuses: readonly KeptStatus[], today: Day, present: PresentIdentity): SetAside | null {
  const aside = setAsideOnDay(statuses, today, present);
  if (aside === null) return null;
  const { legalName, tradingName } = aside.givenFor;
  const givenTo = tradingName === null || tradingName === legalName ? legalName : `${legalName}, known as ${tradingName}`;
  return { status: aside.status, givenTo, toDay: aside.toDay, changedOn: present.changedOn };
}
