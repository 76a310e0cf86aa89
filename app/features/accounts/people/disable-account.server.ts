import { and, eq, inArray } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { mails, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "../credentials.server.ts";
import { accountDisabledMail } from "../mails.ts";
import { keepATeam, requireOther } from "./require-person.server.ts";

/**
 * The campaign team disables an account: its sessions end at once, every link mailed for it and every invitation it sent
 * is dead, mails that wait for it are not sent, and signing in is refused like a wrong password. Its owner is told by mail,
 * with the reason. Memberships stay, for the day it is enabled again; what nobody else can look after is paused. Disabling twice disables once. Throws `conflict` for
 * oneself and for the last of the team.
 */
export function disableAccount(ctx: Ctx, input: { userId: number; reason: string }): void {
  const team = requireTeam(ctx, "account.disable");
  withTransaction(ctx.db, () => {
    const person = requireOther(ctx, input.userId);
    if (person.disabledAt !== null) return;
    keepATeam(ctx, person);
    ctx.db.update(users).set({ disabledAt: ctx.now, disabledReason: input.reason }).where(eq(users.id, person.id)).run();
    renewCredentials(ctx, person.id, "none");
    dropWaitingMails(ctx, person.id);
    emit(ctx, "account.disabled", { userId: person.id });
    const { id } = writeAudit(team, {
      action: "account.disabled",
      subjectId: person.id,
      detail: { reason: input.reason },
    });
    if (person.emailConfirmedAt === null) return;
    queueMail(ctx, {
      kind: "account_disabled",
      to: person.email,
      userId: person.id,
      dedupeKey: `account-disabled:${id}`,
      mail: accountDisabledMail(ctx.settings, { name: person.name, reason: input.reason }),
    });
  });
}

/** Takes back what was written to somebody and has not left yet; call it inside the verb's transaction. */
function dropWaitingMails(ctx: Pick<Ctx, "db">, userId: number): void {
  ctx.db
    .delete(mails)
    .where(and(eq(mails.userId, userId), inArray(mails.status, ["waiting", "failed", "held"])))
    .run();
}
