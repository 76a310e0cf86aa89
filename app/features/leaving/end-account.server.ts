import { eq } from "drizzle-orm";
import { renewCredentials } from "#app/features/accounts/credentials.server.ts";
import { accountEndedMail } from "#app/features/accounts/mails.ts";
import { requirePassword, requireUnchanged } from "#app/features/accounts/passwords.server.ts";
import { keepATeam, requirePerson } from "#app/features/accounts/people/require-person.server.ts";
import { deleteListsOf } from "#app/features/kept/delete-list.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { memberships, organisations, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { erasePerson } from "./erase-person.server.ts";
import { leavingState } from "./leaving-state.server.ts";

export const FORMER_MEMBER = "A former member";

/**
 * Ends the signed-in person's own account. Their name, address and password are erased from it, with their sessions,
 * links, saved searches, claims, and what was mailed to them, and soon after by the worker from what others were mailed (`forgetLeaver`); the row stays, so that append-only histories have an id to
 * name, and reads as "A former member". An organisation that nobody else belongs to is looked after by nobody from then
 * on, and can be claimed anew: whoever does finds none of the lists that it kept. The last mail says so, where the address was confirmed. Throws `invalid` for a wrong password, and `conflict` while an
 * organisation with other members would be left without an owner, or the campaign team without anybody.
 */
export async function endAccount(ctx: Ctx, input: { currentPassword: string }): Promise<void> {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to do this.");
  const before = requirePerson(ctx, actor.userId);
  await requirePassword(ctx, before.passwordHash, input.currentPassword);
  withTransaction(ctx.db, () => {
    const person = requirePerson(ctx, actor.userId);
    requireUnchanged(ctx, before);
    keepATeam(ctx, person);
    const leaving = leavingState(ctx, person.id);
    const kept = leaving.filter((one) => one.what === "hand_over");
    if (kept.length > 0) {
      throw conflict(
        `Make somebody else an owner of ${kept.map((one) => one.name).join(" and ")} first: its other members would be left without one.`,
      );
    }
    const left = leaving.filter((one) => one.what === "last");
    erasePerson(
      ctx,
      person,
      left.map((one) => one.organisationId),
    );
    ctx.db.delete(memberships).where(eq(memberships.userId, person.id)).run();
    for (const { organisationId } of left) {
      deleteListsOf(ctx, organisationId);
      ctx.db.update(organisations).set({ claimedAt: null, updatedAt: ctx.now }).where(eq(organisations.id, organisationId)).run();
      emit(ctx, "organisation.left", { organisationId });
      emit(ctx, "organisation.changed", { organisationId });
    }
    renewCredentials(ctx, person.id, "none");
    ctx.db
      .update(users)
      .set({
        name: FORMER_MEMBER,
        email: `ended:${person.id}`,
        emailKey: `ended:${person.id}`,
        passwordHash: "",
        emailConfirmedAt: null,
        siteRole: "member",
        matchMail: "never",
        disabledAt: ctx.now,
        disabledReason: null,
        endedAt: ctx.now,
      })
      .where(eq(users.id, person.id))
      .run();
    const detail = { organisationsLeft: left.length, ...(person.siteRole === "campaign" ? { team: 1 as const } : {}) };
    writeAudit(ctx, { action: "account.ended", subjectId: person.id, detail });
    emit(ctx, "account.ended", { userId: person.id });
    if (person.emailConfirmedAt === null) return;
    queueMail(ctx, {
      kind: "account_ended",
      to: person.email,
      dedupeKey: `account-ended:${person.id}`,
      mail: accountEndedMail(ctx.settings, { name: person.name, left: left.map((one) => one.name) }),
    });
  });
}
