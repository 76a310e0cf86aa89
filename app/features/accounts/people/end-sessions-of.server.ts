import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "../credentials.server.ts";
import { sessionsEndedMail } from "../mails.ts";
import { requireOther } from "./require-person.server.ts";

/** The campaign team signs somebody out everywhere; links mailed for the account die with it, and its owner is told. */
export function endSessionsOf(ctx: Ctx, input: { userId: number }): void {
  const team = requireTeam(ctx, "account.end_sessions");
  withTransaction(ctx.db, () => {
    const person = requireOther(ctx, input.userId);
    renewCredentials(ctx, person.id, "none");
    const { id } = writeAudit(team, { action: "account.sessions_ended", subjectId: person.id });
    if (person.emailConfirmedAt === null || person.disabledAt !== null) return;
    const mail = sessionsEndedMail(ctx.settings, person);
    queueMail(ctx, { kind: "sessions_ended", to: person.email, userId: person.id, dedupeKey: `sessions-ended:${id}`, mail });
  });
}
