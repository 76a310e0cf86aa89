import { parseCookie, stringifySetCookie } from "cookie";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { cannotSave } from "./cannot-save.ts";
import { createSplitSecret, secretFits, splitToken } from "./secrets.server.ts";

/*
 * Lucia's published session design: the cookie holds `id.secret`, the database only the secret's SHA-256,
 * compared in constant time. A session ends 30 days after it was last seen; "seen" is written at most once an hour.
 */
const LIFETIME_MS = 30 * 24 * 3600_000;
const SEEN_EVERY_MS = 3600_000;

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
  const expiresAt = new Date(now.getTime() + LIFETIME_MS);
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

/** The session a cookie's token stands for, or null. Slides the expiry forward. */
export function validateSession(db: Database, token: string, now: Date): SessionRow | null {
  const parts = splitToken(token);
  if (parts === null) return null;
  const row = db.select().from(sessions).where(eq(sessions.id, parts.id)).get();
  if (row === undefined || !secretFits(row.secretHash, parts.secret)) return null;
  if (row.expiresAt.getTime() <= now.getTime()) {
    db.delete(sessions).where(eq(sessions.id, row.id)).run();
    return null;
  }
  if (now.getTime() - row.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    try {
      db.update(sessions).set({ lastSeenAt: now, expiresAt }).where(eq(sessions.id, row.id)).run();
      return { id: row.id, userId: row.userId, expiresAt, extended: true };
    } catch (error) {
      // Who is signed in can read on while nothing can be saved.
      if (!cannotSave(error)) throw error;
    }
  }
  return { id: row.id, userId: row.userId, expiresAt: row.expiresAt, extended: false };
}

function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

export function readSessionCookie(request: Request, secure: boolean): string | null {
  return parseCookie(request.headers.get("cookie") ?? "")[cookieName(secure)] ?? null;
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
