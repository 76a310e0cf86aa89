import { campaignTeam } from "#app/features/accounts/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";

/** Writes a mail to each of the campaign team who can be written to, inside the verb's transaction. `key` makes it once only. Returns how many. */
export function tellCampaign(
  ctx: Pick<Ctx, "db" | "now" | "settings">,
  mail: { kind: string; key: string; subject: string; blocks: MailBlock[] },
): number {
  const team = campaignTeam(ctx);
  for (const { userId, email } of team) {
    queueMail(ctx, {
      kind: mail.kind,
      to: email,
      userId,
      dedupeKey: `${mail.kind}:${mail.key}:${userId}`,
      mail: { subject: mail.subject, blocks: mail.blocks, why: "You get this because you are on the campaign team." },
    });
  }
  return team.length;
}
