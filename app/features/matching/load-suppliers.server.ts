import {
  GIVEN_COLUMNS,
  type GivenRow,
  PRESENT_COLUMNS,
  type PresentRow,
  presentIdentity,
  withGivenFor,
} from "#app/features/organisations/identity/identity.server.ts";
import { areaInSentence } from "#app/features/reference/area-words.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import type { OfferingForMatch, StatusForMatch, SupplierForMatch } from "./model.ts";

interface SupplierRow extends PresentRow {
  id: number;
  name: string;
  place: string | null;
  area_code: string | null;
  lat: number | null;
  lng: number | null;
  claimed_at: number | null;
  summary: string;
  mission: string;
  policies: string;
  insurances: string;
  open_to: string;
  staff: number | null;
  turnover_band: string | null;
  largest_contract_pence: number | null;
  completeness: number;
  confirmed_at: number | null;
}
interface OfferingRow {
  id: number;
  organisation_id: number;
  sector_code: string;
  title: string;
  description: string;
  kind: OfferingForMatch["kind"];
  coverage: OfferingForMatch["coverage"];
  radius_miles: number | null;
  min_pence: number | null;
  max_pence: number | null;
  derived_from: string | null;
}
interface StatusRow extends Omit<StatusForMatch, "givenFor">, GivenRow {
  organisationId: number;
}

const BATCH = 1000;
const NONE: readonly never[] = [];

/** The published suppliers among `ids` as the rules read them, in order of id. Five queries for each thousand. */
export function loadSuppliers(db: Database, ids: readonly number[]): SupplierForMatch[] {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const suppliers: SupplierForMatch[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) suppliers.push(...loadBatch(db, sorted.slice(start, start + BATCH)));
  return suppliers;
}

function loadBatch(db: Database, ids: readonly number[]): SupplierForMatch[] {
  const client = db.$client;
  const list = JSON.stringify(ids);
  const reference = referenceOf(db);
  const rows = client
    .prepare<[string], SupplierRow>(
      `select o.id, coalesce(o.trading_name, o.legal_name) as name, ${PRESENT_COLUMNS}, o.place, o.area_code, o.lat, o.lng, o.claimed_at,
         p.summary, p.mission, p.policies, p.insurances, p.open_to, p.staff, p.turnover_band, p.largest_contract_pence, p.completeness, p.confirmed_at
       from json_each(?) ids cross join organisations o on o.id = ids.value cross join profiles p on p.organisation_id = o.id
       where ${listed("o")} order by o.id`,
    )
    .all(list);
  const areas = grouped(
    client
      .prepare<[string], [number, string]>(
        `select a.offering_id, a.area_code from json_each(?) ids join offerings f on f.organisation_id = ids.value
         join offering_areas a on a.offering_id = f.id where f.coverage = 'areas' order by a.offering_id, a.area_code`,
      )
      .raw()
      .all(list),
  );
  const offerings = new Map<number, OfferingForMatch[]>();
  const offeringRows = client
    .prepare<[string], OfferingRow>(
      `select f.id, f.organisation_id, f.sector_code, f.title, f.description, f.kind, f.coverage, f.radius_miles, f.min_pence, f.max_pence, f.derived_from
       from json_each(?) ids join offerings f on f.organisation_id = ids.value order by f.organisation_id, f.position, f.id`,
    )
    .all(list);
  for (const row of offeringRows) {
    const codes = areas.get(row.id) ?? NONE;
    push(offerings, row.organisation_id, {
      id: row.id,
      sectorCode: row.sector_code,
      sectorName: reference.sectorByCode.get(row.sector_code)?.name ?? row.sector_code,
      title: row.title,
      description: row.description,
      kind: row.kind,
      coverage: row.coverage,
      areaCodes: codes.length === 0 ? NONE : expandAreas(reference, codes),
      areaNames: codes.map((code) => areaInSentence(reference.areaByCode.get(code)?.name ?? code)).sort(),
      radiusMiles: row.radius_miles,
      minPence: row.min_pence,
      maxPence: row.max_pence,
      derivedFrom: row.derived_from,
    });
  }
  const statuses = new Map<number, StatusForMatch[]>();
  const statusRows = client
    .prepare<[string], StatusRow>(
      `select s.organisation_id as organisationId, s.status, s.source, s.from_day as fromDay, s.to_day as toDay, s.recorded_at as recordedAt, ${GIVEN_COLUMNS}
       from json_each(?) ids join statuses s on s.organisation_id = ids.value order by s.organisation_id, s.from_day, s.id`,
    )
    .all(list);
  for (const { organisationId, ...status } of statusRows) push(statuses, organisationId, withGivenFor(status));
  const accreditations = new Map<number, { name: string; toDay: string | null }[]>();
  const accreditationRows = client
    .prepare<[string], [number, string, string | null]>(
      `select a.organisation_id, a.name, a.to_day from json_each(?) ids join accreditations a on a.organisation_id = ids.value
       order by a.organisation_id, a.id`,
    )
    .raw()
    .all(list);
  for (const [organisationId, name, toDay] of accreditationRows) push(accreditations, organisationId, { name, toDay });

  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    identity: presentIdentity(row),
    place: row.place,
    areaCode: row.area_code,
    areaName: row.area_code === null ? null : (reference.areaByCode.get(row.area_code)?.name ?? null),
    position: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    claimed: row.claimed_at !== null,
    summary: row.summary,
    mission: row.mission,
    offerings: offerings.get(row.id) ?? NONE,
    statuses: statuses.get(row.id) ?? NONE,
    accreditations: accreditations.get(row.id) ?? NONE,
    insurances: parseList<SupplierForMatch["insurances"][number]>(row.insurances),
    policies: parseList<string>(row.policies),
    openTo: parseList<string>(row.open_to),
    staff: row.staff,
    turnoverBand: row.turnover_band,
    largestContractPence: row.largest_contract_pence,
    completeness: row.completeness,
    confirmedAt: row.confirmed_at,
  }));
}

function parseList<T>(json: string): readonly T[] {
  return json === "[]" ? NONE : (JSON.parse(json) as T[]);
}

function grouped(rows: readonly [number, string][]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const [key, value] of rows) push(groups, key, value);
  return groups;
}

function push<T>(groups: Map<number, T[]>, key: number, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
