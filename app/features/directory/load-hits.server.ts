import { PRESENT_COLUMNS, type PresentRow, presentIdentity } from "#app/features/organisations/identity/identity.server.ts";
import { legalFormLabel } from "#app/features/organisations/legal-forms.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import type { StatusPeriod } from "./status-on-day.ts";
import { type StatusShown, shownStatus } from "./status-words.ts";
import { placeText } from "./words.ts";

export interface ListedOffering {
  title: string;
  sectorCode: string;
  coverage: "nationwide" | "areas" | "radius" | "unknown";
  radiusMiles: number | null;
  /** As the member chose them: regions stay regions. */
  areaNames: string[];
  minPence: number | null;
  maxPence: number | null;
}

/** A supplier as a list shows it. Nothing private is in it. */
export interface ListedSupplier {
  id: number;
  slug: string;
  name: string;
  summary: string;
  place: string | null;
  town: string | null;
  areaCode: string | null;
  areaName: string | null;
  lat: number | null;
  lng: number | null;
  legalForm: string;
  staff: number | null;
  confirmedAt: number | null;
  claimed: boolean;
  status: StatusShown | null;
  /** Where an imported, unclaimed profile comes from, and when the source was read. */
  source: { name: string; at: number } | null;
  offerings: ListedOffering[];
}

interface Row extends PresentRow, Omit<ListedSupplier, "status" | "offerings" | "place" | "town" | "source" | "areaName" | "claimed"> {
  place: string | null;
  claimedAt: number | null;
  statuses: string;
  offerings: string;
  importedAt: number | null;
  source: string | null;
}

/** `cross join` keeps the order: the few ids first. Left to itself SQLite goes through every published supplier for them. */
const SQL = `
select o.id, o.slug, coalesce(o.trading_name, o.legal_name) as name, p.summary, o.place, o.area_code as areaCode, o.lat, o.lng,
  o.legal_form as legalForm, ${PRESENT_COLUMNS}, p.staff, p.confirmed_at as confirmedAt, o.claimed_at as claimedAt,
  (select json_group_array(json_object('status', s.status, 'fromDay', s.from_day, 'toDay', s.to_day, 'recordedAt', s.recorded_at, 'source', s.source,
     'givenFor', json_object('legalName', s.legal_name, 'tradingName', s.trading_name, 'numbers', s.numbers)))
   from statuses s where s.organisation_id = o.id) as statuses,
  (select json_group_array(json_object('title', f.title, 'sectorCode', f.sector_code, 'coverage', f.coverage, 'radiusMiles', f.radius_miles,
     'minPence', f.min_pence, 'maxPence', f.max_pence, 'areas',
     json((select json_group_array(a.area_code) from offering_areas a where a.offering_id = f.id))))
   from (select * from offerings where organisation_id = o.id order by position, id) f) as offerings,
  (select max(r.imported_at) from source_refs r where r.organisation_id = o.id) as importedAt,
  (select r.source from source_refs r where r.organisation_id = o.id order by r.imported_at desc, r.source limit 1) as source
from json_each(?) ids cross join organisations o on o.id = ids.value cross join profiles p on p.organisation_id = o.id
where ${listed("o")}`;

/** The published suppliers among these ids, by id, in one query. Offerings stand in the order of the search document. */
export function loadListed(db: Database, ids: readonly number[], today: Day): Map<number, ListedSupplier> {
  const { areaByCode } = referenceOf(db);
  const rows = prepared(db, SQL).all(JSON.stringify(ids)) as Row[];
  return new Map(
    rows.map(
      ({
        statuses,
        offerings,
        importedAt,
        source,
        claimedAt,
        legalName,
        tradingName,
        numbers,
        formerNumbers,
        identityChangedAt,
        ...row
      }) => {
        const periods = JSON.parse(statuses) as (StatusPeriod & { source: string })[];
        const present = presentIdentity({ legalName, tradingName, numbers, formerNumbers, identityChangedAt });
        const areaName = row.areaCode === null ? null : (areaByCode.get(row.areaCode)?.name ?? null);
        const listed: ListedSupplier = {
          ...row,
          areaName,
          place: placeText(row.place, areaName),
          town: row.place?.split(",")[0]?.trim() ?? null,
          legalForm: legalFormLabel(row.legalForm),
          claimed: claimedAt !== null,
          status: shownStatus(periods, today, present),
          source:
            claimedAt === null && source !== null && importedAt !== null
              ? { name: periods.at(-1)?.source ?? source, at: importedAt }
              : null,
          offerings: (JSON.parse(offerings) as (ListedOffering & { areas: string[] })[]).map(({ areas, ...offering }) => ({
            ...offering,
            areaNames: areas.map((code) => areaByCode.get(code)?.name ?? code).sort(),
          })),
        };
        return [row.id, listed];
      },
    ),
  );
}
