import {
  GIVEN_COLUMNS,
  type GivenRow,
  PRESENT_COLUMNS,
  type PresentRow,
  presentIdentity,
  withGivenFor,
} from "#app/features/organisations/identity/identity.server.ts";
import { legalFormGroup } from "#app/features/organisations/legal-forms.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import type { SupplierRows } from "#search/documents/supplier.ts";
import { findableOnDay, type StatusPeriod } from "./status-on-day.ts";

const BATCH = 500;

interface OrganisationRow extends PresentRow {
  id: number;
  slug: string;
  legalForm: string;
  place: string | null;
  postcode: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  summary: string;
  mission: string;
  staff: number | null;
  openTo: string;
  completeness: number;
  confirmedAt: number | null;
  updatedAt: number;
  listedAt: number;
  profileUpdatedAt: number;
}

interface OfferingRow {
  id: number;
  organisationId: number;
  sectorCode: string;
  title: string;
  description: string;
  coverage: "nationwide" | "areas" | "radius" | "unknown";
  radiusMiles: number | null;
  minPence: number | null;
  maxPence: number | null;
}

/**
 * What search documents are made of: the published suppliers among these ids, in order of id, as on `today`.
 * Six queries for each 500. The legal form is its group: that is what people filter by.
 */
export function loadSupplierRows(db: Database, ids: readonly number[], today: Day): SupplierRows[] {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const rows: SupplierRows[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) rows.push(...loadBatch(db, sorted.slice(start, start + BATCH), today));
  return rows;
}

function loadBatch(db: Database, ids: readonly number[], today: Day): SupplierRows[] {
  const list = JSON.stringify(ids);
  const { areaByCode } = referenceOf(db);
  const all = <T>(sql: string): T[] => db.$client.prepare(sql).all(list) as T[];
  const organisations = all<OrganisationRow>(
    `select o.id, o.slug, ${PRESENT_COLUMNS}, o.legal_form as legalForm, o.place, o.postcode,
       o.area_code as areaCode, o.lat, o.lng, p.summary, p.mission, p.staff, p.open_to as openTo, p.completeness, p.confirmed_at as confirmedAt,
       o.updated_at as updatedAt, coalesce(o.first_listed_at, o.created_at) as listedAt, p.updated_at as profileUpdatedAt
     from json_each(?) ids cross join organisations o on o.id = ids.value cross join profiles p on p.organisation_id = o.id
     where ${listed("o")} order by o.id`,
  );
  const offerings = grouped(
    all<OfferingRow>(
      `select f.id, f.organisation_id as organisationId, f.sector_code as sectorCode, f.title, f.description, f.coverage,
         f.radius_miles as radiusMiles, f.min_pence as minPence, f.max_pence as maxPence
       from json_each(?) ids join offerings f on f.organisation_id = ids.value order by f.organisation_id, f.position, f.id`,
    ),
    (row) => row.organisationId,
  );
  const areas = grouped(
    all<{ offeringId: number; areaCode: string }>(
      `select a.offering_id as offeringId, a.area_code as areaCode from json_each(?) ids
       join offerings f on f.organisation_id = ids.value join offering_areas a on a.offering_id = f.id
       where f.coverage = 'areas' order by a.offering_id, a.area_code`,
    ),
    (row) => row.offeringId,
  );
  const statuses = grouped(
    all<Omit<StatusPeriod, "givenFor"> & GivenRow & { organisationId: number }>(
      `select s.organisation_id as organisationId, s.status, s.from_day as fromDay, s.to_day as toDay, s.recorded_at as recordedAt, ${GIVEN_COLUMNS}
       from json_each(?) ids join statuses s on s.organisation_id = ids.value order by s.organisation_id, s.id`,
    ),
    (row) => row.organisationId,
  );
  const accreditations = grouped(
    all<{ organisationId: number; name: string; toDay: string | null }>(
      `select a.organisation_id as organisationId, a.name, a.to_day as toDay
       from json_each(?) ids join accreditations a on a.organisation_id = ids.value order by a.organisation_id, a.id`,
    ),
    (row) => row.organisationId,
  );
  const identifiers = grouped(
    all<{ organisationId: number; scheme: string; id: string }>(
      `select i.organisation_id as organisationId, i.scheme, i.id from json_each(?) ids
       join identifiers i on i.organisation_id = ids.value order by i.organisation_id, i.scheme, i.id`,
    ),
    (row) => row.organisationId,
  );
  return organisations.map(
    ({
      openTo,
      legalForm,
      summary,
      mission,
      staff,
      completeness,
      confirmedAt,
      profileUpdatedAt,
      numbers,
      formerNumbers,
      identityChangedAt,
      ...row
    }) => {
      const present = presentIdentity({ ...row, numbers, formerNumbers, identityChangedAt });
      const standing = findableOnDay(statuses.get(row.id)?.map(withGivenFor) ?? [], today, present);
      return {
        organisation: { ...row, areaName: areaByCode.get(row.areaCode ?? "")?.name ?? null, legalForm: legalFormGroup(legalForm) },
        profile: {
          summary,
          mission,
          staff,
          completeness,
          confirmedAt,
          openTo: JSON.parse(openTo) as string[],
          updatedAt: profileUpdatedAt,
        },
        identifiers: identifiers.get(row.id) ?? [],
        accreditations: accreditations.get(row.id) ?? [],
        status: standing === null ? null : { status: standing.status, toDay: standing.status === "lapsed" ? null : standing.period.toDay },
        offerings: (offerings.get(row.id) ?? []).map((offering) => ({
          ...offering,
          areaCodes: (areas.get(offering.id) ?? []).map((area) => area.areaCode),
        })),
      };
    },
  );
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
