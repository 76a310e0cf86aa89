import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";
import { membersToTell } from "./recipients.server.ts";

/**
 * Writes a mail to each owner and editor of an organisation who has a confirmed address, inside the verb's transaction.
 * `key` makes it once only. Returns how many.
 */
export function tellMembers(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  organisation: { id: number; name: string },
  mail: { kind: string; key: string; subject: string; blocks: MailBlock[] },
): number {
  const people = membersToTell(ctx, organisation.id);
  for (const { userId: id, email } of people) {
    queueMail(ctx, {
      kind: mail.kind,
      to: email,
      userId: id,
      dedupeKey: `${mail.kind}:${mail.key}:${id}`,
      mail: { subject: mail.subject, blocks: mail.blocks, why: `You get this because you look after ${organisation.name} here.` },
    });
  }
  return people.length;
}
