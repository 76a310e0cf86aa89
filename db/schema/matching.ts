import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { bool, instant, json, pence } from "./columns.ts";
import { opportunities } from "./opportunities.ts";
import { organisations } from "./organisations.ts";

export interface ScoreParts {
  work: number;
  place: number;
  size: number;
  status: number;
  ready: number;
}
/** One fact a reader can check. `code` is stable; `text` is the sentence shown. */
export interface Evidence {
  part: keyof ScoreParts;
  code: string;
  text: string;
}

/** Opportunity × supplier. `near_miss` rows fail exactly one hard rule and say which in `gaps`. */
export const matches = sqliteTable(
  "matches",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    score: integer("score").notNull(),
    parts: json<ScoreParts>("parts").notNull(),
    reasons: json<Evidence[]>("reasons").notNull(),
    gaps: json<Evidence[]>("gaps").notNull(),
    nearMiss: bool("near_miss").notNull().default(false),
    distanceMiles: real("distance_miles"),
    /** Whether the buyer has set it aside. Whom it has shortlisted is on the list of the opportunity. */
    buyerState: text("buyer_state", { enum: ["none", "dismissed"] })
      .notNull()
      .default("none"),
    buyerReason: text("buyer_reason"),
    buyerStateBy: integer("buyer_state_by").references(() => users.id, { onDelete: "set null" }),
    buyerStateAt: instant("buyer_state_at"),
    createdAt: instant("created_at").notNull(),
    computedAt: instant("computed_at").notNull(),
    /** The match no longer holds after a change on either side. Kept for the record. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("matches_pair").on(t.opportunityId, t.organisationId),
    index("matches_ranked").on(t.opportunityId, t.nearMiss, t.score),
    index("matches_organisation").on(t.organisationId, t.nearMiss),
  ],
);

export const responses = sqliteTable(
  "responses",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id")
      .notNull()
      .references(() => opportunities.id, { onDelete: "cascade" }),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    createdBy: integer("created_by").references(() => users.id, { onDelete: "set null" }),
    scope: text("scope", { enum: ["full", "partial"] }).notNull(),
    message: text("message").notNull(),
    /** What it costs without VAT: in all, or a rate for each unit; null where nobody asked. */
    pricePence: pence("price_pence"),
    priceUnit: text("price_unit", { enum: ["total", "hour", "day", "year"] }),
    status: text("status", { enum: ["submitted", "shortlisted", "successful", "unsuccessful", "withdrawn"] }).notNull(),
    outcomeReason: text("outcome_reason"),
    /** Who does it, in the supplier's words. */
    who: text("who").notNull().default(""),
    /** When the supplier last changed what it had sent; null: never. */
    changedAt: instant("changed_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [uniqueIndex("responses_pair").on(t.opportunityId, t.organisationId), index("responses_organisation").on(t.organisationId)],
);

export const responseHistory = sqliteTable(
  "response_history",
  {
    id: integer("id").primaryKey(),
    responseId: integer("response_id")
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    status: text("status").notNull(),
    reason: text("reason").notNull().default(""),
    actorId: integer("actor_id"),
    at: instant("at").notNull(),
    /** In whose name; null where that is not known, of a few rows from before it was kept. */
    actedAs: text("acted_as", { enum: ["buyer", "supplier", "team", "site"] }),
  },
  (t) => [index("response_history_response").on(t.responseId)],
);
