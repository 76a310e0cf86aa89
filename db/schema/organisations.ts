import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { bool, instant, json } from "./columns.ts";

/** Any body. It can act as supplier, buyer, intermediary, or several of these. */
export const organisations = sqliteTable(
  "organisations",
  {
    id: integer("id").primaryKey(),
    slug: text("slug").notNull(),
    legalName: text("legal_name").notNull(),
    tradingName: text("trading_name"),
    /** Normalised name (`organisations/names.ts`), for finding the same body in another source. */
    nameKey: text("name_key").notNull(),
    legalForm: text("legal_form").notNull().default("unknown"),
    isSupplier: bool("is_supplier").notNull().default(false),
    isBuyer: bool("is_buyer").notNull().default(false),
    isIntermediary: bool("is_intermediary").notNull().default(false),
    buyerKind: text("buyer_kind", { enum: ["private", "public", "third_sector"] }),
    /** Of a public buyer: whether it is a central government authority (Procurement Act 2023). */
    isCentralGovernment: bool("is_central_government").notNull().default(false),
    /** Of a public buyer that is not central government: which kind; null while it has not said. */
    publicBody: text("public_body", { enum: ["council", "parish", "best_value"] }),
    about: text("about").notNull().default(""),
    website: text("website"),
    addressLine: text("address_line"),
    place: text("place"),
    postcode: text("postcode"),
    areaCode: text("area_code"),
    lat: real("lat"),
    lng: real("lng"),
    /** How the position was found: a unit postcode, a district's middle, a named place, or the source's own. */
    positionFrom: text("position_from", { enum: ["postcode", "district", "place", "source"] }),
    /** Shown in the directory. When false, `unpublishedReason` says why. */
    published: bool("published").notNull().default(false),
    unpublishedReason: text("unpublished_reason"),
    /** When it was first published. Triggers set it. */
    firstListedAt: instant("first_listed_at"),
    claimedAt: instant("claimed_at"),
    /** When a name or a registered number last changed; null while they are those it was entered with. */
    identityChangedAt: instant("identity_changed_at"),
    /** Registered numbers that it gave up, as `scheme:id`, the earliest first. */
    formerNumbers: json<string[]>("former_numbers").notNull().default([]),
    isDemo: bool("is_demo").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("organisations_slug").on(t.slug),
    index("organisations_name").on(t.nameKey, t.postcode),
    index("organisations_published").on(t.published, t.isSupplier),
    index("organisations_place").on(sql`${t.place} collate nocase`),
    index("organisations_website").on(t.website).where(sql`${t.website} is not null`),
    index("organisations_host")
      .on(sql`substr(replace(replace(lower(trim(${t.website})), 'https://', ''), 'http://', ''), 1, 253)`)
      .where(sql`${t.website} is not null`),
    index("organisations_identity_changed").on(t.identityChangedAt).where(sql`${t.identityChangedAt} is not null`),
  ],
);

/** Registered identifiers, as org-id.guide names the schemes. */
export const identifiers = sqliteTable(
  "identifiers",
  {
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    scheme: text("scheme").notNull(),
    id: text("id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.id] }), index("identifiers_organisation").on(t.organisationId)],
);

/** The id a source itself uses, and when it was last read there. */
export const sourceRefs = sqliteTable(
  "source_refs",
  {
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    source: text("source").notNull(),
    ref: text("ref").notNull(),
    /** SHA-256 of the mapped row: an unchanged row is skipped on the next import. */
    rowHash: text("row_hash").notNull(),
    importedAt: instant("imported_at").notNull(),
    /** What the source says of it besides its profile: objects, grants, industry codes in words. Searched, and quoted where a search finds it by them. */
    words: text("words").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.source, t.ref] }), index("source_refs_organisation").on(t.organisationId)],
);

export const memberships = sqliteTable(
  "memberships",
  {
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["owner", "editor", "viewer"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.userId] }), index("memberships_user").on(t.userId)],
);

/** The link of an invitation is the `email_tokens` row of the same id. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role", { enum: ["owner", "editor", "viewer"] }).notNull(),
    invitedBy: integer("invited_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
    /** The inviter's when they invited. */
    credentialsVersion: integer("credentials_version").notNull().default(1),
  },
  (t) => [index("invitations_organisation").on(t.organisationId)],
);

/** Somebody says an unclaimed profile is theirs. */
export const claims = sqliteTable(
  "claims",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** `domain`: proved by a mail at the organisation's web domain. `request`: the campaign team decides. */
    method: text("method", { enum: ["domain", "request"] }).notNull(),
    email: text("email"),
    statement: text("statement").notNull().default(""),
    status: text("status", { enum: ["pending", "accepted", "declined"] })
      .notNull()
      .default("pending"),
    decisionReason: text("decision_reason"),
    decidedBy: integer("decided_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    decidedAt: instant("decided_at"),
  },
  (t) => [index("claims_status").on(t.status), index("claims_organisation").on(t.organisationId)],
);

/**
 * Whether an organisation is who it says it is. Append-only; each line goes for the names and numbers of its day. As with
 * `statuses`, what was found out stays: an organisation of which there is a line cannot be deleted.
 */
export const organisationChecks = sqliteTable(
  "organisation_checks",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    outcome: text("outcome", { enum: ["asked", "confirmed", "refused"] }).notNull(),
    /** `mail`: one of its own people has an address at its own web host. `team`: the campaign team looked, or is asked to. */
    how: text("how", { enum: ["mail", "team"] }).notNull(),
    host: text("host"),
    reason: text("reason").notNull().default(""),
    recordedAt: instant("recorded_at").notNull(),
    /** A user id, kept without a reference so that the row never changes. */
    recordedBy: integer("recorded_by"),
    /** As in `statuses`: left out, a trigger takes those of the organisation. */
    legalName: text("legal_name").notNull().default(""),
    tradingName: text("trading_name"),
    numbers: text("numbers").notNull().default("[]"),
    /** What kind of public body it said that it is; null for any other buyer, and none. From the trigger alone. */
    publicAs: text("public_as", { enum: ["public", "central_government", "council", "parish", "best_value"] }),
  },
  (t) => [
    index("organisation_checks_organisation").on(t.organisationId, t.id),
    index("organisation_checks_outcome").on(t.outcome, t.organisationId),
  ],
);

/** Rows an import could not take in, kept for whoever ran it. */
export const importRuns = sqliteTable("import_runs", {
  id: integer("id").primaryKey(),
  source: text("source").notNull(),
  file: text("file").notNull(),
  startedAt: instant("started_at").notNull(),
  finishedAt: instant("finished_at"),
  counts: json<{
    read: number;
    imported: number;
    merged: number;
    updated?: number;
    unchanged: number;
    skipped: number;
    unpublished: number;
  }>("counts").notNull(),
  reasons: json<Record<string, number>>("reasons").notNull(),
});

/** What a visitor says is wrong on a profile, until somebody of the campaign team says that it is dealt with, and some time after. */
export const profileReports = sqliteTable(
  "profile_reports",
  {
    id: integer("id").primaryKey(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    what: text("what").notNull(),
    /** Where they want an answer; forgotten with the report settled. */
    email: text("email"),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: integer("settled_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    index("profile_reports_organisation").on(t.organisationId),
    index("profile_reports_open").on(t.createdAt).where(sql`${t.settledAt} is null`),
  ],
);
