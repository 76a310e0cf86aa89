import { parseCookie, stringifySetCookie } from "cookie";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { sessions, users } from "#db/schema/index.ts";
import { cannotSave } from "./cannot-save.ts";
import { createSplitSecret, secretFits, splitToken } from "./secrets.server.ts";

/*
 * Lucia's published session design: the cookie holds `id.secret`, the database only the secret's SHA-256,
 * compared in constant time. A session ends some time after it was last seen, and on its last day however often it is
 * used: both sooner for the campaign team, which reads everything. "Seen" is written at most once an hour.
 */
const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const SEEN_EVERY_MS = HOUR_MS;
const LIFETIMES = {
  member: { idleMs: 30 * DAY_MS, lastMs: 90 * DAY_MS },
  campaign: { idleMs: 12 * HOUR_MS, lastMs: 7 * DAY_MS },
} as const;

/** When a session begun at `createdAt` and seen at `seenAt` ends. */
function endOf(role: keyof typeof LIFETIMES, createdAt: Date, seenAt: Date): Date {
  const { idleMs, lastMs } = LIFETIMES[role];
  return new Date(Math.min(createdAt.getTime() + lastMs, seenAt.getTime() + idleMs));
}

export interface SessionRow {
  id: string;
  userId: number;
  expiresAt: Date;
  /** The expiry has just moved: the cookie is due again. */
  extended: boolean;
}

export function createSession(
  db: Database,
  userId: number,
  now: Date,
  client: { userAgent: string; ip: string },
): { token: string; expiresAt: Date; id: string } {
  const { id, secretHash, token } = createSplitSecret();
  const role = db.select({ siteRole: users.siteRole }).from(users).where(eq(users.id, userId)).get()?.siteRole ?? "member";
  const expiresAt = endOf(role, now, now);
  db.insert(sessions)
    .values({
      id,
      userId,
      secretHash,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      userAgent: client.userAgent.slice(0, 300),
      ip: client.ip,
    })
    .run();
  return { token, expiresAt, id };
}

/**
 * The session a cookie's token stands for, or null. Slides the expiry forward, up to the session's last day. One that is
 * over is refused and stays until it is forgotten (`pruneSessions`): the clock may be wrong.
 */
export function validateSession(db: Database, token: string, now: Date): SessionRow | null {
  const parts = splitToken(token);
  if (parts === null) return null;
  const found = db
    .select({ session: sessions, siteRole: users.siteRole })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, parts.id))
    .get();
  if (found === undefined || !secretFits(found.session.secretHash, parts.secret)) return null;
  const { session: row, siteRole } = found;
  const ends = Math.min(row.expiresAt.getTime(), endOf(siteRole, row.createdAt, row.lastSeenAt).getTime());
  if (ends <= now.getTime()) return null;
  if (now.getTime() - row.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
    const expiresAt = endOf(siteRole, row.createdAt, now);
    try {
      db.update(sessions).set({ lastSeenAt: now, expiresAt }).where(eq(sessions.id, row.id)).run();
      return { id: row.id, userId: row.userId, expiresAt, extended: expiresAt.getTime() !== row.expiresAt.getTime() };
    } catch (error) {
      // Who is signed in can read on while nothing can be saved.
      if (!cannotSave(error)) throw error;
    }
  }
  return { id: row.id, userId: row.userId, expiresAt: new Date(ends), extended: false };
}

/** Forgets sessions that have ended: of use, or on their last day; at most `limit`. Returns how many. */
export function pruneSessions(db: Database, now: Date, limit = 1000): number {
  const { member, campaign } = LIFETIMES;
  return db.$client
    .prepare(
      `delete from sessions where id in (select id from sessions where expires_at <= @now or created_at <= @now - @memberLast
         or (user_id in (select id from users where site_role = 'campaign')
           and (created_at <= @now - @teamLast or last_seen_at <= @now - @teamIdle)) limit @limit)`,
    )
    .run({ now: now.getTime(), memberLast: member.lastMs, teamLast: campaign.lastMs, teamIdle: campaign.idleMs, limit }).changes;
}

function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

export function readSessionCookie(request: Request, secure: boolean): string | null {
  return parseCookie(request.headers.get("cookie") ?? "")[cookieName(secure)] ?? null;
}

/** Whether a request may be somebody's who is signed in: it brings a session's cookie, whatever its worth. */
export function hasSessionCookie(headers: Headers): boolean {
  const cookies = parseCookie(headers.get("cookie") ?? "");
  return [true, false].some((secure) => cookies[cookieName(secure)] !== undefined);
}

/** The Set-Cookie value that begins a session, or ends it with `token: null`. */
export function sessionCookie(token: string | null, expiresAt: Date, secure: boolean): string {
  return stringifySetCookie({
    name: cookieName(secure),
    value: token ?? "",
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    expires: token === null ? new Date(0) : expiresAt,
  });
}
