import { mails } from "#db/schema/index.ts";
import type { Ctx } from "./ctx.ts";
import { type MailContent, renderMail } from "./mail-layout.ts";
import { emit } from "./outbox.server.ts";

export interface QueuedMail {
  /** What sort of mail it is, such as `confirm_email`. */
  kind: string;
  to: string;
  userId?: number | null;
  /** The same key is never written twice: a handler that runs again sends nothing again. */
  dedupeKey: string;
  mail: MailContent;
  /** For mails a person can stop: the one-click address (RFC 8058). */
  unsubscribeUrl?: string;
}

/**
 * Writes a mail and says that it waits; call it inside the verb's transaction, and a worker delivers it after the commit.
 * Returns the mail's id, or null when one with this key exists already.
 */
export function queueMail(ctx: Pick<Ctx, "db" | "now" | "settings">, input: QueuedMail): number | null {
  const { subject, text, html } = renderMail(input.mail, ctx.settings, input.unsubscribeUrl);
  const row = ctx.db
    .insert(mails)
    .values({
      dedupeKey: input.dedupeKey,
      kind: input.kind,
      userId: input.userId ?? null,
      toAddress: input.to,
      subject,
      text,
      html,
      unsubscribeUrl: input.unsubscribeUrl ?? null,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id })
    .get() as { id: number } | undefined;
  if (row === undefined) return null;
  emit(ctx, "mail.waiting", { mailId: row.id });
  return row.id;
}
