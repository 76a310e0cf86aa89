import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { bool, json, pence } from "./columns.ts";
import { opportunities } from "./opportunities.ts";

// What answers are given for and judged by: a row each, in the order of `position`, so that a price, an answer or a mark
// can name the one it is for. Triggers refuse every change once somebody has answered.

function ofOpportunity() {
  return integer("opportunity_id")
    .notNull()
    .references(() => opportunities.id, { onDelete: "cascade" });
}

export const opportunityLots = sqliteTable(
  "opportunity_lots",
  {
    id: integer("id").primaryKey(),
    opportunityId: ofOpportunity(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    /** Both null where it has no value of its own. */
    minPence: pence("min_pence"),
    maxPence: pence("max_pence"),
    /** Where it is done, if not where all of it is: a name for the page, and its authorities. */
    place: text("place"),
    areaCodes: json<string[]>("area_codes").notNull(),
    /** The kinds of work that its own words are about. */
    sectorCodes: json<string[]>("sector_codes").notNull(),
  },
  (t) => [index("opportunity_lots_opportunity").on(t.opportunityId, t.position)],
);

export const opportunityCriteria = sqliteTable(
  "opportunity_criteria",
  {
    id: integer("id").primaryKey(),
    opportunityId: ofOpportunity(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    isPrice: bool("is_price").notNull().default(false),
    /** Of 100. */
    weight: integer("weight").notNull(),
  },
  (t) => [
    index("opportunity_criteria_opportunity").on(t.opportunityId, t.position),
    uniqueIndex("opportunity_criteria_price").on(t.opportunityId).where(sql`${t.isPrice} = 1`),
  ],
);

export const opportunityQuestions = sqliteTable(
  "opportunity_questions",
  {
    id: integer("id").primaryKey(),
    opportunityId: ofOpportunity(),
    position: integer("position").notNull(),
    text: text("text").notNull(),
    maxWords: integer("max_words").notNull(),
    /** The criterion that its answer is judged by, where one is named. */
    criterionId: integer("criterion_id").references(() => opportunityCriteria.id, { onDelete: "set null" }),
  },
  (t) => [
    index("opportunity_questions_opportunity").on(t.opportunityId, t.position),
    index("opportunity_questions_criterion").on(t.criterionId),
  ],
);
