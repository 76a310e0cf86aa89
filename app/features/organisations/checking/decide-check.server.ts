import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationName, requireOrganisationById } from "../get-organisation.server.ts";
import { requireSeen, seenOf } from "../identity/seen.server.ts";
import { tellMembers } from "../tell-members.server.ts";
import { record } from "./check-verbs.server.ts";
import type { DecideCheckInput } from "./schema.ts";

/**
 * The campaign team says whether an organisation is who it says it is, with a reason that its people read in a mail.
 * Throws `conflict` when it is another than was `seen`.
 */
export function decideCheck(ctx: Ctx, { organisationId, ...input }: DecideCheckInput & { organisationId: number }): void {
  const team = requireTeam(ctx, "organisation.check");
  withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, organisationId);
    requireSeen(input.seen, seenOf(ctx.db, organisationId));
    record(team, organisationId, { outcome: input.outcome, how: "team", host: null, reason: input.grounds });
    const name = organisationName(organisation);
    const confirmed = input.outcome === "confirmed";
    tellMembers(
      ctx,
      { id: organisationId, name },
      {
        kind: "check_decided",
        key: `${organisationId}:${ctx.now.getTime()}`,
        subject: confirmed ? `${name} is checked` : `${name}: we could not confirm who you are`,
        blocks: [
          { heading: confirmed ? `${name} is checked` : "We could not confirm who you are" },
          {
            text: confirmed
              ? "From now on pages and mails show you without “not checked yet”, and you can post and ask for introductions."
              : "Until this is settled you cannot post or ask for introductions, and what is open is paused.",
          },
          { text: `The reason: ${input.grounds}` },
          ...(confirmed ? [] : [{ text: "If you can show more, ask the campaign team to look again." }]),
          {
            action: {
              label: "Open your workspace",
              url: `${ctx.settings.origin}/organisations/${organisation.slug}${confirmed ? "" : "/check"}`,
            },
          },
        ],
      },
    );
  });
}
