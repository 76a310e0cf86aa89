import { beforeEach, describe, expect, it } from "vitest";
import { sessions } from "#db/schema/index.ts";
import { addUser, createTestCtx, NOW } from "#tests/helpers/ctx.ts";
import { createSplitSecret, hashSecret, secretFits, splitToken } from "./secrets.server.ts";
import { createSession, pruneSessions, readSessionCookie, sessionCookie, validateSession } from "./session.server.ts";

const HOUR = 3600_000;
const DAY = 24 * HOUR;

describe("a split secret", () => {
  it("keeps its secret half out of what is stored", () => {
    const { id, secretHash, token } = createSplitSecret();
    const parts = splitToken(token);
    expect(parts?.id).toBe(id);
    expect(secretHash).toHaveLength(32);
    expect(secretHash.toString("latin1")).not.toContain(parts?.secret ?? "-");
    expect(secretFits(secretHash, parts?.secret ?? "")).toBe(true);
  });
  it("differs each time", () => {
    expect(new Set(Array.from({ length: 200 }, () => createSplitSecret().token)).size).toBe(200);
  });
  it("fits only whole", () => {
    const { secretHash, token } = createSplitSecret();
    const secret = splitToken(token)?.secret ?? "";
    for (const wrong of ["", secret.slice(1), `${secret}a`, secret.toUpperCase(), "a".repeat(39)])
      expect(secretFits(secretHash, wrong)).toBe(false);
    expect(secretFits(new Uint8Array(0), secret)).toBe(false);
    expect(secretFits(hashSecret(secret).subarray(1), secret)).toBe(false);
  });
  it.each([
    "",
    ".",
    "a.b",
    `${"a".repeat(39)}.`,
    `${"a".repeat(39)}.${"a".repeat(38)}`,
    `${"A".repeat(39)}.${"a".repeat(39)}`,
    `${"a".repeat(39)}.${"a".repeat(39)}\n`,
    "x".repeat(1_000_000),
  ])("is not made of %#", (token) => {
    expect(splitToken(token)).toBeNull();
  });
});

