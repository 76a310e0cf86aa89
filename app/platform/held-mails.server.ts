import { and, asc, eq, isNull } from "drizzle-orm";
import { mails } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { Ctx } from "./ctx.ts";
import { mailHasRoom, queueMail } from "./mail.server.ts";
import type { MailBlock } from "./mail-layout.ts";
import { emit } from "./outbox/emit.server.ts";

/** From so many of one kind on, what was held for a mailbox goes in one mail. */
const TOGETHER_FROM = 4;
const MOST_TOGETHER = 40;
const MOST_AT_ONCE = 200;

type Held = Pick<typeof mails.$inferSelect, "id" | "kind" | "userId" | "toAddress" | "mailbox" | "subject" | "text">;

/**
 * Sends what was held back while a mailbox's budget was used up, oldest first, as far as there is room now. Many of one kind
 * go together in one mail, so that a flood of them delays none by days. For the worker; returns how many mails it let go.
 */
export function sendHeldMails(ctx: Pick<Ctx, "db" | "now" | "settings">): number {
  const groups = ctx.db.$client
    .prepare("select mailbox, kind from mails where status = 'held' group by mailbox, kind order by min(id) limit ?")
    .all(MOST_AT_ONCE) as { mailbox: string; kind: string }[];
  let sent = 0;
  for (const group of groups) sent += withTransaction(ctx.db, () => sendGroup(ctx, group));
  return sent;
}

function sendGroup(ctx: Pick<Ctx, "db" | "now" | "settings">, { mailbox, kind }: { mailbox: string; kind: string }): number {
  const held = and(eq(mails.status, "held"), eq(mails.mailbox, mailbox), eq(mails.kind, kind));
  const plain = and(held, isNull(mails.linkToken), isNull(mails.unsubscribeScope));
  const together = ctx.db.select().from(mails).where(plain).orderBy(asc(mails.id)).limit(MOST_TOGETHER).all();
  const [first] = together;
  if (first !== undefined && together.length >= TOGETHER_FROM && mailHasRoom(ctx, kind, { to: first.toAddress })) {
    sendTogether(
      ctx,
      first,
      together.filter((one) => one.toAddress === first.toAddress),
    );
    return 1;
  }
  let sent = 0;
  for (const mail of ctx.db.select().from(mails).where(held).orderBy(asc(mails.id)).limit(MOST_AT_ONCE).all()) {
    if (!mailHasRoom(ctx, kind, { to: mail.toAddress })) break;
    ctx.db.update(mails).set({ status: "waiting", queuedAt: ctx.now }).where(eq(mails.id, mail.id)).run();
    emit(ctx, "mail.waiting", { mailId: mail.id });
    sent += 1;
  }
  return sent;
}

function sendTogether(ctx: Pick<Ctx, "db" | "now" | "settings">, first: Held, all: readonly Held[]): void {
  const blocks = all.flatMap(({ subject, text }): MailBlock[] => [{ subheading: subject }, { text }]);
  const id = queueMail(ctx, {
    kind: first.kind,
    to: first.toAddress,
    userId: first.userId,
    dedupeKey: `held:${first.id}`,
    mail: {
      subject: `${all.length} mails that waited: ${first.subject}`,
      blocks: [{ text: `So much was to be told at once that these ${all.length} mails waited. Here they are, oldest first.` }, ...blocks],
      why: "You get this because each of these mails was for you.",
    },
  });
  for (const mail of all) {
    ctx.db
      .update(mails)
      .set({ status: "withdrawn", lastError: `Sent as a part of mail ${id}.` })
      .where(eq(mails.id, mail.id))
      .run();
  }
}
