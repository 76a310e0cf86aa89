import { organisationName, requireOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, longDate } from "#app/platform/dates.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { statuses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { listStatuses } from "../get-profile.server.ts";
import { NOT_SEEN_YET } from "../moderation/given-certificates.server.ts";
import { tellCampaign } from "../tell-campaign.server.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import { requireNotRejected } from "./require-not-rejected.server.ts";
import type { CertificateInput } from "./schema.ts";

/**
 * Gives a certificate to be recorded. Until the campaign team has seen it, it stands as what the organisation says
 * (self-declared) for the certificate's own days, and the team gets a mail. Needs an editor.
 * Throws `invalid` when it has not begun or has ended, `conflict` when it was given already, or the status was not accepted: a
 * later word of its own would stand in the rejection's place.
 */
export function requestCertification(ctx: Ctx, { organisationId, ...input }: CertificateInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const actor = requireMembership(ctx, organisationId, "editor");
    const organisation = requireOrganisationById(ctx, organisationId);
    const today = londonDay(ctx.now);
    requireNotRejected(ctx, organisationId);
    if (input.from === null || input.from > today)
      throw invalid("It has not begun yet", { from: ["Enter a day that is past, such as 1 4 2025"] });
    if (input.to !== null && input.to < today)
      throw invalid("It has ended", { to: ["It has ended. Give the certificate that holds today"] });
    const evidence = `Certificate ${input.number} of ${input.issuer}${NOT_SEEN_YET}`;
    if (listStatuses(ctx, organisationId).some((one) => one.evidence === evidence && one.fromDay === input.from)) {
      throw conflict("You have given this certificate already. The campaign team looks at it.");
    }
    const { id } = ctx.db
      .insert(statuses)
      .values({
        organisationId,
        status: "self_declared",
        definition: "seuk",
        source: "Said so by the organisation",
        evidence,
        fromDay: input.from as `${number}-${number}-${number}`,
        toDay: input.to as `${number}-${number}-${number}` | null,
        recordedAt: ctx.now,
        recordedBy: actor.userId,
      })
      .returning({ id: statuses.id })
      .get();
    const name = organisationName(organisation);
    tellCampaign(ctx, {
      kind: "certificate_given",
      key: String(id),
      subject: `${name} gives a certificate to be recorded`,
      blocks: [
        { heading: name },
        {
          quote: `Certificate ${input.number} of ${input.issuer}, from ${longDate(input.from)}${input.to === null ? "" : ` to ${longDate(input.to)}`}.`,
        },
        { text: "Ask the issuer, or look it up, then record it as certified." },
        { action: { label: "Open the organisation", url: `${ctx.settings.origin}/admin/organisations/${organisation.slug}` } },
      ],
    });
    finishChange(ctx, organisationId, { action: "status.certificate_given", detail: { issuer: input.issuer, number: input.number } });
  });
}
