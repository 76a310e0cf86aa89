import { and, eq, isNull } from "drizzle-orm";
import { campaignTeam } from "#app/features/accounts/recipients.server.ts";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { askerText, questionsOf } from "#app/features/organisations/checking/questions.server.ts";
import { getOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { matches, opportunities } from "#db/schema/index.ts";
import { isOpen } from "#db/shown.ts";
import { noteMatch } from "./match-mails.server.ts";
import { tell } from "./tell.server.ts";

/** An organisation waits to be checked: the campaign team hears of it, once for each question. */
export function tellCheckAsked(ctx: Ctx, organisationId: number): void {
  const organisation = getOrganisationById(ctx, organisationId);
  const check = checkOf(ctx, organisationId);
  if (organisation === null || !check.waits) return;
  const name = organisation.tradingName ?? organisation.legalName;
  const question = questionsOf(ctx, organisationId, check)[0];
  const asker = question === undefined ? "" : askerText(question);
  const again = check.state === "refused";
  const askedAt = ctx.db.$client
    .prepare("select max(recorded_at) from organisation_checks where organisation_id = ? and outcome = 'asked'")
    .pluck()
    .get(organisationId) as number;
  tell(ctx, "check_asked", `check.asked:${organisationId}:${askedAt}`, campaignTeam(ctx), () => ({
    subject: again ? `${name} asks again to be checked` : `${name} waits to be checked`,
    blocks: [
      { heading: name },
      ...(asker === "" ? [] : [{ text: `${asker} asks${again ? " again" : ""}${question?.statement ? ":" : "."}` }]),
      ...(question?.statement ? [{ quote: question.statement }] : []),
      {
        text: again
          ? "You could not confirm who it is: it posts nothing before you have looked again."
          : check.first
            ? "It is a public body, or its name says so: it posts nothing before you have looked."
            : "Until you have looked, it is shown as not checked yet.",
      },
      { action: { label: "Look and decide", url: `${ctx.settings.origin}/admin/organisations/${organisation.slug}#check` } },
    ],
    why: "You get this because you are on the campaign team.",
  }));
}

/** It is checked who a buyer is: those who match what it has open are told now. */
export function noteHeldMatches(ctx: Ctx, organisationId: number): void {
  if (checkOf(ctx, organisationId).state !== "checked") return;
  const held = ctx.db
    .select({ id: matches.id })
    .from(matches)
    .innerJoin(opportunities, eq(opportunities.id, matches.opportunityId))
    .where(and(eq(opportunities.organisationId, organisationId), isOpen(ctx.now), eq(matches.nearMiss, false), isNull(matches.withdrawnAt)))
    .all();
  for (const { id } of held) noteMatch(ctx, id);
}
