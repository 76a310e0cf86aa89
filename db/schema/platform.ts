import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { instant, json } from "./columns.ts";

/** What happens after a commit. Written in the verb's transaction, claimed by a worker under a lease. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: integer("id").primaryKey(),
    event: text("event").notNull(),
    payload: json<Record<string, unknown>>("payload").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Not before; moves forward with each failed try. */
    availableAt: instant("available_at").notNull(),
    /** How often its handler has failed. */
    attempts: integer("attempts").notNull().default(0),
    /** How often the process that had it in hand ended before it was carried out. */
    abandoned: integer("abandoned").notNull().default(0),
    /** How often it has waited for something that was down. */
    waits: integer("waits").notNull().default(0),
    leaseToken: text("lease_token"),
    leasedUntil: instant("leased_until"),
    doneAt: instant("done_at"),
    /** Tried too often: waits for somebody to look and replay. */
    deadAt: instant("dead_at"),
    lastError: text("last_error"),
    /** The final step that it belongs to, whose mails leave at `held_until`. */
    actId: integer("act_id"),
    heldUntil: instant("held_until"),
  },
  (t) => [index("outbox_open").on(t.doneAt, t.deadAt, t.availableAt)],
);

/** Who did what. Written in the same transaction as the change; triggers refuse change and removal. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: integer("id").primaryKey(),
    at: instant("at").notNull(),
    actorId: integer("actor_id"),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    detail: json<Record<string, unknown>>("detail").notNull(),
    /** The campaign team, in its own name. */
    actedAs: text("acted_as", { enum: ["team"] }),
  },
  (t) => [index("audit_log_subject").on(t.subjectType, t.subjectId), index("audit_log_at").on(t.at)],
);

/** Every mail the site has written, delivered or kept. Where a link has a secret there is a slot in its place, filled as the mail is sent. */
export const mails = sqliteTable(
  "mails",
  {
    id: integer("id").primaryKey(),
    /** The same key is never written twice, so a handler may run again. */
    dedupeKey: text("dedupe_key").notNull(),
    kind: text("kind").notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "set null" }),
    toAddress: text("to_address").notNull(),
    /** Whose mailbox that is, as far as the address shows it (`mailboxKey`): what budgets of mail are counted by. */
    mailbox: text("mailbox").notNull().default(""),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** The `email_tokens` row that the mail's link stands for. */
    linkToken: text("link_token"),
    /** What its one-click unsubscribe address (RFC 8058) stops, when the mail is one that can be stopped. */
    unsubscribeScope: text("unsubscribe_scope", { enum: ["matches", "searches"] }),
    createdAt: instant("created_at").notNull(),
    /** When it was let go to be sent: budgets count from then. Null while it is not. */
    queuedAt: instant("queued_at"),
    /** `kept`: no mail server is set. `withdrawn`: its link was dead before it could be sent. `limited`: others have had us write to that mailbox often enough; it is not sent. `held`: the same, and it is sent when there is room. */
    status: text("status", { enum: ["waiting", "sent", "kept", "failed", "withdrawn", "limited", "held"] })
      .notNull()
      .default("waiting"),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
  },
  (t) => [
    uniqueIndex("mails_dedupe").on(t.dedupeKey),
    index("mails_status").on(t.status),
    index("mails_user").on(t.userId),
    index("mails_mailbox").on(t.mailbox, t.queuedAt),
  ],
);

/** What waits for a user's daily mail. */
export const digestItems = sqliteTable(
  "digest_items",
  {
    id: integer("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    matchId: integer("match_id").notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [uniqueIndex("digest_items_once").on(t.userId, t.matchId), index("digest_items_open").on(t.sentAt)],
);

/** Small facts that outlive a process: the unsubscribe key, when the last digest ran. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});

/** For each subject of public pages a mark that triggers change with its tables; for an index, whoever writes to it. */
export const publicMarks = sqliteTable("public_marks", {
  subject: text("subject").primaryKey(),
  mark: text("mark").notNull(),
});
