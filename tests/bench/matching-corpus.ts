import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { allSectorNodes, SECTORS } from "#seed/reference/sectors.ts";

/**
 * A made-up country for matching: 360 authorities on a grid in 12 regions, the real sector reference, and suppliers
 * and opportunities drawn by a seeded generator. Three suppliers in five are as a register import leaves them: one
 * derived offering, no coverage. The same seed gives the same database.
 */
export interface Corpus {
  readonly supplierIds: number[];
  readonly opportunityIds: number[];
  readonly buyerId: number;
}

/** Deterministic generator (mulberry32); each call gives 0 ≤ x < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const CORPUS_NOW = new Date("2026-11-23T09:00:00Z");
const NOW = CORPUS_NOW.getTime();
const DAY_MS = 86_400_000;
const COLUMNS = 18;
const AUTHORITIES = 360;
const NODES = allSectorNodes();
const TOP_NAMES = new Map(SECTORS.map((sector) => [sector.code, sector.name]));
const FILLER = (
  "we our people local fresh careful trained paid apprentices schools offices homes councils friendly weekly quality low carbon reliable insured quick honest " +
  "small teams Birmingham Coventry neighbours jobs skills pride craft materials reuse green access families older young adults recovery confidence repair " +
  "estate tenants gardens kitchens workshop studio depot van bicycle evening weekend training sessions advice print film website software data events " +
  "volunteers members profit mission board independent quiet safe warm clean bright open shared"
).split(" ");
const POLICIES = [
  "health_safety",
  "equality",
  "environment",
  "safeguarding",
  "modern_slavery",
  "data_protection",
  "quality",
  "living_wage",
];
const SCHEMES = ["ISO 14001", "ISO 9001", "Living Wage accreditation", "Food hygiene rating 5", "Disability Confident"];
const OPEN_TO = ["secondments_in", "secondments_out", "board_members_wanted", "board_seats_offered", "supply_chains", "consortia"];
const BANDS = ["under_50k", "50k_250k", "250k_1m", "1m_5m", "over_5m"];
const REQUIREMENTS = [
  "Public liability of £5m",
  "ISO 14001, or working towards it (helpful, not required)",
  "Safeguarding policy",
  "Real Living Wage or above",
  "Turnover over £250,000",
];

interface Draw {
  random: () => number;
  pick: <T>(from: readonly T[]) => T;
  int: (from: number, to: number) => number;
  chance: (p: number) => boolean;
}

function drawer(seed: number): Draw {
  const random = seededRandom(seed);
  return {
    random,
    pick: <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T,
    int: (from, to) => from + Math.floor(random() * (to - from + 1)),
    chance: (p) => random() < p,
  };
}

function areaCode(index: number): string {
  return `E9${String(index).padStart(7, "0")}`;
}
function regionOf(index: number): number {
  return Math.floor(index / (AUTHORITIES / 12));
}
function middle(index: number): { lat: number; lng: number } {
  return { lat: 50.2 + Math.floor(index / COLUMNS) * 0.27, lng: -4.5 + (index % COLUMNS) * 0.34 };
}

/** Fills an empty, migrated database with `suppliers` suppliers and `opportunities` published opportunities. */
export function buildCorpus(db: Database, options: { suppliers: number; opportunities: number; seed?: number }): Corpus {
  const draw = drawer(options.seed ?? 1);
  const client = db.$client;
  const corpus: Corpus = { supplierIds: [], opportunityIds: [], buyerId: 1 };
  client
    .transaction(() => {
      insertFacts(db);
      const organisation = client.prepare(
        `insert into organisations (id, slug, legal_name, name_key, is_supplier, is_buyer, place, area_code, lat, lng, published, claimed_at, created_at, updated_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ${NOW}, ${NOW})`,
      );
      organisation.run(1, "buyer", "Buyer", "buyer", 0, 1, null, areaCode(0), 50.2, -4.5, NOW);
      const writers = supplierWriters(db);
      for (let i = 0; i < options.suppliers; i += 1) {
        const id = i + 2;
        const home = Math.floor(draw.random() ** 1.5 * AUTHORITIES);
        const at = middle(home);
        const thin = draw.chance(0.6);
        const lost = draw.chance(0.03);
        organisation.run(
          id,
          `s${id}`,
          `Supplier ${id}`,
          `supplier ${id}`,
          1,
          0,
          lost ? null : `Place ${home}`,
          lost ? null : areaCode(home),
          lost ? null : at.lat + (draw.random() - 0.5) * 0.3,
          lost ? null : at.lng + (draw.random() - 0.5) * 0.3,
          thin ? null : NOW,
        );
        writeSupplier(draw, writers, id, home, thin);
        corpus.supplierIds.push(id);
      }
      for (let i = 0; i < options.opportunities; i += 1) corpus.opportunityIds.push(writeOpportunity(db, draw, i + 1));
    })
    .immediate();
  withTransaction(db, () => {
    for (const id of corpus.supplierIds) indexMatchTerms(db, id);
  });
  client.exec("analyze");
  return corpus;
}

