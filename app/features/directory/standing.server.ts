import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";

export interface Standing {
  listed: boolean;
  /** The campaign team took it out: only they can put it back. */
  heldBack: boolean;
  /** It is not shown until it is checked who it is; then its own people publish it. */
  waitsForCheck: boolean;
  /** Why it is not listed, as its members read it. */
  reason: string | null;
}

/** Whether an organisation's profile stands in the directory, and if not, who decided that and why. */
export function standingOf(ctx: Pick<Ctx, "db">, organisationId: number): Standing {
  const row = ctx.db.$client
    .prepare<[string, number], { listed: number; reason: string | null; lastWord: string | null }>(
      `select ${listed("o")} as listed, unpublished_reason as reason,
         (select action from audit_log where subject_type = 'organisation' and subject_id = ?
            and action in ('organisation.published', 'profile.published', 'organisation.unpublished', 'organisation.held_back') order by id desc limit 1) as lastWord
       from organisations o where id = ?`,
    )
    .get(String(organisationId), organisationId);
  const isListed = row?.listed === 1;
  return {
    listed: isListed,
    heldBack: !isListed && row?.lastWord === "organisation.unpublished",
    waitsForCheck: !isListed && row?.lastWord === "organisation.held_back",
    reason: isListed ? null : (row?.reason ?? null),
  };
}

/** What somebody who acts for an unlisted supplier is told: why it cannot answer, and what to do. */
export function unlistedWords(standing: Standing): string {
  if (standing.waitsForCheck) {
    return "Your name says that you are a public body, so your profile is not shown, and you cannot answer, before it is checked who you are. See under “Who you are” in your workspace what to do, then publish your profile.";
  }
  if (!standing.heldBack) return "Publish your profile first: buyers read it beside your answer.";
  const reason = standing.reason === null ? "" : ` The reason given: ${standing.reason.replace(/[.\s]*$/, "")}.`;
  return `The campaign team took your profile out of the directory, so you cannot answer now.${reason} Write to them with what has changed: they can put it back.`;
}
