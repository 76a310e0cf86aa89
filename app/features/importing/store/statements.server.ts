import { GIVEN_COLUMNS, type GivenRow, PRESENT_COLUMNS, type PresentRow } from "#app/features/organisations/identity/identity.server.ts";
import type { Database } from "#db/client.ts";

export interface StoredOrganisation {
  id: number;
  legalName: string;
  tradingName: string | null;
  nameKey: string;
  legalForm: string;
  website: string | null;
  addressLine: string | null;
  place: string | null;
  postcode: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  positionFrom: string | null;
  published: number;
  unpublishedReason: string | null;
  /**
   * 1 when somebody speaks for it (claimed, with members, or demo), or has: an import then leaves its profile alone. What
   * people wrote who have left, its name and website, is nobody's to vouch for by a number that they gave.
   */
  spokenFor: number;
  summary: string;
  mission: string;
  beneficiaries: string;
  provisions: string;
  turnoverBand: string | null;
  founded: string | null;
}

export interface StoredOffering {
  sectorCode: string;
  title: string;
  description: string;
  derivedFrom: string | null;
  strength: number;
}

/** The SQL an import runs for each row, prepared once. */
export function prepareStatements({ $client }: Database) {
  return {
    refOf: $client.prepare<[string, string], { id: number; hash: string }>(
      "select organisation_id as id, row_hash as hash from source_refs where source = ? and ref = ?",
    ),
    refsOf: $client.prepare<[number], { source: string; ref: string }>(
      "select source, ref from source_refs where organisation_id = ? order by imported_at, rowid",
    ),
    byIdentifier: $client.prepare<[string, string], { id: number }>(
      "select organisation_id as id from identifiers where scheme = ? and id = ?",
    ),
    byName: $client.prepare<[string, string, string], { id: number }>(
      `select o.id from organisations o where o.name_key = ? and o.postcode = ?
         and not exists (select 1 from source_refs r where r.organisation_id = o.id and r.source = ?) order by o.id`,
    ),
    foundedHere: $client.prepare<[string], { id: number }>(
      "select id from audit_log where subject_type = 'organisation' and subject_id = ? and action = 'organisation.created' limit 1",
    ),
    identifiersOf: $client.prepare<[number], { scheme: string; id: string }>(
      "select scheme, id from identifiers where organisation_id = ?",
    ),
    addIdentifier: $client.prepare<[number, string, string]>(
      "insert or ignore into identifiers (organisation_id, scheme, id) values (?, ?, ?)",
    ),
    wordsOf: $client.prepare<[string, string], string>("select words from source_refs where source = ? and ref = ?").pluck(),
    putRef: $client.prepare<[number, string, string, string, number, string]>(
      `insert into source_refs (organisation_id, source, ref, row_hash, imported_at, words) values (?, ?, ?, ?, ?, ?)
       on conflict (source, ref) do update set row_hash = excluded.row_hash, imported_at = excluded.imported_at, words = excluded.words`,
    ),
    slugTaken: $client.prepare<[string], { taken: 1 }>("select 1 as taken from organisations where slug = ?"),
    insertOrganisation: $client.prepare(
      `insert into organisations (slug, legal_name, trading_name, name_key, legal_form, is_supplier, is_buyer, is_intermediary, about, website,
         address_line, place, postcode, area_code, lat, lng, position_from, published, unpublished_reason, is_demo, created_at, updated_at)
       values (@slug, @legalName, @tradingName, @nameKey, @legalForm, 1, 0, 0, '', @website,
         @addressLine, @place, @postcode, @areaCode, @lat, @lng, @positionFrom, @published, @unpublishedReason, 0, @now, @now)`,
    ),
    insertProfile: $client.prepare(
      `insert into profiles (organisation_id, summary, mission, impact_model, beneficiaries, leadership, turnover_band, founded, policies, insurances,
         client_references, impact, open_to, provisions, completeness, confirmed_at, updated_at)
       values (@id, @summary, @mission, '[]', @beneficiaries, '[]', @turnoverBand, @founded, '[]', '[]', '[]', '[]', '[]', @provisions, @completeness, @confirmedAt, @now)`,
    ),
    insertOffering: $client.prepare<[number, string, string, string, string, string | null, number, number]>(
      `insert into offerings (organisation_id, sector_code, title, description, kind, coverage, derived_from, strength, position)
       values (?, ?, ?, ?, ?, 'unknown', ?, ?, ?)`,
    ),
    offeringsOf: $client.prepare<[number], StoredOffering>(
      "select sector_code as sectorCode, title, description, derived_from as derivedFrom, strength from offerings where organisation_id = ? order by position, id",
    ),
    deleteOfferings: $client.prepare<[number]>("delete from offerings where organisation_id = ?"),
    firstStatus: $client.prepare(
      `insert into statuses (organisation_id, status, definition, source, evidence, from_day, recorded_at)
       values (@id, @status, @definition, @source, @evidence, @fromDay, @now)`,
    ),
    insertStatus: $client.prepare(
      `insert into statuses (organisation_id, status, definition, source, evidence, from_day, recorded_at)
       select @id, @status, @definition, @source, @evidence, @fromDay, @now
       where not exists (select 1 from statuses where organisation_id = @id and status = @status and definition = @definition and source = @source and from_day = @fromDay)`,
    ),
    identityOf: $client.prepare<[number], PresentRow>(`select ${PRESENT_COLUMNS} from organisations o where o.id = ?`),
    checkedOf: $client.prepare<[number], GivenRow & { id: number; status: string; source: string; fromDay: string }>(
      `select s.id, s.status, s.source, s.from_day as fromDay, ${GIVEN_COLUMNS} from statuses s
       where s.organisation_id = ? and s.status in ('register_confirmed', 'certified') order by s.id`,
    ),
    closedElsewhere: $client.prepare<[number, string], { found: 1 }>(
      `select 1 as found from statuses s where s.organisation_id = ? and s.source <> ? and s.status = 'lapsed' and s.recorded_by is null
         and not exists (select 1 from statuses later where later.organisation_id = s.organisation_id and later.source = s.source
           and later.status <> 'lapsed' and (later.recorded_at, later.id) > (s.recorded_at, s.id)) limit 1`,
    ),
    carryStatus: $client.prepare<[number, number]>(
      `insert into statuses (organisation_id, status, definition, source, evidence, from_day, to_day, recorded_at)
       select organisation_id, status, definition, source, evidence, from_day, to_day, ? from statuses where id = ?`,
    ),
    stored: $client.prepare<[number], StoredOrganisation>(
      `select o.id, o.legal_name as legalName, o.trading_name as tradingName, o.name_key as nameKey, o.legal_form as legalForm, o.website,
         o.address_line as addressLine, o.place, o.postcode, o.area_code as areaCode, o.lat, o.lng, o.position_from as positionFrom, o.published,
         o.unpublished_reason as unpublishedReason,
         (o.claimed_at is not null or o.is_demo or p.organisation_id is null or exists (select 1 from memberships m where m.organisation_id = o.id)
           or exists (select 1 from claims c where c.organisation_id = o.id and c.status = 'accepted')
           or exists (select 1 from audit_log a where a.subject_type = 'organisation' and a.subject_id = cast(o.id as text)
             and a.action = 'organisation.created')) as spokenFor,
         coalesce(p.summary, '') as summary, coalesce(p.mission, '') as mission, coalesce(p.beneficiaries, '[]') as beneficiaries,
         coalesce(p.provisions, '{}') as provisions,
         p.turnover_band as turnoverBand, p.founded
       from organisations o left join profiles p on p.organisation_id = o.id where o.id = ?`,
    ),
    updateOrganisation: $client.prepare(
      `update organisations set legal_name = @legalName, trading_name = @tradingName, name_key = @nameKey, legal_form = @legalForm, website = @website,
         address_line = @addressLine, place = @place, postcode = @postcode, area_code = @areaCode, lat = @lat, lng = @lng, position_from = @positionFrom,
         published = @published, unpublished_reason = @unpublishedReason, updated_at = @now,
         identity_changed_at = iif(@changedIdentity, @now, identity_changed_at) where id = @id`,
    ),
    updateProfile: $client.prepare(
      `update profiles set summary = @summary, mission = @mission, beneficiaries = @beneficiaries, provisions = @provisions, turnover_band = @turnoverBand, founded = @founded,
         completeness = @completeness, confirmed_at = max(coalesce(confirmed_at, 0), @confirmedAt), updated_at = @now where organisation_id = @id`,
    ),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
