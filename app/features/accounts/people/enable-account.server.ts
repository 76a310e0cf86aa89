import { eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { accountEnabledMail } from "../mails.ts";
import { requireOther } from "./require-person.server.ts";

/** The campaign team lets a disabled account be used again, with the password it had; its owner is told. Enabling twice enables once. */
export function enableAccount(ctx: Ctx, input: { userId: number }): void {
  const team = requireTeam(ctx, "account.enable");
  withTransaction(ctx.db, () => {
    const person = requireOther(ctx, input.userId);
    if (person.disabledAt === null) return;
    ctx.db.update(users).set({ disabledAt: null, disabledReason: null }).where(eq(users.id, person.id)).run();
    const { id } = writeAudit(team, { action: "account.enabled", subjectId: person.id });
    if (person.emailConfirmedAt === null) return;
    const mail = accountEnabledMail(ctx.settings, person);
    queueMail(ctx, { kind: "account_enabled", to: person.email, userId: person.id, dedupeKey: `account-enabled:${id}`, mail });
  });
}
