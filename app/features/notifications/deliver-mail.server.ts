import { eq } from "drizzle-orm";
import nodemailer, { type Transporter } from "nodemailer";
import type { Logger } from "#app/platform/log.server.ts";
import type { Metrics } from "#app/platform/metrics.server.ts";
import type { Database } from "#db/client.ts";
import { mails } from "#db/schema/index.ts";

export interface MailDelivery {
  /** Delivers a waiting mail; throws when the mail server does not take it, so that it is tried again. */
  deliver(mailId: number): Promise<void>;
  close(): void;
}

/**
 * With a mail server: sends each mail once it is accepted there. Without: keeps it, for the admin to read, and prints
 * the links in it to the log, so that somebody who tries the site out can follow them.
 */
export function createMailDelivery(options: {
  db: Database;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  log: Logger;
  metrics: Metrics;
  now: () => Date;
}): MailDelivery {
  const { db, smtpUrl, mailFrom, log, metrics, now } = options;
  const transport: Transporter | null =
    smtpUrl === undefined
      ? null
      : nodemailer.createTransport({ url: smtpUrl, pool: true, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });

  return {
    async deliver(mailId) {
      const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
      if (mail === undefined || mail.status === "sent" || mail.status === "kept") return;
      if (transport === null) {
        db.update(mails).set({ status: "kept", sentAt: now() }).where(eq(mails.id, mailId)).run();
        metrics.mails.inc({ result: "kept" });
        const links = mail.text.match(/https?:\/\/\S+/g) ?? [];
        log.info({ kind: mail.kind, to: mail.toAddress, subject: mail.subject, link: links[0] }, "mail kept (no SMTP_URL)");
        return;
      }
      try {
        await transport.sendMail({
          from: mailFrom,
          to: { name: "", address: mail.toAddress },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<mail-${mail.id}.${mail.createdAt.getTime()}@${new URL(`http://${/@([^>\s]+)/.exec(mailFrom ?? "")?.[1] ?? "localhost"}`).hostname}>`,
          headers:
            mail.unsubscribeUrl === null
              ? {}
              : { "List-Unsubscribe": `<${mail.unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
        });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        db.update(mails)
          .set({ status: "failed", attempts: mail.attempts + 1, lastError: message.slice(0, 500) })
          .where(eq(mails.id, mailId))
          .run();
        metrics.mails.inc({ result: "failed" });
        throw error;
      }
      db.update(mails)
        .set({ status: "sent", sentAt: now(), attempts: mail.attempts + 1, lastError: null })
        .where(eq(mails.id, mailId))
        .run();
      metrics.mails.inc({ result: "sent" });
    },
    close() {
      transport?.close();
    },
  };
}
