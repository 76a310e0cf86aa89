import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day } from "./columns.ts";
import { organisations } from "./organisations.ts";

/** What was looked for and not found, counted by day. Nobody's: no person, address or session is in it, and no postcode. */
export const unmetSearches = sqliteTable(
  "unmet_searches",
  {
    day: day("day").notNull(),
    /** Folded, separated by spaces; empty when only a place or filters were asked for. */
    words: text("words").notNull(),
    /** Codes of the sectors it was narrowed to, in order, separated by spaces. */
    sectors: text("sectors").notNull(),
    /** The authority of the place asked for; empty without one. */
    areaCode: text("area_code").notNull(),
    /** `some_words`: only some of the words were found. `filtered`: nobody, with further filters on. */
    outcome: text("outcome", { enum: ["nobody", "some_words", "filtered"] }).notNull(),
    /** Those of the words that nobody has, separated by spaces. */
    missing: text("missing").notNull(),
    times: integer("times").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.words, t.sectors, t.areaCode] })],
);

/** Telling stems of a supplier's name, offerings, summary, mission and the words of its sources; the table is WITHOUT ROWID (`0002_match_terms.sql`). */
export const matchTerms = sqliteTable(
  "match_terms",
  {
    term: text("term").notNull(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.term, t.organisationId] }), index("match_terms_organisation").on(t.organisationId)],
);
