import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { bool, instant, pence } from "./columns.ts";
import { introductions } from "./introductions.ts";
import { responses } from "./matching.ts";
import { opportunities } from "./opportunities.ts";
import { opportunityCriteria } from "./opportunity-choosing.ts";
import { organisations } from "./organisations.ts";

/** How a buyer decides on an opportunity. Prepared step by step; it holds once `decided_at` is set. */
export const decisions = sqliteTable("decisions", {
  opportunityId: integer("opportunity_id")
    .primaryKey()
    .references(() => opportunities.id, { onDelete: "cascade" }),
  /** By which day everyone who answered hears; null: as the rule has it. */
  hearBy: text("hear_by"),
  /** What it is awarded for, without VAT. */
  valuePence: pence("value_pence"),
  startDay: text("start_day"),
  term: text("term").notNull().default(""),
  /** Why nobody was chosen, where nobody was. */
  reason: text("reason").notNull().default(""),
  sharesValue: bool("shares_value").notNull().default(true),
  sharesWinner: bool("shares_winner").notNull().default(true),
  /** How often the buyer was reminded that somebody waits. */
  reminders: integer("reminders").notNull().default(0),
  decidedAt: instant("decided_at"),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: integer("updated_by").references(() => users.id, { onDelete: "set null" }),
});

/** What the buyer has prepared for one answer; the response itself holds it once it is decided. */
export const decisionOutcomes = sqliteTable("decision_outcomes", {
  responseId: integer("response_id")
    .primaryKey()
    .references(() => responses.id, { onDelete: "cascade" }),
  outcome: text("outcome", { enum: ["chosen", "not_chosen"] }),
  reason: text("reason").notNull().default(""),
});

/** Points of 0 to 5, one set for the whole team. */
export const decisionPoints = sqliteTable(
  "decision_points",
  {
    responseId: integer("response_id")
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    criterionId: integer("criterion_id")
      .notNull()
      .references(() => opportunityCriteria.id, { onDelete: "cascade" }),
    points: integer("points").notNull(),
    byId: integer("by_id").references(() => users.id, { onDelete: "set null" }),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.criterionId] })],
);

/** What only the buyer's own team reads. */
export const decisionNotes = sqliteTable("decision_notes", {
  responseId: integer("response_id")
    .primaryKey()
    .references(() => responses.id, { onDelete: "cascade" }),
  note: text("note").notNull(),
  byId: integer("by_id").references(() => users.id, { onDelete: "set null" }),
  at: instant("at").notNull(),
});

/** Final steps, with what was before: until `leaves_at` they can be taken back. */
export const finalActs = sqliteTable(
  "final_acts",
  {
    id: integer("id").primaryKey(),
    /** Whose step it is. */
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    opportunityId: integer("opportunity_id").references(() => opportunities.id, { onDelete: "cascade" }),
    introductionId: integer("introduction_id").references(() => introductions.id, { onDelete: "cascade" }),
    act: text("act", { enum: ["award", "nobody", "close", "cancel", "decline"] }).notNull(),
    wasStatus: text("was_status").notNull(),
    wasUpdatedAt: instant("was_updated_at").notNull(),
    at: instant("at").notNull(),
    byId: integer("by_id").references(() => users.id, { onDelete: "set null" }),
    leavesAt: instant("leaves_at").notNull(),
    leftAt: instant("left_at"),
    undoneAt: instant("undone_at"),
    undoneBy: integer("undone_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [index("final_acts_opportunity").on(t.opportunityId), index("final_acts_introduction").on(t.introductionId)],
);

export const finalActResponses = sqliteTable(
  "final_act_responses",
  {
    actId: integer("act_id")
      .notNull()
      .references(() => finalActs.id, { onDelete: "cascade" }),
    responseId: integer("response_id")
      .notNull()
      .references(() => responses.id, { onDelete: "cascade" }),
    wasStatus: text("was_status", { enum: ["submitted", "shortlisted", "successful", "unsuccessful", "withdrawn"] }).notNull(),
    wasReason: text("was_reason"),
    wasUpdatedAt: instant("was_updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.actId] })],
);
