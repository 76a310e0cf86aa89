import { and, count, desc, eq, like, type SQL } from "drizzle-orm";
import { mails } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";
import { notFound } from "./errors.ts";

const PAGE_SIZE = 50;
export const MAIL_STATUSES = ["waiting", "sent", "kept", "failed"] as const;

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

/** One mail, whole. */
export function requireMail(ctx: Pick<Ctx, "db">, id: number) {
  const mail = Number.isSafeInteger(id) ? ctx.db.select().from(mails).where(eq(mails.id, id)).get() : undefined;
  if (mail === undefined) throw notFound("This mail");
  return mail;
}
