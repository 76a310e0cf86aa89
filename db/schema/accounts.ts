import { sql } from "drizzle-orm";
import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, json } from "./columns.ts";

export const users = sqliteTable(
  "users",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    /** Trimmed and lower-cased: what makes two addresses the same account. */
    emailKey: text("email_key").notNull(),
    passwordHash: text("password_hash").notNull(),
    emailConfirmedAt: instant("email_confirmed_at"),
    /** `campaign` may moderate, verify and read every organisation's pages. */
    siteRole: text("site_role", { enum: ["member", "campaign"] })
      .notNull()
      .default("member"),
    /** When mails about matches go out. */
    matchMail: text("match_mail", { enum: ["at_once", "daily", "never"] })
      .notNull()
      .default("at_once"),
    createdAt: instant("created_at").notNull(),
    /** By the campaign team, or with `ended_at`: nobody signs in, and nothing is mailed. */
    disabledAt: instant("disabled_at"),
    disabledReason: text("disabled_reason"),
    /** By its owner. The row stays, emptied, because histories name people by id. */
    endedAt: instant("ended_at"),
    /** Goes up with every new password, address or role: links made for an earlier one are dead. */
    credentialsVersion: integer("credentials_version").notNull().default(1),
  },
  (t) => [uniqueIndex("users_email").on(t.emailKey), index("users_host").on(sql`substr(${t.emailKey}, instr(${t.emailKey}, '@') + 1)`)],
);

/** Lucia's session design: the cookie holds `id.secret`; only the secret's SHA-256 is here. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    secretHash: blob("secret_hash", { mode: "buffer" }).notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    userAgent: text("user_agent").notNull().default(""),
    ip: text("ip").notNull().default(""),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/**
 * Links sent by mail, for one use but for a quote's: `id.secret` in the link. For an invitation, the account is the
 * inviter's and the id the invitation's; a quote's link belongs to no account, and works while the quote is open.
 */
export const emailTokens = sqliteTable(
  "email_tokens",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose", { enum: ["confirm_email", "reset_password", "claim", "change_email", "invitation", "quote"] }).notNull(),
    userId: integer("user_id").references(() => users.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    payload: json<Record<string, unknown>>("payload"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** The account's when the link was made. */
    credentialsVersion: integer("credentials_version").notNull().default(1),
  },
  (t) => [index("email_tokens_user").on(t.userId, t.purpose)],
);

/** The hashes of a link's secrets, one for each mail that it was sent in: any of them fits. The secrets are nowhere but in the mails. */
export const emailTokenSecrets = sqliteTable(
  "email_token_secrets",
  {
    id: integer("id").primaryKey(),
    tokenId: text("token_id")
      .notNull()
      .references(() => emailTokens.id, { onDelete: "cascade" }),
    secretHash: blob("secret_hash", { mode: "buffer" }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("email_token_secrets_token").on(t.tokenId)],
);

/** Sign-ins that were refused for their password. The address that was typed is not kept: it may be a password. */
export const signInFailures = sqliteTable(
  "sign_in_failures",
  {
    id: integer("id").primaryKey(),
    at: instant("at").notNull(),
    /** Whose address was typed; null when nobody has it. */
    userId: integer("user_id").references(() => users.id, { onDelete: "cascade" }),
    network: text("network").notNull(),
    userAgent: text("user_agent").notNull().default(""),
    /** From a browser that this account had signed in with before. */
    knownBrowser: integer("known_browser", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("sign_in_failures_user").on(t.userId, t.at), index("sign_in_failures_at").on(t.at)],
);
