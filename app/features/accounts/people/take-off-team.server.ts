import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "../credentials.server.ts";
import { takenOffTeamMail } from "../mails.ts";
import { keepATeam, requireOther } from "./require-person.server.ts";

/**
 * Takes somebody off the campaign team: their sessions end, and they are told. The account stays. Putting somebody on the
 * team is done on the server only (`npm run admin:create`). Throws `conflict` for oneself and for the last of the team.
 */
export function takeOffTeam(ctx: Ctx, input: { userId: number }): void {
  const team = requireTeam(ctx, "account.remove_from_team");
  withTransaction(ctx.db, () => {
    const person = requireOther(ctx, input.userId);
    if (person.siteRole !== "campaign") throw conflict("This person is not on the campaign team.");
    keepATeam(ctx, person);
    ctx.db.update(users).set({ siteRole: "member" }).where(eq(users.id, person.id)).run();
    renewCredentials(ctx, person.id, "none");
    // `team` tells histories from before names were kept that this person wrote them as one of the team.
    const { id } = writeAudit(team, { action: "account.taken_off_team", subjectId: person.id, detail: { team: 1 } });
    if (person.emailConfirmedAt === null || person.disabledAt !== null) return;
    const mail = takenOffTeamMail(ctx.settings, person);
    queueMail(ctx, { kind: "taken_off_team", to: person.email, userId: person.id, dedupeKey: `taken-off-team:${id}`, mail });
  });
}
