import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { accreditations } from "#db/schema/index.ts";

/** The organisation's accreditations with their ids, for its members. */
export function listAccreditations(ctx: Pick<Ctx, "db">, organisationId: number) {
  return ctx.db.select().from(accreditations).where(eq(accreditations.organisationId, organisationId)).orderBy(accreditations.id).all();
}
