import { eq } from "drizzle-orm";
import { requireConfirmed } from "#app/features/accounts/require-confirmed.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";
import { claims, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { LINK_HOURS, requireOpen, takeOver } from "./claim.server.ts";
import { isEmailAt } from "./own-host.server.ts";
import { proofHost } from "./proof-host.server.ts";

/**
 * Whether the actor's own address is proof enough: it is at that very host, and was confirmed by a mailed link no longer
 * ago than a link for the claim itself would work. Another mail to it would say nothing more.
 */
export function isProofByAccount(ctx: Pick<Ctx, "db" | "actor" | "now">, host: string): boolean {
  const { actor } = ctx;
  if (actor === null || !isEmailAt(actor.email, host)) return false;
  const row = ctx.db.select({ at: users.emailConfirmedAt }).from(users).where(eq(users.id, actor.userId)).get();
  return row?.at != null && ctx.now.getTime() - row.at.getTime() < LINK_HOURS * 3_600_000;
}

/** Takes a profile over by the account's own, freshly confirmed address. Throws `conflict` when somebody looks after it, `forbidden` without that proof. */
export function claimByAccount(ctx: Ctx, input: { organisationId: number }): void {
  const actor = requireConfirmed(ctx);
  withTransaction(ctx.db, () => {
    const organisation = requireOpen(ctx, input.organisationId);
    const proof = proofHost(ctx, organisation);
    if (!proof.ok || !isProofByAccount(ctx, proof.host))
      throw forbidden("Your address was not confirmed lately, or is not at the organisation’s own site. Ask for a link instead.");
    const { id: organisationId } = organisation;
    ctx.db
      .insert(claims)
      .values({
        organisationId,
        userId: actor.userId,
        method: "domain",
        email: actor.email,
        statement: "",
        status: "accepted",
        createdAt: ctx.now,
        decidedAt: ctx.now,
      })
      .run();
    takeOver(ctx, organisation, actor.userId);
    writeAudit(ctx, {
      action: "organisation.claimed",
      subjectId: organisationId,
      detail: { method: "account" },
    });
  });
}
