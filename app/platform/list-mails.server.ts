import { and, count, desc, eq, gt, like, type SQL } from "drizzle-orm";
import { auditLog, mails } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeAudit } from "./audit.server.ts";
import { requireTeam } from "./campaign.server.ts";
import type { Ctx } from "./ctx.ts";
import { notFound } from "./errors.ts";
import { showSlots } from "./mail-secrets.ts";
import { MAIL_STATUSES } from "./mail-status.ts";

const PAGE_SIZE = 50;

/** The site's mails, newest first, without their bodies. */
export function listMails(ctx: Pick<Ctx, "db">, input: { page: number; status?: string | null; to?: string }) {
  const filters: SQL[] = [];
  const status = MAIL_STATUSES.find((s) => s === input.status);
  if (status !== undefined) filters.push(eq(mails.status, status));
  if (input.to) filters.push(like(mails.toAddress, `%${input.to.replace(/[%_]/g, "")}%`));
  const where = and(...filters);
  const page = Math.max(1, Math.min(10_000, input.page));
  const total = ctx.db.select({ n: count() }).from(mails).where(where).get()?.n ?? 0;
  const items = ctx.db
    .select({
      id: mails.id,
      kind: mails.kind,
      to: mails.toAddress,
      subject: mails.subject,
      status: mails.status,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      lastError: mails.lastError,
    })
    .from(mails)
    .where(where)
    .orderBy(desc(mails.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  return { items, total, page, pageSize: PAGE_SIZE };
}

/** A frame is fetched within this time of the page that it stands on. */
const SAME_READING_MS = 60_000;

/**
 * One mail for the campaign team, with a note where a link with a secret stood, and who reads it on the audit log: once a
 * reading, of which the frame (`part: "frame"`) on the mail's page is a part.
 */
export function readMail(ctx: Ctx, id: number, part: "page" | "frame") {
  const team = requireTeam(ctx, "mail.read");
  const mail = Number.isSafeInteger(id) ? ctx.db.select().from(mails).where(eq(mails.id, id)).get() : undefined;
  if (mail === undefined) throw notFound("This mail");
  withTransaction(ctx.db, () => {
    if (part === "frame" && hasJustRead(ctx, team.actor.userId, id)) return;
    writeAudit(team, { action: "mail.read", subjectId: id });
  });
  return { ...mail, text: showSlots(mail.text), html: showSlots(mail.html) };
}

function hasJustRead(ctx: Ctx, userId: number, id: number): boolean {
  const same = [eq(auditLog.subjectType, "mail"), eq(auditLog.subjectId, String(id)), eq(auditLog.action, "mail.read")];
  const lately = gt(auditLog.at, new Date(ctx.now.getTime() - SAME_READING_MS));
  const row = ctx.db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(...same, eq(auditLog.actorId, userId), lately))
    .get();
  return row !== undefined;
}
