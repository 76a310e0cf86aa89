import { requireTeam } from "#app/platform/campaign.server.ts";
import type { CampaignAction } from "#app/platform/campaign-actions.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { isHeldByTeam } from "./held-by-team.server.ts";
import { noteTeamStep, requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

export type Moderation = "pause" | "release" | "end";
const NAMES: Record<Moderation, CampaignAction> = { pause: "opportunity.pause", release: "opportunity.release", end: "opportunity.end" };

/**
 * The campaign team, in its own name, pauses what was posted, lets it go on, or calls it off, with a reason that everybody
 * reads; the buyer's people and those who answered are told. What the team paused, only the team lets go on.
 * Throws `invalid` without a reason, `conflict` for a draft and for what has ended.
 */
export function moderateOpportunity(ctx: Ctx, input: { id: number; act: Moderation; reason: string }): void {
  const team = requireTeam(ctx, NAMES[input.act]);
  const reason = input.reason.trim();
  if (reason === "") throw invalid("Say why.", { reason: ["Say why, in a sentence. Everybody reads it"] });
  withTransaction(ctx.db, () => {
    const record = requireRecord(ctx.db, input.id);
    if (record.publishedAt === null) throw conflict("A draft is seen by nobody but its own organisation. There is nothing to hold back.");
    const isHeld = isHeldByTeam(ctx.db, record.id);
    if (input.act === "end") {
      if (record.status !== "cancelled") moveTo(team, record, "cancelled", reason);
      return;
    }
    if (input.act === "pause") {
      if (isHeld) return;
      if (record.status === "published") return moveTo(team, record, "suspended", reason);
      if (record.status !== "suspended" && record.status !== "closed") throw conflict("It has ended. There is nothing to pause.");
      noteTeamStep(team, record.id, "suspended", reason);
    } else {
      if (!isHeld) throw conflict("The team has not paused this.");
      if (record.status === "suspended") return moveTo(team, record, "published", reason);
      noteTeamStep(team, record.id, record.status, reason);
    }
    emit(ctx, "opportunity.ended", { opportunityId: record.id, status: input.act === "pause" ? "suspended" : record.status });
  });
}
