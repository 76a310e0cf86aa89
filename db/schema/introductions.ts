import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { instant, pence } from "./columns.ts";
import { opportunities } from "./opportunities.ts";
import { organisations } from "./organisations.ts";

/** Two organisations brought together. Contact details open when both acceptance times are set. */
export const introductions = sqliteTable(
  "introductions",
  {
    id: integer("id").primaryKey(),
    opportunityId: integer("opportunity_id").references(() => opportunities.id, { onDelete: "set null" }),
    buyerId: integer("buyer_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    supplierId: integer("supplier_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    intermediaryId: integer("intermediary_id").references(() => organisations.id, { onDelete: "set null" }),
    proposedBy: text("proposed_by", { enum: ["buyer", "supplier", "intermediary"] }).notNull(),
    note: text("note").notNull().default(""),
    status: text("status", { enum: ["proposed", "accepted", "met", "quoted", "contracted", "declined", "lapsed"] }).notNull(),
    buyerAcceptedAt: instant("buyer_accepted_at"),
    buyerAcceptedBy: integer("buyer_accepted_by").references(() => users.id, { onDelete: "set null" }),
    supplierAcceptedAt: instant("supplier_accepted_at"),
    supplierAcceptedBy: integer("supplier_accepted_by").references(() => users.id, { onDelete: "set null" }),
    declineReason: text("decline_reason"),
    valuePence: pence("value_pence"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("introductions_buyer").on(t.buyerId),
    index("introductions_supplier").on(t.supplierId),
    index("introductions_intermediary").on(t.intermediaryId),
    index("introductions_opportunity").on(t.opportunityId),
  ],
);

export const introductionHistory = sqliteTable(
  "introduction_history",
  {
    id: integer("id").primaryKey(),
    introductionId: integer("introduction_id")
      .notNull()
      .references(() => introductions.id, { onDelete: "cascade" }),
    status: text("status").notNull(),
    reason: text("reason").notNull().default(""),
    actorId: integer("actor_id"),
    at: instant("at").notNull(),
    /** In whose name; null where that is not known, of a few rows from before it was kept. */
    actedAs: text("acted_as", { enum: ["buyer", "supplier", "intermediary", "team", "site"] }),
  },
  (t) => [index("introduction_history_introduction").on(t.introductionId)],
);
