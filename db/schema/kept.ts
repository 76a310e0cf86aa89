import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { bool, instant } from "./columns.ts";
import { opportunities } from "./opportunities.ts";
import { organisations } from "./organisations.ts";

/** A list of suppliers that a buyer keeps, shared by its team. With an opportunity it is the shortlist of that. */
export const keptLists = sqliteTable(
  "kept_lists",
  {
    id: integer("id").primaryKey(),
    /** The buyer's. */
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    opportunityId: integer("opportunity_id").references(() => opportunities.id, { onDelete: "cascade" }),
    /** Its own among the buyer's lists. */
    slug: text("slug").notNull(),
    /** Empty for a shortlist, which is called by its opportunity. */
    name: text("name").notNull(),
    createdBy: integer("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("kept_lists_slug").on(t.organisationId, t.slug),
    uniqueIndex("kept_lists_opportunity").on(t.opportunityId).where(sql`${t.opportunityId} is not null`),
  ],
);

export const FOUND_IN = ["search", "map", "profile", "matches", "answer"] as const;

/** A supplier on a list. */
export const keptSuppliers = sqliteTable(
  "kept_suppliers",
  {
    listId: integer("list_id")
      .notNull()
      .references(() => keptLists.id, { onDelete: "cascade" }),
    supplierId: integer("supplier_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Where it was kept from. */
    foundIn: text("found_in", { enum: FOUND_IN }).notNull(),
    /** Read by the buyer's own people alone, unless they share the list with its notes. */
    note: text("note").notNull().default(""),
    notedBy: integer("noted_by").references(() => users.id, { onDelete: "set null" }),
    keptBy: integer("kept_by").references(() => users.id, { onDelete: "set null" }),
    keptAt: instant("kept_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.supplierId] }),
    index("kept_suppliers_supplier").on(t.supplierId),
    index("kept_suppliers_kept_by").on(t.keptBy, t.keptAt),
  ],
);

/** By which somebody without an account reads a list, until it ends; a list has one at a time. */
export const keptListLinks = sqliteTable(
  "kept_list_links",
  {
    listId: integer("list_id")
      .primaryKey()
      .references(() => keptLists.id, { onDelete: "cascade" }),
    /** The public half of its token. */
    id: text("id").notNull(),
    secretHash: blob("secret_hash", { mode: "buffer" }).notNull(),
    showsNotes: bool("shows_notes").notNull().default(false),
    madeBy: integer("made_by").references(() => users.id, { onDelete: "set null" }),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** How often its page was asked for. */
    opened: integer("opened").notNull().default(0),
    lastOpenedAt: instant("last_opened_at"),
  },
  (t) => [uniqueIndex("kept_list_links_id").on(t.id)],
);
