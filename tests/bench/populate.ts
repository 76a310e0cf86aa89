import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import type { SupplierDocument, SupplierQuery } from "#search/suppliers.ts";
import { AUTHORITIES } from "#seed/reference/authorities.ts";
import { DISTRICTS } from "#seed/reference/districts.ts";
import { loadReference } from "#seed/reference/load.ts";
import { SECTORS } from "#seed/reference/sectors.ts";
import { CORPUS_VALUES, makeCorpus, makeQueries, pick, type Random, seeded } from "./corpus.ts";

/** The corpus's invented areas and sectors stand for real ones, in order. */
const AREAS = AUTHORITIES.filter((authority) => authority.tier !== "county");
const AREA_OF = new Map(CORPUS_VALUES.areas.map((code, i) => [code, AREAS[i % AREAS.length] as (typeof AREAS)[number]]));
const SECTOR_OF = new Map(CORPUS_VALUES.sectors.map((code, i) => [code, SECTORS[i % SECTORS.length] as (typeof SECTORS)[number]]));
const OPEN_TO: Readonly<Record<string, string>> = {
  secondments: "secondments_in",
  board_roles: "board_members_wanted",
  mentoring: "supply_chains",
};
/** Upper ends of the corpus's size bands, in pence. */
const LARGEST = [500_000, 2_500_000, 10_000_000, 50_000_000];
const TURNOVER = ["under_50k", "50k_250k", "250k_1m", "1m_5m", "over_5m"];
const POLICIES = ["health_safety", "equality", "environment", "safeguarding", "living_wage"];
const PEOPLE = ["unemployed", "disabled_people", "young_people", "refugees", "local_community", "families"];
const KINDS = ["contract", "contract", "supply_chain", "supply_chain"];
const OPPORTUNITIES = 200;
const BUYERS = 20;
const DAY_MS = 86_400_000;

/**
 * Fills an empty, migrated database with `n` suppliers in every table that public pages read, 20 buyers and 200 open
 * opportunities: the search corpus's documents as rows. The same `n` gives the same rows, apart from deadlines, which
 * count from `now`. One transaction; then the tables that matching reads are built.
 */
export function populate(db: Database, n: number, now: Date): void {
  loadReference(db);
  const { documents } = makeCorpus(n);
  const random = seeded(3);
  db.$client
    .transaction(() => {
      const write = writers(db);
      for (const document of documents) writeSupplier(write, document, random);
      for (let i = 0; i < BUYERS; i += 1) writeBuyer(write, n + 1 + i, i, now);
      for (let i = 0; i < OPPORTUNITIES; i += 1) writeOpportunity(write, pick(random, documents), i + 1, n + 1 + (i % BUYERS), now, random);
    })
    .immediate();
  withTransaction(db, () => {
    for (const { id } of documents) indexMatchTerms(db, id);
  });
  db.$client.exec("analyze");
  db.$client.pragma("wal_checkpoint(truncate)");
}

/** Addresses of searches as the corpus's query log has them, places by their names: a district half the time, else an authority. */
export function searchAddresses(n: number, count: number): string[] {
  const random = seeded(5);
  return makeQueries(makeCorpus(n), count).map((query) => address(query, random));
}

function address(query: SupplierQuery, random: Random): string {
  const params = new URLSearchParams();
  if (query.text) params.set("q", query.text);
  if (query.near) {
    params.set("near", random() < 0.5 ? pick(random, DISTRICTS).code : pick(random, AREAS).name);
    params.set("within", String(query.withinMiles ?? 10));
  }
  for (const code of query.filters?.sector ?? []) params.append("sector", SECTOR_OF.get(code)?.code ?? "");
  for (const code of query.filters?.area ?? []) params.append("area", AREA_OF.get(code)?.gss ?? "");
  for (const status of query.filters?.status ?? []) params.append("status", status);
  return `/suppliers?${params}`;
}

type Writers = ReturnType<typeof writers>;

function writers(db: Database) {
  function insert(table: string, columns: string) {
    const names = columns.split(" ");
    const statement = db.$client.prepare(`insert into ${table} (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`);
    return (...values: (string | number | null)[]): number => Number(statement.run(...values).lastInsertRowid);
  }
  return {
    organisation: insert(
      "organisations",
      "id slug legal_name trading_name name_key legal_form is_supplier is_buyer buyer_kind website place postcode area_code lat lng position_from published claimed_at created_at updated_at",
    ),
    identifier: insert("identifiers", "organisation_id scheme id"),
    source: insert("source_refs", "organisation_id source ref row_hash imported_at"),
    profile: insert(
      "profiles",
      "organisation_id summary mission impact_model beneficiaries leadership staff turnover_band founded policies insurances client_references impact open_to largest_contract_pence completeness confirmed_at updated_at",
    ),
    offering: insert(
      "offerings",
      "organisation_id sector_code title description coverage radius_miles min_pence max_pence derived_from position",
    ),
    offeringArea: insert("offering_areas", "offering_id area_code"),
    accreditation: insert("accreditations", "organisation_id name issuer number from_day to_day"),
    status: insert("statuses", "organisation_id status definition source evidence from_day to_day recorded_at"),
    opportunity: insert(
      "opportunities",
      "id slug organisation_id kind title description cpv delivery value_kind min_pence max_pence deadline_at requirements status published_at created_at updated_at",
    ),
    opportunitySector: insert("opportunity_sectors", "opportunity_id sector_code"),
    opportunityArea: insert("opportunity_areas", "opportunity_id area_code"),
    opportunityHistory: insert("opportunity_history", "opportunity_id status at"),
  };
}

