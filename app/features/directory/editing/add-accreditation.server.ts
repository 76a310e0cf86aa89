import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { accreditations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { finishChange, requireEditor } from "./own-profile.server.ts";
import type { AccreditationInput } from "./schema.ts";

const MOST = 40;

/** Adds an accreditation to the profile. Needs an editor. Throws `conflict` for one that is there with the same number and end. */
export function addAccreditation(ctx: Ctx, { organisationId, ...input }: AccreditationInput & { organisationId: number }): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const have = ctx.db.select().from(accreditations).where(eq(accreditations.organisationId, organisationId)).all();
    if (have.length >= MOST) throw invalid(`A profile has ${MOST} accreditations at most. Delete those that have ended.`);
    if (have.some((one) => one.name === input.name && one.number === input.number && one.toDay === input.to))
      throw conflict("This one is on your profile already.");
    const { name, issuer, number } = input;
    ctx.db.insert(accreditations).values({ organisationId, name, issuer, number, fromDay: input.from, toDay: input.to }).run();
    finishChange(ctx, organisationId, { action: "profile.accreditation_added", detail: { name } });
  });
}
