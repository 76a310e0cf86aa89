import { setTimeout as sleep } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import nodemailer from "nodemailer";
import { cannotSave } from "./cannot-save.ts";
import type { Logger } from "./log.server.ts";
import { waitForProcessLock } from "./process-lock.server.ts";

/** How long a mail server may take for each answer: as long as RFC 5321 (4.5.3.2.6) gives it for its yes to a whole mail. */
const LONGEST_MS = 10 * 60_000;
/** In DATA_DIR: held by whoever sends a mail, while it does. */
export const MAILER_LOCK = "mailer.lock";
const MARK_AGAIN_MS = 1000;

/** A mail as the person gets it, with its links. For sending at once, never for keeping. */
export interface Letter {
  mailId: number;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The one-click unsubscribe address (RFC 8058), or null for a mail that cannot be stopped. */
  unsubscribeUrl: string | null;
}

export interface MailSender {
  /** Resolves when the mail is marked as sent; rejects with the mail server's `code` and `responseCode` when it is not taken. */
  send(letter: Letter): Promise<void>;
  close(): Promise<void>;
}

/**
 * Hands mails to the mail server and marks each the moment that its yes is read; nothing else is sent before that is
 * saved. Of all processes that send mails of one database, one does so at a time (`lockFile`), and it looks first whether
 * the mail is still to be sent: so a mail that another process has in hand, such as the mailer of a site that was killed,
 * is waited for and not sent again.
 */
export function createMailSender(options: {
  client: BetterSqlite3.Database;
  smtpUrl: string;
  mailFrom: string | undefined;
  /** Null for a database that no other process can have open. */
  lockFile: string | null;
  log: Logger;
  now: () => Date;
}): MailSender {
  const { client, smtpUrl, mailFrom, lockFile, log, now } = options;
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    // What broke off is tried again by the outbox, which knows whether it still has a reason.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: LONGEST_MS,
  });

  function isToBeSent(mailId: number): boolean {
    return client.prepare("select status in ('waiting', 'failed') from mails where id = ?").pluck().get(mailId) === 1;
  }

  /** The server has it. Where that cannot be saved now, it is tried until it can. */
  async function mark(mailId: number): Promise<void> {
    const sentAt = now().getTime();
    for (let tries = 0; ; tries += 1) {
      try {
        client.prepare("update mails set status = 'sent', sent_at = ?, last_error = null where id = ?").run(sentAt, mailId);
        return;
      } catch (error) {
        if (!cannotSave(error)) throw error;
        if (tries === 0) log.error({ err: error, mail: mailId }, "a mail was sent, and that cannot be saved: no other is sent before");
        await sleep(MARK_AGAIN_MS);
      }
    }
  }

  return {
    async send({ mailId, to, subject, text, html, messageId, unsubscribeUrl }) {
      const lock = lockFile === null ? null : await waitForProcessLock(lockFile);
      try {
        if (!isToBeSent(mailId)) return;
        await transport.sendMail({
          from: mailFrom,
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId,
          headers:
            unsubscribeUrl === null
              ? {}
              : { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
        });
        await mark(mailId);
      } finally {
        lock?.release();
      }
    },
    async close() {
      transport.close();
    },
  };
}
