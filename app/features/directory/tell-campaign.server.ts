import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";

/** Writes a mail to each of the campaign team, inside the verb's transaction. `key` makes it once only. Returns how many. */
export function tellCampaign(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  mail: { kind: string; key: string; subject: string; blocks: MailBlock[] },
): number {
  const team = ctx.db.$client.prepare("select id, email from users where site_role = 'campaign' order by id").all() as {
    id: number;
    email: string;
  }[];
  for (const { id, email } of team) {
    queueMail(ctx, {
      kind: mail.kind,
      to: email,
      userId: id,
      dedupeKey: `${mail.kind}:${mail.key}:${id}`,
      mail: { subject: mail.subject, blocks: mail.blocks, why: "You get this because you are on the campaign team." },
    });
  }
  return team.length;
}
