import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { bool, instant, json, pence } from "./columns.ts";
import { areas, sectors } from "./geography.ts";
import { organisations } from "./organisations.ts";

const STATUSES = ["draft", "published", "closed", "awarded", "not_awarded", "cancelled", "suspended"] as const;

export const opportunities = sqliteTable(
  "opportunities",
  {
    id: integer("id").primaryKey(),
    slug: text("slug").notNull(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    createdBy: integer("created_by").references(() => users.id, { onDelete: "set null" }),
    kind: text("kind", { enum: ["contract", "supply_chain", "quote", "secondment", "board_role", "support"] }).notNull(),
    /** Who may see it: follows from the kind. `invited`: those who are in `quote_invitations`, and nobody else. */
    audience: text("audience", { enum: ["everyone", "invited"] }).generatedAlwaysAs(
      sql`case kind when 'quote' then 'invited' else 'everyone' end`,
      { mode: "virtual" },
    ),
    /** Of kinds that are offered or sought only. */
    direction: text("direction", { enum: ["offered", "sought"] }),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    cpv: json<string[]>("cpv").notNull(),
    delivery: text("delivery", { enum: ["areas", "radius", "remote"] })
      .notNull()
      .default("areas"),
    deliveryPostcode: text("delivery_postcode"),
    deliveryPlace: text("delivery_place"),
    lat: real("lat"),
    lng: real("lng"),
    radiusMiles: real("radius_miles"),
    valueKind: text("value_kind", { enum: ["range", "unknown", "withheld"] })
      .notNull()
      .default("unknown"),
    minPence: pence("min_pence"),
    maxPence: pence("max_pence"),
    valuePeriod: text("value_period", { enum: ["total", "year"] })
      .notNull()
      .default("total"),
    /** Responses close at this instant. */
    deadlineAt: instant("deadline_at"),
    startDay: text("start_day"),
    duration: text("duration").notNull().default(""),
    requirements: json<string[]>("requirements").notNull(),
    /** Of a post: what somebody brings, days a month, and whether it is paid. */
    skills: json<string[]>("skills").notNull().default([]),
    daysAMonth: real("days_a_month"),
    pay: text("pay", { enum: ["paid", "expenses", "unpaid"] }),
    payPence: pence("pay_pence"),
    payPeriod: text("pay_period", { enum: ["day", "month", "year"] }),
    /** Of support: what is offered or sought, and how much of it in words. */
    help: text("help", { enum: ["hours", "equipment", "room", "expertise", "money"] }),
    quantity: text("quantity").notNull().default(""),
    /** Parts of the form that somebody corrected: a new reading of the words leaves them. */
    settled: json<string[]>("settled").notNull().default([]),
    /** When its buyer reads the answers: as they come, or none of them before it has closed. Stays once it is posted. */
    answersShown: text("answers_shown", { enum: ["at_once", "after_closing"] })
      .notNull()
      .default("at_once"),
    contactName: text("contact_name"),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    noticeUrl: text("notice_url"),
    status: text("status", { enum: STATUSES }).notNull(),
    publishedAt: instant("published_at"),
    /** Rises with each edit; a form sends the version it read, and an older one is refused. */
    version: integer("version").notNull().default(1),
    matchedAt: instant("matched_at"),
    comparedCount: integer("compared_count"),
    isDemo: bool("is_demo").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("opportunities_slug").on(t.slug),
    index("opportunities_status").on(t.status, t.audience, t.deadlineAt),
    index("opportunities_organisation").on(t.organisationId),
  ],
);

export const opportunitySectors = sqliteTable(
  "opportunity_sectors",
  {
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    sectorCode: text("sector_code")
      .notNull()
      .references(() => sectors.code),
  },
  (t) => [primaryKey({ columns: [t.opportunityId, t.sectorCode] })],
);

export const opportunityAreas = sqliteTable(
  "opportunity_areas",
  {
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    areaCode: text("area_code")
      .notNull()
      .references(() => areas.code),
  },
  (t) => [primaryKey({ columns: [t.opportunityId, t.areaCode] })],
);

/** Append-only; triggers refuse change and removal. */
export const opportunityHistory = sqliteTable(
  "opportunity_history",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    status: text("status", { enum: STATUSES }).notNull(),
    reason: text("reason").notNull().default(""),
    actorId: integer("actor_id"),
    at: instant("at").notNull(),
    /** In whose name; null where that is not known, of a few rows from before it was kept. */
    actedAs: text("acted_as", { enum: ["buyer", "team", "site"] }),
  },
  (t) => [index("opportunity_history_opportunity").on(t.opportunityId)],
);

/** What was changed after it was posted. Append-only; triggers refuse change and removal. */
export const opportunityAddenda = sqliteTable(
  "opportunity_addenda",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    /** Why, in the buyer's words. */
    note: text("note").notNull().default(""),
    /** The public parts that changed, by name, as each read before and after. */
    changes: json<{ part: string; before: string; after: string }[]>("changes").notNull(),
    at: instant("at").notNull(),
    actorId: integer("actor_id"),
  },
  (t) => [index("opportunity_addenda_opportunity").on(t.opportunityId)],
);

