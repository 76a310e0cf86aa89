import { randomUUID } from "node:crypto";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireProfile } from "./get-profile.server.ts";
import type { ProfileReport } from "./schema.ts";
import { tellCampaign } from "./tell-campaign.server.ts";

/**
 * Tells the campaign team that something on a profile is wrong, and keeps it in the audit log. Anybody may; the caller
 * limits how often. Throws `not_found`.
 */
export function reportProfile(ctx: Ctx, input: ProfileReport & { slug: string }): void {
  const profile = requireProfile(ctx, input.slug);
  withTransaction(ctx.db, () => {
    const told = tellCampaign(ctx, {
      kind: "profile_report",
      key: randomUUID(),
      subject: `Something may be wrong on the profile of ${profile.name}`,
      blocks: [
        { heading: profile.name },
        { text: input.what },
        { text: input.email === "" ? "They left no address to answer to." : `Answer to: ${input.email}` },
        { action: { label: "Open the profile", url: `${ctx.settings.origin}/suppliers/${profile.slug}` } },
      ],
    });
    writeAudit(ctx, {
      action: "profile.reported",
      subjectType: "organisation",
      subjectId: profile.id,
      detail: { told, report: input.what.slice(0, 500) },
    });
  });
}
