import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";

/**
 * Writes a mail to each owner and editor of an organisation who has a confirmed address, inside the verb's transaction.
 * `key` makes it once only. Returns how many.
 */
export function tellMembers(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  organisation: { id: number; name: string },
  mail: { kind: string; key: string; subject: string; blocks: MailBlock[] },
): number {
  const people = ctx.db.$client
    .prepare(
      `select u.id, u.email from memberships m join users u on u.id = m.user_id
       where m.organisation_id = ? and m.role in ('owner', 'editor') and u.email_confirmed_at is not null and u.disabled_at is null order by u.id`,
    )
    .all(organisation.id) as { id: number; email: string }[];
  for (const { id, email } of people) {
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