function capital(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `sector7.4` → the real sub-sector that stands for it. */
function sectorCode(code: string): string {
  const [top = "", inner = "0"] = code.split(".");
  const sector = SECTOR_OF.get(top) ?? (SECTORS[0] as (typeof SECTORS)[number]);
  return sector.children[Number(inner) % Math.max(1, sector.children.length)]?.code ?? sector.code;
}

function writeSupplier(write: Writers, document: SupplierDocument, random: Random): void {
  const { id, updatedAt, confirmedAt, coverage } = document;
  const home = AREA_OF.get(document.areaCode ?? "") ?? (AREAS[0] as (typeof AREAS)[number]);
  const claimed = document.completeness > 50;
  const name = capital(document.name);
  write.organisation(
    id,
    document.slug,
    capital(document.otherNames[0] ?? document.name),
    document.otherNames.length > 0 ? name : null,
    nameKey(name),
    document.legalForm,
    1,
    0,
    null,
    claimed ? `https://supplier-${id}.example` : null,
    home.name,
    document.postcode,
    home.gss,
    document.position === null ? null : home.lat + (random() - 0.5) * 0.3,
    document.position === null ? null : home.lng + (random() - 0.5) * 0.4,
    document.position === null ? null : "district",
    1,
    claimed ? confirmedAt : null,
    confirmedAt,
    updatedAt,
  );
  for (const number of document.identifiers) write.identifier(id, "GB-COH", number);
  write.source(id, "companies-house", document.identifiers[0] ?? String(id), "-", confirmedAt);
  const largest = LARGEST[document.sizeBands.length - 1] ?? null;
  write.profile(
    id,
    document.summary,
    claimed ? (document.offerings[0]?.description ?? "") : "",
    claimed ? '["employment"]' : "[]",
    claimed ? JSON.stringify([pick(random, PEOPLE)]) : "[]",
    "[]",
    document.staff,
    pick(random, TURNOVER),
    "2016",
    claimed ? JSON.stringify(POLICIES.filter(() => random() < 0.5)) : "[]",
    claimed ? '[{"kind":"public_liability","amountPence":500000000,"until":null}]' : "[]",
    "[]",
    "[]",
    JSON.stringify(document.openTo.flatMap((value) => OPEN_TO[value] ?? [])),
    largest,
    document.completeness,
    confirmedAt,
    updatedAt,
  );
  const kind = coverage.nationwide
    ? "nationwide"
    : coverage.radiusMiles !== null
      ? "radius"
      : coverage.areaCodes.length > 0
        ? "areas"
        : "unknown";
  /* Thirty areas are one of the corpus's regions: the home authority's own region stands for it. */
  const areas = coverage.areaCodes.length > 20 ? [home.regionGss] : coverage.areaCodes.map((code) => AREA_OF.get(code)?.gss ?? home.gss);
  document.offerings.forEach(({ title, description, sectorCode: code }, position) => {
    const min = document.sizeBands.length > 1 ? 50_000 : null;
    const offering = write.offering(
      id,
      sectorCode(code),
      capital(title.slice(0, 1)) + title.slice(1),
      description,
      kind,
      kind === "radius" ? coverage.radiusMiles : null,
      min,
      largest,
      claimed ? null : "sic",
      position,
    );
    if (kind === "areas") for (const area of new Set(areas)) write.offeringArea(offering, area);
  });
  for (const paper of document.accreditations) write.accreditation(id, paper, "The issuer", String(id), "2025-01-01", null);
  const from = day(confirmedAt ?? updatedAt);
  const until = document.status === "certified" ? "2031-03-31" : null;
  write.status(id, document.status, "seuk", "Companies House", "", from, until, confirmedAt);
}

function writeBuyer(write: Writers, id: number, index: number, now: Date): void {
  const home = AREAS[index * 7] as (typeof AREAS)[number];
  const name = `${home.name} Works`;
  const at = now.getTime();
  const place = [home.name, null, home.gss, home.lat, home.lng, "place"] as const;
  write.organisation(id, `buyer-${id}`, name, null, nameKey(name), "company", 0, 1, "private", null, ...place, 0, at, at, at);
}

function writeOpportunity(write: Writers, like: SupplierDocument, id: number, buyer: number, now: Date, random: Random): void {
  const offering = like.offerings[0] as SupplierDocument["offerings"][number];
  const at = now.getTime() - Math.floor(random() * 30) * DAY_MS;
  const deadline = now.getTime() + (3 + Math.floor(random() * 60)) * DAY_MS;
  const max = (10 + Math.floor(random() * 2000)) * 100_00;
  const title = `${capital(offering.title.slice(0, 1))}${offering.title.slice(1)} ${id}`;
  const value = ["range", Math.round(max / 2), max] as const;
  const text = `${offering.description} ${like.summary}`;
  write.opportunity(
    id,
    `opportunity-${id}`,
    buyer,
    pick(random, KINDS),
    title,
    text,
    "[]",
    "areas",
    ...value,
    deadline,
    "[]",
    "published",
    at,
    at,
    at,
  );
  write.opportunitySector(id, sectorCode(offering.sectorCode));
  write.opportunityArea(id, AREA_OF.get(like.areaCode ?? "")?.gss ?? "E08000025");
  write.opportunityHistory(id, "published", at);
}