function insertFacts(db: Database): void {
  const area = db.$client.prepare(
    "insert or ignore into areas (code, name, kind, region_code, nation, alternative_names, lat, lng) values (?, ?, ?, ?, 'England', '[]', ?, ?)",
  );
  area.run("E92000001", "England", "nation", null, 52.5, -1.5);
  for (let r = 0; r < 12; r += 1) area.run(`E12${String(r).padStart(6, "0")}`, `Region ${r}`, "region", null, 52, -1);
  for (let i = 0; i < AUTHORITIES; i += 1) {
    const at = middle(i);
    area.run(areaCode(i), `Borough ${i}`, "authority", `E12${String(regionOf(i)).padStart(6, "0")}`, at.lat, at.lng);
  }
  const sector = db.$client.prepare(
    "insert or ignore into sectors (code, parent_code, name, cpv, sic, synonyms, position) values (?, ?, ?, '[]', '[]', ?, ?)",
  );
  NODES.forEach((node, index) => {
    const dot = node.code.indexOf(".");
    sector.run(node.code, dot === -1 ? null : node.code.slice(0, dot), node.name, JSON.stringify(node.synonyms), index);
  });
}

function supplierWriters(db: Database) {
  const client = db.$client;
  return {
    profile: client.prepare(
      `insert into profiles (organisation_id, summary, mission, impact_model, beneficiaries, leadership, staff, turnover_band, policies, insurances,
         client_references, impact, open_to, largest_contract_pence, completeness, confirmed_at, updated_at)
       values (?, ?, ?, '[]', '[]', '[]', ?, ?, ?, ?, '[]', '[]', ?, ?, ?, ?, ${NOW})`,
    ),
    offering: client.prepare(
      `insert into offerings (organisation_id, sector_code, title, description, coverage, radius_miles, min_pence, max_pence, derived_from, position)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    area: client.prepare("insert or ignore into offering_areas (offering_id, area_code) values (?, ?)"),
    status: client.prepare(
      `insert into statuses (organisation_id, status, definition, source, from_day, to_day, recorded_at) values (?, ?, 'seuk', 'Register', ?, ?, ${NOW})`,
    ),
    accreditation: client.prepare("insert into accreditations (organisation_id, name, to_day) values (?, ?, ?)"),
  };
}

/** Words as texts have them: a few very often, thousands seldom. */
function filler(draw: Draw): string {
  if (draw.chance(0.45)) return FILLER[Math.floor(draw.random() ** 2 * FILLER.length)] ?? "fresh";
  const rare = Math.floor(draw.random() ** 2 * 4000);
  return `${RARE_STARTS[rare % 20] ?? ""}${RARE_MIDDLES[Math.floor(rare / 20) % 20] ?? ""}${RARE_ENDS[Math.floor(rare / 400) % 10] ?? ""}`;
}
const RARE_STARTS = "bar cor den fal gar hol jun kel lam mar nor pel quin ros sal tam ul ver wil yar".split(" ");
const RARE_MIDDLES = "ba co di fu ga ho ji ka lo me no pu ra so ti ul va wo xi yo".split(" ");
const RARE_ENDS = "dak fex gom hub jat kov lun mop nib pod".split(" ");

function sentence(draw: Draw, sector: (typeof NODES)[number], length: number): string {
  const words = Array.from({ length }, () => filler(draw));
  words.splice(draw.int(0, length), 0, draw.pick(sector.synonyms), draw.pick(sector.synonyms));
  return words.join(" ");
}

function writeSupplier(draw: Draw, write: ReturnType<typeof supplierWriters>, id: number, home: number, thin: boolean): void {
  const main = draw.pick(NODES);
  const list = (from: readonly string[], p: number): string => JSON.stringify(from.filter(() => draw.chance(p)));
  const confirmed = NOW - draw.int(0, 400) * DAY_MS;
  write.profile.run(
    id,
    sentence(draw, main, 8),
    thin ? "" : sentence(draw, main, 14),
    thin ? null : draw.int(1, 60),
    draw.chance(0.5) ? draw.pick(BANDS) : null,
    thin ? "[]" : list(POLICIES, 0.4),
    thin ? "[]" : JSON.stringify([{ kind: "public_liability", amountPence: draw.pick([1, 2, 5, 10]) * 100_000_000, until: null }]),
    thin ? "[]" : list(OPEN_TO, 0.12),
    thin || draw.chance(0.5) ? null : draw.int(2, 3000) * 100_00,
    thin ? draw.int(10, 35) : draw.int(30, 100),
    confirmed,
  );
  for (let n = thin ? 1 : draw.int(1, 4), position = 0; position < n; position += 1) {
    const node = position === 0 ? main : draw.pick(NODES);
    const coverage = thin ? "unknown" : draw.pick(["nationwide", "areas", "areas", "areas", "radius", "radius", "unknown"]);
    const min = thin || draw.chance(0.2) ? null : draw.int(0, 200) * 100_00;
    const offering = Number(
      write.offering.run(
        id,
        node.code,
        thin ? node.name : `${draw.pick(node.synonyms)} and ${draw.pick(node.synonyms)}`,
        thin ? "" : sentence(draw, node, 18),
        coverage,
        coverage === "radius" ? draw.int(2, 60) : null,
        min,
        thin || draw.chance(0.2) ? null : (min ?? 0) + draw.int(10, 2000) * 100_00,
        thin ? draw.pick(["sic", "label", "text"]) : null,
        position,
      ).lastInsertRowid,
    );
    if (coverage !== "areas") continue;
    if (draw.chance(0.15)) write.area.run(offering, `E12${String(regionOf(home)).padStart(6, "0")}`);
    for (let k = draw.int(1, 4); k > 0; k -= 1)
      write.area.run(offering, areaCode(Math.max(0, Math.min(AUTHORITIES - 1, home + draw.pick([0, 0, 1, -1, COLUMNS, -COLUMNS])))));
  }
  const status = draw.random();
  if (thin) write.status.run(id, "register_confirmed", "2025-06-01", null);
  else if (status < 0.3) write.status.run(id, "self_declared", "2025-02-01", null);
  else if (status < 0.6) write.status.run(id, "register_confirmed", "2024-02-01", null);
  else if (status < 0.85) write.status.run(id, "certified", "2025-02-01", draw.pick(["2027-03-31", "2028-01-31"]));
  else if (status < 0.92) write.status.run(id, "certified", "2023-02-01", "2026-03-31");
  else if (status < 0.96) write.status.run(id, "rejected", "2026-02-01", null);
  if (!thin)
    for (const scheme of SCHEMES) if (draw.chance(0.15)) write.accreditation.run(id, scheme, draw.pick([null, "2027-06-30", "2026-06-30"]));
}

function writeOpportunity(db: Database, draw: Draw, id: number): number {
  const node = draw.pick(NODES);
  const kind = draw.pick([
    "contract",
    "contract",
    "contract",
    "supply_chain",
    "supply_chain",
    "quote",
    "quote",
    "secondment",
    "board_role",
    "support",
  ] as const);
  const people = kind === "secondment" || kind === "board_role" || kind === "support";
  const delivery = draw.pick(["areas", "areas", "areas", "radius", "radius", "radius", "remote"] as const);
  const home = Math.floor(draw.random() ** 1.5 * AUTHORITIES);
  const at = middle(home);
  const low = draw.int(1, 900) * 100_00;
  const value = people ? "unknown" : draw.pick(["range", "range", "range", "unknown", "withheld"] as const);
  const title = `${draw.pick(node.synonyms)} ${draw.pick(["for", "and", "with"])} ${draw.pick(node.synonyms)} ${filler(draw)}, ${TOP_NAMES.get(node.code.split(".")[0] ?? "") ?? ""}`;
  db.$client
    .prepare(
      `insert into opportunities (id, slug, organisation_id, kind, direction, title, description, cpv, delivery, lat, lng, radius_miles, value_kind,
         min_pence, max_pence, deadline_at, start_day, duration, requirements, status, published_at, created_at, updated_at)
       values (?, ?, 1, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?, ?, ?, '2027-01-12', 'About a year', ?, 'published', ${NOW}, ${NOW}, ${NOW})`,
    )
    .run(
      id,
      `o${id}`,
      kind,
      people ? draw.pick(["offered", "sought"]) : null,
      title,
      sentence(draw, node, 30),
      delivery,
      delivery === "radius" ? at.lat : null,
      delivery === "radius" ? at.lng : null,
      delivery === "radius" ? draw.int(1, 10) : null,
      value,
      value === "range" && draw.chance(0.7) ? low : null,
      value === "range" ? low + draw.int(0, 500) * 100_00 : null,
      NOW + 20 * DAY_MS,
      JSON.stringify(REQUIREMENTS.filter(() => draw.chance(0.3))),
    );
  db.$client.prepare("insert into opportunity_sectors (opportunity_id, sector_code) values (?, ?)").run(id, node.code);
  if (delivery === "areas") {
    const area = db.$client.prepare("insert or ignore into opportunity_areas (opportunity_id, area_code) values (?, ?)");
    if (draw.chance(0.1)) area.run(id, `E12${String(regionOf(home)).padStart(6, "0")}`);
    else for (let k = draw.int(1, 3); k > 0; k -= 1) area.run(id, areaCode(Math.min(AUTHORITIES - 1, home + draw.pick([0, 1, COLUMNS]))));
  }
  return id;
}
