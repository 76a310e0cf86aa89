import { and, asc, eq, isNull } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { profileReports } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

const SETTLED_DAYS = 180;
const DAY_MS = 86_400_000;

export interface OpenReport {
  id: number;
  what: string;
  /** Where an answer is wanted; null where none is. */
  email: string | null;
  createdAt: Date;
}

/** What visitors say is wrong on an organisation's profile and nobody has dealt with, the oldest first; at most a hundred. */
export function listReports(ctx: Pick<Ctx, "db">, organisationId: number): OpenReport[] {
  const { id, what, email, createdAt } = profileReports;
  return ctx.db
    .select({ id, what, email, createdAt })
    .from(profileReports)
    .where(and(eq(profileReports.organisationId, organisationId), isNull(profileReports.settledAt)))
    .orderBy(asc(profileReports.createdAt), asc(profileReports.id))
    .limit(100)
    .all();
}

/**
 * The campaign team says that a report is dealt with; the address in it is forgotten. Throws `conflict` for one that is not
 * this organisation's, or is settled.
 */
export function settleReport(ctx: Ctx, input: { organisationId: number; reportId: number }): void {
  const team = requireTeam(ctx, "report.settle");
  withTransaction(ctx.db, () => {
    const { id, organisationId, settledAt } = profileReports;
    const { changes } = ctx.db
      .update(profileReports)
      .set({ settledAt: ctx.now, settledBy: team.actor.userId, email: null })
      .where(and(eq(id, input.reportId), eq(organisationId, input.organisationId), isNull(settledAt)))
      .run();
    if (changes === 0) throw conflict("Somebody has dealt with this report already.");
    writeAudit(team, {
      action: "profile.report_settled",
      subjectId: input.organisationId,
      detail: { report: input.reportId },
    });
  });
}

/** Forgets reports 180 days after they were dealt with, at most `limit`. Returns how many. */
export function forgetReports(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare("delete from profile_reports where id in (select id from profile_reports where settled_at < ? limit ?)")
    .run(ctx.now.getTime() - SETTLED_DAYS * DAY_MS, limit).changes;
}
