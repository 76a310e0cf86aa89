import { and, eq, ne } from "drizzle-orm";
import { type FilledMail, fillMail } from "#app/features/accounts/fill-mail.server.ts";
import type { Settings } from "#app/platform/ctx.ts";
import type { Logger } from "#app/platform/log.server.ts";
import type { MailSender } from "#app/platform/mail-sender.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import type { Database } from "#db/client.ts";
import { mails } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

type StoredMail = typeof mails.$inferSelect;

/** Not to be sent, or not now. */
const DONE = new Set<StoredMail["status"]>(["sent", "kept", "withdrawn", "limited", "held"]);

export interface MailDelivery {
  /** Delivers a waiting mail; throws when the mail server does not take it, so that it is tried again. */
  deliver(mailId: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * With a mail server (`sender`): has each mail sent until it is accepted there, its links filled in anew each time; the
 * sender marks it. One whose sender is killed between the server's yes and the mark is sent again, under the same
 * Message-ID, and the links of both work, once. A mail whose link is dead by then is withdrawn.
 * Without: keeps it, for the campaign team to read, without its link, and never sends it. `print`, which only a site that
 * nobody depends on has, shows the link to whoever sits at the terminal; nothing else sees it.
 */
export function createMailDelivery(options: {
  db: Database;
  sender: MailSender | null;
  mailFrom: string | undefined;
  log: Logger;
  metrics: Metrics;
  now: () => Date;
  settings: Pick<Settings, "origin">;
  print?: ((text: string) => void) | undefined;
}): MailDelivery {
  const { db, sender, mailFrom, log, metrics, now, settings, print } = options;

  function keep(mail: StoredMail): void {
    const link = print === undefined || mail.linkToken === null ? null : (fill(mail)?.link ?? null);
    db.update(mails).set({ status: "kept", sentAt: now() }).where(eq(mails.id, mail.id)).run();
    metrics.mails.inc({ result: "kept" });
    log.info({ mail: mail.id, kind: mail.kind }, "mail kept (no SMTP_URL)");
    if (link !== null) print?.(`Mail to ${mail.toAddress}: ${mail.subject}\n  ${link}\n`);
  }

  function fill(mail: StoredMail): FilledMail | null {
    return withTransaction(db, () => fillMail({ db, now: now(), settings }, mail));
  }

  return {
    async deliver(mailId) {
      const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
      if (mail === undefined || DONE.has(mail.status)) return;
      if (sender === null) return keep(mail);
      const filled = fill(mail);
      if (filled === null) {
        db.update(mails)
          .set({ status: "withdrawn", lastError: "Its link was used, replaced or over before it could be sent." })
          .where(eq(mails.id, mailId))
          .run();
        metrics.mails.inc({ result: "withdrawn" });
        return;
      }
      const attempts = mail.attempts + 1;
      db.update(mails).set({ attempts }).where(eq(mails.id, mailId)).run();
      try {
        await sender.send({
          mailId,
          to: mail.toAddress,
          subject: mail.subject,
          text: filled.text,
          html: filled.html,
          unsubscribeUrl: filled.unsubscribeUrl,
          messageId: `<mail-${mail.id}.${mail.createdAt.getTime()}@${new URL(`http://${/@([^>\s]+)/.exec(mailFrom ?? "")?.[1] ?? "localhost"}`).hostname}>`,
        });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        db.update(mails)
          .set({ status: "failed", lastError: message.slice(0, 500) })
          .where(and(eq(mails.id, mailId), ne(mails.status, "sent")))
          .run();
        metrics.mails.inc({ result: "failed" });
        throw inWords(error, message);
      }
      metrics.mails.inc({ result: "sent" });
    },
    async close() {
      await sender?.close();
    },
  };
}

/** What nodemailer calls a server that cannot be reached, or that breaks off. */
const UNREACHABLE = new Set(["ECONNECTION", "ECONNREFUSED", "ECONNRESET", "EDNS", "ESOCKET", "ETIMEDOUT", "EPIPE"]);

/** Tells the outbox what sort of failure it was: a server that is down, a "not now" (4xx), or a refusal. */
function inWords(error: unknown, message: string): unknown {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return named("MailDeferred", message, error);
  return responseCode === undefined && code !== undefined && UNREACHABLE.has(code) ? named("MailServerDown", message, error) : error;
}
function named(name: string, message: string, cause: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name });
}
