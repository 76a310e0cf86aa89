import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookie, stringifySetCookie } from "cookie";
import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { createSplitSecret } from "#app/platform/secrets.server.ts";
import { settings, users } from "#db/schema/index.ts";
import { emailKey } from "./rules.ts";

/*
 * A browser that has signed in keeps a cookie, signing out or not, which shows that it has: a random name of the browser,
 * and for each account a signature of ours over both and the password (as it is stored): a new password ends the standing
 * of every other browser. It opens nothing: whoever has it still needs the password, and is only not made to wait for what
 * others tried.
 */
const KEY = "known_browser_key";
const MOST_ACCOUNTS = 5;
const YEAR_S = 365 * 86_400;
const FORM = /^([a-z2-7]{39})((?:\.[A-Za-z0-9_-]{22}){1,5})$/;

function cookieName(secure: boolean): string {
  return secure ? "__Host-known" : "known";
}

/** The key that signs, made once and kept. Whoever learns it can only guess a little faster. */
function signingKey(ctx: Pick<Ctx, "db">): Buffer {
  const stored = ctx.db.select().from(settings).where(eq(settings.key, KEY)).get();
  if (stored !== undefined) return Buffer.from(stored.value, "hex");
  ctx.db
    .insert(settings)
    .values({ key: KEY, value: randomBytes(32).toString("hex") })
    .onConflictDoNothing()
    .run();
  return Buffer.from(ctx.db.select().from(settings).where(eq(settings.key, KEY)).get()?.value ?? "", "hex");
}

function signature(ctx: Pick<Ctx, "db">, browser: string, email: string): string {
  const key = emailKey(email);
  const row = ctx.db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.emailKey, key)).get();
  return createHmac("sha256", signingKey(ctx))
    .update(`known-browser:${browser}:${key}:${row?.passwordHash ?? ""}`)
    .digest("base64url")
    .slice(0, 22);
}

function read(ctx: Pick<Ctx, "settings">, request: Request): { browser: string; signatures: string[] } | null {
  const value = parseCookie(request.headers.get("cookie") ?? "")[cookieName(ctx.settings.origin.startsWith("https:"))];
  const match = FORM.exec(value ?? "");
  return match === null ? null : { browser: match[1] ?? "", signatures: (match[2] ?? "").split(".").slice(1) };
}

/** The browser's random name when the account of that address has signed in with it before, else null. */
export function knownBrowser(ctx: Pick<Ctx, "db" | "settings">, request: Request, email: string): string | null {
  const given = read(ctx, request);
  if (given === null) return null;
  const right = Buffer.from(signature(ctx, given.browser, email));
  return given.signatures.some((one) => timingSafeEqual(Buffer.from(one), right)) ? given.browser : null;
}

/** The cookie that makes this browser one the account is known by; it goes with every session that begins, and with a new password. */
export function knownBrowserCookie(ctx: Pick<Ctx, "db" | "settings">, request: Request, email: string): string {
  const before = read(ctx, request);
  const browser = before?.browser ?? createSplitSecret().id;
  const own = signature(ctx, browser, email);
  const signatures = [own, ...(before?.signatures ?? []).filter((one) => one !== own)].slice(0, MOST_ACCOUNTS);
  const secure = ctx.settings.origin.startsWith("https:");
  return stringifySetCookie({
    name: cookieName(secure),
    value: [browser, ...signatures].join("."),
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: YEAR_S,
  });
}