describe("a session", () => {
  let ctx = createTestCtx();
  let userId = 0;
  let token = "";
  const at = (ms: number) => new Date(NOW.getTime() + ms);
  const stored = () => ctx.db.select().from(sessions).all()[0];

  beforeEach(() => {
    ctx = createTestCtx();
    userId = addUser(ctx, "amina@people.example");
    token = createSession(ctx.db, userId, NOW, { userAgent: "x".repeat(1000), ip: "127.0.0.1" }).token;
  });

  it("is known by its token, and its secret is not in the database", () => {
    expect(validateSession(ctx.db, token, NOW)?.userId).toBe(userId);
    expect(stored()?.userAgent).toHaveLength(300);
    expect(ctx.db.$client.serialize().includes(Buffer.from(token.split(".")[1] ?? "-"))).toBe(false);
  });
  it("is not known by its id with another secret, nor by its secret with another id", () => {
    const other = createSession(ctx.db, userId, NOW, { userAgent: "", ip: "" }).token;
    const [id, secret] = token.split(".");
    const [otherId, otherSecret] = other.split(".");
    for (const forged of [`${id}.${otherSecret}`, `${otherId}.${secret}`, `${secret}.${id}`, `${id}.${"a".repeat(39)}`, id ?? "", ""]) {
      expect(validateSession(ctx.db, forged, NOW)).toBeNull();
    }
    expect(validateSession(ctx.db, token, NOW)).not.toBeNull();
  });
  it("slides forward at most once an hour", () => {
    validateSession(ctx.db, token, at(HOUR - 1));
    expect(stored()?.lastSeenAt).toEqual(NOW);
    const slid = validateSession(ctx.db, token, at(HOUR));
    expect(slid?.expiresAt).toEqual(at(HOUR + 30 * DAY));
    expect(stored()).toMatchObject({ lastSeenAt: at(HOUR), expiresAt: at(HOUR + 30 * DAY) });
  });
  it("ends thirty days after it was last seen, to the millisecond; one that a wrong clock refused goes on", () => {
    expect(validateSession(ctx.db, token, at(30 * DAY - 1))).not.toBeNull();
    expect(validateSession(ctx.db, token, at(60 * DAY - 2))).not.toBeNull();
    expect(validateSession(ctx.db, token, at(90 * DAY - 2))).toBeNull();
    expect(validateSession(ctx.db, token, at(400 * DAY))).toBeNull();
    expect(validateSession(ctx.db, token, at(60 * DAY - 2))).not.toBeNull();
  });
  it("has a last day, ninety days after it began, however often it is used", () => {
    for (let day = 1; day < 90; day += 1) expect(validateSession(ctx.db, token, at(day * DAY))).not.toBeNull();
    const last = validateSession(ctx.db, token, at(90 * DAY - 1));
    expect(last?.expiresAt).toEqual(at(90 * DAY));
    expect(last?.extended).toBe(false);
    expect(validateSession(ctx.db, token, at(90 * DAY))).toBeNull();
  });
  it("of the campaign team ends twelve hours after it was last seen, and seven days after it began", () => {
    const team = addUser(ctx, "tessa@campaign.example", { siteRole: "campaign" });
    const begin = () => createSession(ctx.db, team, NOW, { userAgent: "", ip: "" });
    expect(begin().expiresAt).toEqual(at(12 * HOUR));
    const idle = begin().token;
    expect(validateSession(ctx.db, idle, at(12 * HOUR - 1))).not.toBeNull();
    const left = begin().token;
    expect(validateSession(ctx.db, left, at(12 * HOUR))).toBeNull();
    const used = begin().token;
    for (let hour = 8; hour < 7 * 24; hour += 8) expect(validateSession(ctx.db, used, at(hour * HOUR))).not.toBeNull();
    expect(validateSession(ctx.db, used, at(7 * DAY))).toBeNull();
  });
  it("of somebody who has joined the campaign team since is held to the team's hours", () => {
    ctx.db.$client.prepare("update users set site_role = 'campaign' where id = ?").run(userId);
    expect(validateSession(ctx.db, token, at(12 * HOUR))).toBeNull();
  });
  it("is forgotten once it has ended, and not before", () => {
    const team = addUser(ctx, "tessa@campaign.example", { siteRole: "campaign" });
    createSession(ctx.db, team, NOW, { userAgent: "", ip: "" });
    ctx.db.$client.prepare("update sessions set expires_at = expires_at + ?").run(400 * DAY);
    expect(pruneSessions(ctx.db, at(12 * HOUR - 1))).toBe(0);
    expect(pruneSessions(ctx.db, at(12 * HOUR))).toBe(1);
    expect(pruneSessions(ctx.db, at(90 * DAY - 1))).toBe(0);
    expect(pruneSessions(ctx.db, at(90 * DAY))).toBe(1);
  });
});

describe("its cookie", () => {
  it("cannot be read by scripts, crosses no site, and over https only this host can set it", () => {
    const cookie = sessionCookie("t", new Date("2026-12-23T09:00:00Z"), true);
    expect(cookie).toMatch(/^__Host-session=t; /);
    for (const part of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax", "Expires=Wed, 23 Dec 2026 09:00:00 GMT"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
    expect(sessionCookie(null, new Date(), false)).toContain("Expires=Thu, 01 Jan 1970");
  });
  it("is read back, also among others and when it makes no sense", () => {
    const read = (cookie: string, secure = false) => readSessionCookie(new Request("http://localhost", { headers: { cookie } }), secure);
    expect(read("a=1; session=abc; b=2")).toBe("abc");
    expect(read("session=abc", true)).toBeNull();
    expect(read("session=%E0%A4%A")).not.toBeUndefined();
    expect(read(";;;=;session")).toBeNull();
    expect(readSessionCookie(new Request("http://localhost"), false)).toBeNull();
  });
});
