import { and, desc, eq, notInArray } from "drizzle-orm";
import { fillMail } from "#app/features/accounts/fill-mail.server.ts";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import type { SigningIn } from "#app/features/accounts/sign-in.server.ts";
import { listClaims } from "#app/features/organisations/decide-claim.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { openLimitsFile } from "#app/platform/limits-file.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createTries } from "#app/platform/tries.server.ts";
import { RESERVED_WORDS } from "#app/reserved-words.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { mails, memberships, organisationChecks, organisations, users } from "#db/schema/index.ts";

export const NOW = new Date("2026-11-23T09:00:00Z");

let migrated: Buffer | undefined;

/** A fresh in-memory database with every migration and nothing in it; they run once a process. */
export function emptyDatabase(): Database {
  if (migrated === undefined) {
    const db = openDatabase(":memory:");
    migrated = db.$client.serialize();
    db.$client.close();
  }
  return openDatabase(migrated);
}

/** The verbs' first argument over an in-memory database. The search engine is absent: a verb must not touch it. */
export function createTestCtx(db: Database = emptyDatabase()): Ctx {
  return {
    db,
    search: undefined as unknown as Ctx["search"],
    fallback: undefined as unknown as Ctx["fallback"],
    actor: null,
    now: NOW,
    settings: {
      origin: "https://supply.example",
      siteName: "Social Supply",
      operator: null,
      siteRegion: "West Midlands",
      dataDir: ":memory:",
      noticeThresholdPounds: { centralGovernment: 12_000, others: 30_000 },
      outcomeReminderDays: [5, 10],
      reserving: { thresholdPounds: { centralGovernment: 135_018, others: 207_720, works: 5_193_000 } },
      reservedWords: RESERVED_WORDS,
    },
  };
}

/** The same context as somebody, read afresh; `at` moves the clock. */
export function as(ctx: Ctx, userId: number, at: Date = ctx.now): Ctx {
  return { ...ctx, now: at, actor: getActor(ctx, userId, "test-session") };
}

export function later(ctx: Ctx, hours: number): Ctx {
  return { ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) };
}

/** Adds a person with a password that fits nothing; e-mail confirmed unless said otherwise. */
export function addUser(ctx: Ctx, email: string, given: Partial<typeof users.$inferInsert> = {}): number {
  const row = ctx.db
    .insert(users)
    .values({
      name: given.name ?? email.split("@")[0] ?? email,
      email,
      emailKey: email.trim().toLowerCase(),
      passwordHash: "unusable",
      emailConfirmedAt: ctx.now,
      createdAt: ctx.now,
      ...given,
    })
    .returning({ id: users.id })
    .get();
  return row.id;
}

/** A buyer or an intermediary counts as checked unless `checked: false`. */
export function addOrganisation(
  ctx: Ctx,
  legalName: string,
  { checked = true, ...given }: Partial<typeof organisations.$inferInsert> & { checked?: boolean } = {},
): number {
  const slug = legalName.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const row = ctx.db
    .insert(organisations)
    .values({ slug, legalName, nameKey: slug.replaceAll("-", " "), createdAt: ctx.now, updatedAt: ctx.now, ...given })
    .returning({ id: organisations.id })
    .get();
  if (checked && (given.isBuyer || given.isIntermediary)) confirmOrganisation(ctx, row.id);
  return row.id;
}

/** Records that the campaign team has checked who an organisation is. */
export function confirmOrganisation(ctx: Pick<Ctx, "db" | "now">, organisationId: number): void {
  ctx.db
    .insert(organisationChecks)
    .values({ organisationId, outcome: "confirmed", how: "team", reason: "Known to the team", recordedAt: ctx.now })
    .run();
}

/** The mark of a claim as the campaign team's list shows it; empty when it is not there. */
export function seenClaim(ctx: Ctx, claimId: number): string {
  return listClaims(ctx, "pending").find((one) => one.id === claimId)?.seen ?? "";
}

export function addMember(ctx: Ctx, organisationId: number, userId: number, role: MembershipRole): void {
  ctx.db.insert(memberships).values({ organisationId, userId, role, createdAt: ctx.now }).run();
}

/** Names of the events waiting in the outbox, oldest first. */
export function eventsOf(ctx: Ctx): string[] {
  return ctx.db.$client.prepare("select event from outbox order by id").pluck().all() as string[];
}

/** The last mail to an address as it would arrive now, or undefined. One whose link is dead would not arrive: then it is as it is kept. */
export function lastMail(ctx: Ctx, to: string) {
  const mail = ctx.db
    .select()
    .from(mails)
    .where(and(eq(mails.toAddress, to), notInArray(mails.status, ["withdrawn", "limited"])))
    .orderBy(desc(mails.id))
    .limit(1)
    .get();
  return mail === undefined
    ? undefined
    : { kind: mail.kind, subject: mail.subject, text: mail.text, unsubscribeUrl: null, ...fillMail(ctx, mail) };
}

/** The secret in the link of the last mail to an address: what follows the path. */
export function linkToken(ctx: Ctx, to: string, path: string): string {
  const text = lastMail(ctx, to)?.text ?? "";
  const match = new RegExp(`${path}([a-z2-7.]+)`).exec(text);
  if (match === null) throw new Error(`No link to ${path} in the last mail to ${to}`);
  return match[1] ?? "";
}

/** Where a sign-in comes from, with nothing tried before. */
export function testClient(): SigningIn {
  const tries = createTries(openLimitsFile(":memory:", createLogger("silent", false)));
  return { userAgent: "test", ip: "127.0.0.1", network: "127.0.0.1", knownBrowser: null, tries };
}
