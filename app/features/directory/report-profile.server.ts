import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { profileReports } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireProfile } from "./get-profile.server.ts";
import type { ProfileReport } from "./schema.ts";
import { tellCampaign } from "./tell-campaign.server.ts";

/**
 * Tells the campaign team that something on a profile is wrong: it waits for them, and they have a mail. Anybody may; the
 * caller limits how often. Throws `not_found`.
 */
export function reportProfile(ctx: Ctx, input: ProfileReport & { slug: string }): void {
  const profile = requireProfile(ctx, input.slug);
  withTransaction(ctx.db, () => {
    const { id } = ctx.db
      .insert(profileReports)
      .values({ organisationId: profile.id, what: input.what, email: input.email === "" ? null : input.email, createdAt: ctx.now })
      .returning({ id: profileReports.id })
      .get();
    const told = tellCampaign(ctx, {
      kind: "profile_report",
      key: String(id),
      subject: `Something may be wrong on the profile of ${profile.name}`,
      blocks: [
        { heading: profile.name },
        { quote: input.what },
        { text: input.email === "" ? "They left no address to answer to." : `Answer to: ${input.email}` },
        {
          action: {
            label: "Look, and say when it is dealt with",
            url: `${ctx.settings.origin}/admin/organisations/${profile.slug}#reports`,
          },
        },
      ],
    });
    writeAudit(ctx, { action: "profile.reported", subjectId: profile.id, detail: { told, report: id } });
  });
}
