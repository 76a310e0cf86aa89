import type { Ctx, Settings } from "#app/platform/ctx.ts";
import { fillSlots } from "#app/platform/mail-secrets.ts";
import type { mails } from "#db/schema/index.ts";
import { issueLinkSecret } from "./email-tokens.server.ts";
import { unsubscribeToken } from "./unsubscribe-token.server.ts";

type StoredMail = Pick<typeof mails.$inferSelect, "userId" | "text" | "html" | "linkToken" | "unsubscribeScope">;

export interface FilledMail {
  text: string;
  html: string;
  /** The one-click unsubscribe address (RFC 8058), or null for a mail that cannot be stopped. */
  unsubscribeUrl: string | null;
  /** The address of its link with a secret, or null when it has none. */
  link: string | null;
}

/**
 * A mail as the person gets it: its link and the address that stops such mail are put in, with a secret made for this one
 * sending. For sending at once, never for keeping. Null when the link is dead: then the mail has lost its reason.
 */
export function fillMail(ctx: Pick<Ctx, "db" | "now"> & { settings: Pick<Settings, "origin"> }, mail: StoredMail): FilledMail | null {
  const link = mail.linkToken === null ? null : issueLinkSecret(ctx, mail.linkToken);
  if (mail.linkToken !== null && link === null) return null;
  const stop = mail.unsubscribeScope === null || mail.userId === null ? null : unsubscribeToken(ctx, mail.userId, mail.unsubscribeScope);
  const text = fillSlots(mail.text, { link, stop });
  return {
    text,
    html: fillSlots(mail.html, { link, stop }),
    unsubscribeUrl: stop === null ? null : `${ctx.settings.origin}/unsubscribe?token=${stop}`,
    link: link === null ? null : (text.split(/\s/).find((word) => word.includes(link)) ?? null),
  };
}