/** Up to which addendum those concerned have been told. */
export const opportunityAddendaTold = sqliteTable("opportunity_addenda_told", {
  opportunityId: integer("opportunity_id")
    .primaryKey()
    .references(() => opportunities.id, { onDelete: "cascade" }),
  addendumId: integer("addendum_id").notNull(),
});

export const attachments = sqliteTable(
  "attachments",
  {
    id: text("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    uploadedBy: integer("uploaded_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("attachments_opportunity").on(t.opportunityId)],
);

/** Who alone may answer an opportunity: no row, everybody. Fixed once it is posted. */
export const reservations = sqliteTable("reservations", {
  opportunityId: integer("opportunity_id")
    .primaryKey()
    .references(() => opportunities.id, { onDelete: "cascade" }),
  /** From where they must work; null: from anywhere. */
  place: text("place", { enum: ["uk", "area", "county", "bordering"] }),
  /** As the advert calls it: `the county of West Midlands`. */
  placeName: text("place_name"),
  /** The authorities it holds, by GSS code; empty for the whole United Kingdom. */
  areaCodes: json<string[]>("area_codes").notNull(),
  sme: bool("sme").notNull(),
  vcse: bool("vcse").notNull(),
  decidedAt: instant("decided_at").notNull(),
  decidedBy: integer("decided_by").references(() => users.id, { onDelete: "set null" }),
});

/** What a supplier said of itself to answer a reserved opportunity, where the site could not tell. */
export const reservationStatements = sqliteTable(
  "reservation_statements",
  {
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Where it works from, and the authority that lies in. */
    postcode: text("postcode"),
    areaCode: text("area_code"),
    sme: bool("sme").notNull(),
    vcse: bool("vcse").notNull(),
    statedAt: instant("stated_at").notNull(),
    statedBy: integer("stated_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ columns: [t.opportunityId, t.organisationId] }), index("reservation_statements_organisation").on(t.organisationId)],
);

/** Who is asked for a quote. One of the two says whom: an organisation, or an address that none has answered from yet. */
export const quoteInvitations = sqliteTable(
  "quote_invitations",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id").references(() => organisations.id, { onDelete: "cascade" }),
    /** As `emailKey` has it; null for an organisation that has people here, empty once it is forgotten. */
    email: text("email"),
    /** Where the buyer found it. `earlier`: it had the quote when quotes were open to everybody. */
    source: text("source", { enum: ["match", "near_miss", "profile", "address", "earlier"] }).notNull(),
    /** The `email_tokens` row of its private link, for one invited by address. */
    linkId: text("link_id"),
    invitedBy: integer("invited_by").references(() => users.id, { onDelete: "set null" }),
    invitedAt: instant("invited_at").notNull(),
    /** When a person first opened it: a mail program that looks at links is none. */
    openedAt: instant("opened_at"),
    declinedAt: instant("declined_at"),
    declineReason: text("decline_reason"),
    remindedAt: instant("reminded_at"),
    /** The buyer asks them no more: as if it had never been. */
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [
    uniqueIndex("quote_invitations_organisation").on(t.opportunityId, t.organisationId),
    uniqueIndex("quote_invitations_email").on(t.opportunityId, t.email).where(sql`${t.email} <> ''`),
    uniqueIndex("quote_invitations_link").on(t.linkId),
    index("quote_invitations_of").on(t.organisationId),
  ],
);

/** Append-only; triggers refuse change and removal. That one said yes is in the history of its response. */
export const quoteInvitationHistory = sqliteTable(
  "quote_invitation_history",
  {
    id: integer("id").primaryKey(),
    invitationId: integer("invitation_id")
      .notNull()
      .references(() => quoteInvitations.id, { onDelete: "cascade" }),
    step: text("step", { enum: ["invited", "opened", "declined", "taken_up", "reminded", "taken_back"] }).notNull(),
    reason: text("reason").notNull().default(""),
    actorId: integer("actor_id"),
    at: instant("at").notNull(),
    actedAs: text("acted_as", { enum: ["buyer", "supplier", "site"] }).notNull(),
  },
  (t) => [index("quote_invitation_history_invitation").on(t.invitationId)],
);

/** What those invited ask. Whose question it is, only its own people see. */
export const quoteQuestions = sqliteTable(
  "quote_questions",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    invitationId: integer("invitation_id").references(() => quoteInvitations.id, { onDelete: "set null" }),
    question: text("question").notNull(),
    askedAt: instant("asked_at").notNull(),
    answer: text("answer"),
    answeredBy: integer("answered_by").references(() => users.id, { onDelete: "set null" }),
    answeredAt: instant("answered_at"),
  },
  (t) => [index("quote_questions_opportunity").on(t.opportunityId, t.askedAt)],
);
