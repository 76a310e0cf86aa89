import { eq } from "drizzle-orm";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type answerPartners, profiles } from "#db/schema/index.ts";

export type PartnerRow = typeof answerPartners.$inferSelect;

/** How to reach a partner or its lead, for the other of the two. */
export interface PartnerContact {
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
}

/** The contact of one of the two, for members of the other, once the partner has said yes; null before, and for anybody else. */
export function partnerContact(ctx: Ctx, row: Pick<PartnerRow, "status" | "leadId" | "partnerId">, reader: number): PartnerContact | null {
  if (row.status !== "agreed" || getMembership(ctx.actor, reader) === null) return null;
  const whose = reader === row.leadId ? row.partnerId : reader === row.partnerId ? row.leadId : null;
  if (whose === null) return null;
  const { contactName: name, contactRole: role, contactEmail: email, contactPhone: phone } = profiles;
  return ctx.db.select({ name, role, email, phone }).from(profiles).where(eq(profiles.organisationId, whose)).get() ?? null;
}
