import { CAMPAIGN_ACTIONS, type CampaignAction } from "./campaign-actions.ts";
import type { Actor, Ctx } from "./ctx.ts";
import { forbidden } from "./errors.ts";

/**
 * For a verb of the campaign team: the context with which it writes in the team's own name. What is written with it, in
 * the audit log and in histories, is the team's. Throws `forbidden` for everybody else, and before the address is confirmed.
 */
export function requireTeam<C extends Pick<Ctx, "actor">>(ctx: C, action: CampaignAction): C & { actor: Actor; actingAs: "team" } {
  const { actor } = ctx;
  if (actor?.siteRole !== "campaign" || !Object.hasOwn(CAMPAIGN_ACTIONS, action)) throw forbidden("Only the campaign team can do this.");
  if (!actor.emailConfirmed) throw forbidden("Confirm your e-mail address first. The link is in the mail we sent you.");
  return { ...ctx, actor, actingAs: "team" };
}
