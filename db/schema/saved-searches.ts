import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { instant } from "./columns.ts";

/** Searches that people keep, with a daily mail when something new fits. */
export const savedSearches = sqliteTable(
  "saved_searches",
  {
    id: integer("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["suppliers", "opportunities"] }).notNull(),
    /** Canonical URL query: no page, order or view. */
    query: text("query").notNull(),
    name: text("name").notNull(),
    alerts: text("alerts", { enum: ["daily", "never"] })
      .notNull()
      .default("daily"),
    /** What was first listed or published before it is not new to this search. */
    since: instant("since").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When it was last looked at for something new; at first, when it was saved. */
    lastRunAt: instant("last_run_at").notNull(),
    /** When a mail last told something it found. */
    lastToldAt: instant("last_told_at"),
  },
  (t) => [uniqueIndex("saved_searches_once").on(t.userId, t.kind, t.query), index("saved_searches_due").on(t.alerts, t.lastRunAt)],
);

/** What a search has told: a supplier's or an opportunity's id, by the search's kind. Each is told once. */
export const savedSearchTold = sqliteTable(
  "saved_search_told",
  {
    savedSearchId: integer("saved_search_id")
      .notNull()
      .references(() => savedSearches.id, { onDelete: "cascade" }),
    subjectId: integer("subject_id").notNull(),
    toldAt: instant("told_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.savedSearchId, t.subjectId] }), index("saved_search_told_at").on(t.toldAt)],
);
