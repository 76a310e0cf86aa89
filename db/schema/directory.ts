import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, instant, json, jsonList, pence } from "./columns.ts";
import { areas, sectors } from "./geography.ts";
import { organisations } from "./organisations.ts";

/** What a supplier says of itself. One row a supplier; the name, place and web address are the organisation's. */
export const profiles = sqliteTable("profiles", {
  organisationId: integer("organisation_id")
    .primaryKey()
    .references(() => organisations.id, { onDelete: "cascade" }),
  summary: text("summary").notNull().default(""),
  mission: text("mission").notNull().default(""),
  impactModel: jsonList<string>("impact_model"),
  beneficiaries: jsonList<string>("beneficiaries"),
  leadership: jsonList<string>("leadership"),
  staff: integer("staff"),
  alongside: text("alongside").notNull().default(""),
  turnoverBand: text("turnover_band"),
  /** `2019`, `2019-04` or `2019-04-30`. */
  founded: text("founded"),
  contactName: text("contact_name"),
  contactRole: text("contact_role"),
  contactEmail: text("contact_email"),
  contactPhone: text("contact_phone"),
  policies: jsonList<string>("policies"),
  insurances: jsonList<{ kind: string; amountPence: number; until: string | null }>("insurances"),
  clientReferences: jsonList<{ client: string; work: string; quote: string; by: string }>("client_references"),
  impact: jsonList<{ figure: string; text: string }>("impact"),
  openTo: jsonList<string>("open_to"),
  /** Answers by the codes of `directory/provisions.ts`; what is not said is not in it. */
  provisions: json<Record<string, boolean>>("provisions")
    .notNull()
    .$default(() => ({})),
  largestContractPence: pence("largest_contract_pence"),
  /** 0–100, from `directory/completeness.ts`; kept so that lists can sort by it. */
  completeness: integer("completeness").notNull().default(0),
  /** Last time a member said the profile is right; for imports, when the source was read. */
  confirmedAt: instant("confirmed_at"),
  updatedAt: instant("updated_at").notNull(),
});

/** A good, service or works in one sector, with its own coverage and job size. */
export const offerings = sqliteTable(
  "offerings",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    sectorCode: text("sector_code")
      .notNull()
      .references(() => sectors.code),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    kind: text("kind", { enum: ["service", "good", "works"] })
      .notNull()
      .default("service"),
    /** `unknown`: an import that names no coverage; the organisation's own authority is assumed, and said so. */
    coverage: text("coverage", { enum: ["nationwide", "areas", "radius", "unknown"] }).notNull(),
    radiusMiles: real("radius_miles"),
    minPence: pence("min_pence"),
    maxPence: pence("max_pence"),
    /** How the sector was found for an imported row (`directory/sector-evidence.ts`); null when a member chose it. */
    derivedFrom: text("derived_from"),
    /** 0–100: how sure the sector is; 100 when a member chose it. */
    strength: integer("strength").notNull().default(100),
    position: integer("position").notNull().default(0),
  },
  (t) => [index("offerings_organisation").on(t.organisationId), index("offerings_sector").on(t.sectorCode, t.organisationId)],
);

/** Authorities, regions or nations an offering covers. */
export const offeringAreas = sqliteTable(
  "offering_areas",
  {
    offeringId: integer("offering_id")
      .notNull()
      .references(() => offerings.id, { onDelete: "cascade" }),
    areaCode: text("area_code")
      .notNull()
      .references(() => areas.code),
  },
  (t) => [primaryKey({ columns: [t.offeringId, t.areaCode] })],
);

export const accreditations = sqliteTable(
  "accreditations",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    issuer: text("issuer").notNull().default(""),
    number: text("number").notNull().default(""),
    fromDay: day("from_day"),
    toDay: day("to_day"),
  },
  (t) => [index("accreditations_organisation").on(t.organisationId)],
);

/** Dated social-enterprise status. Append-only: a correction is a new row that supersedes (`recordedAt` decides). */
export const statuses = sqliteTable(
  "statuses",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    status: text("status", { enum: ["self_declared", "register_confirmed", "certified", "lapsed", "rejected"] }).notNull(),
    definition: text("definition", { enum: ["seuk", "vcse"] }).notNull(),
    source: text("source").notNull(),
    evidence: text("evidence").notNull().default(""),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    recordedAt: instant("recorded_at").notNull(),
    /** A user id, kept without a reference so that the row never changes. */
    recordedBy: integer("recorded_by"),
    /**
     * The identity it was given for: names and registered numbers (a sorted JSON list of `scheme:id`). Left out, a trigger
     * takes those that the organisation has at that moment.
     */
    legalName: text("legal_name").notNull().default(""),
    tradingName: text("trading_name"),
    numbers: text("numbers").notNull().default("[]"),
  },
  (t) => [
    index("statuses_organisation").on(t.organisationId, t.fromDay),
    index("statuses_declared").on(t.organisationId).where(sql`${t.status} = 'self_declared' and ${t.recordedBy} is not null`),
  ],
);
