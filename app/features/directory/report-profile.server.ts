import { randomUUID } from "node:crypto";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireProfile } from "./get-profile.server.ts";
import type { ProfileReport } from "./schema.ts";

/**
 * Tells the campaign team that something on a profile is wrong: a mail to each of them, in one transaction.
 * Anybody may; the caller limits how often. Returns how many were told. Throws `not_found`.
 */
export function reportProfile(ctx: Ctx, input: ProfileReport & { slug: string }): number {
  const profile = requireProfile(ctx, input.slug);
  const key = randomUUID();
  return withTransaction(ctx.db, () => {
    const team = ctx.db.$client.prepare("select id, email from users where site_role = 'campaign' order by id").all() as {
      id: number;
      email: string;
    }[];
    for (const { id, email } of team) {
      queueMail(ctx, {
        kind: "profile_report",
        to: email,
        userId: id,
        dedupeKey: `profile_report:${key}:${id}`,
        mail: {
          subject: `Something may be wrong on the profile of ${profile.name}`,
          blocks: [
            { heading: profile.name },
            { text: input.what },
            { text: input.email === "" ? "They left no address to answer to." : `Answer to: ${input.email}` },
            { action: { label: "Open the profile", url: `${ctx.settings.origin}/suppliers/${profile.slug}` } },
          ],
          why: "You get this because you are on the campaign team.",
        },
      });
    }
    writeAudit(ctx, {
      action: "profile.reported",
      subjectType: "organisation",
      subjectId: profile.id,
      detail: { told: team.length, report: input.what.slice(0, 500) },
    });
    return team.length;
  });
}
