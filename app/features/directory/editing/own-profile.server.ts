import { eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { ActionAbout, AuditedAction } from "#app/platform/audit/catalogue.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { expression, ms, query } from "#db/read.ts";
import { offerings, organisations, profiles } from "#db/schema/index.ts";
import { type CompletenessInput, completenessOf } from "../completeness.ts";

export type ProfileRow = typeof profiles.$inferSelect;

/** The profile of an organisation that supplies, contact included: for its own members. Throws `not_found`. */
export function requireProfileRow(ctx: Pick<Ctx, "db">, organisationId: number): ProfileRow {
  const row = ctx.db.select().from(profiles).where(eq(profiles.organisationId, organisationId)).get();
  const supplies = ctx.db.select({ yes: organisations.isSupplier }).from(organisations).where(eq(organisations.id, organisationId)).get();
  if (row === undefined || !supplies?.yes) throw notFound("This profile");
  return row;
}

/** For a verb: an editor of an organisation that has a profile. Throws `forbidden`, `not_found`. */
export function requireEditor(ctx: Ctx, organisationId: number): ProfileRow {
  requireMembership(ctx, organisationId, "editor");
  return requireProfileRow(ctx, organisationId);
}

const ORGANISATION = {
  lat: organisations.lat,
  website: organisations.website,
  claimedAt: ms(organisations.claimedAt),
  identifiers: expression<number>("(select count(*) from identifiers i where i.organisation_id = organisations.id)"),
  accreditations: expression<number>("(select count(*) from accreditations a where a.organisation_id = organisations.id)"),
};
const readOrganisation = query(ORGANISATION, "from organisations where id = ?");
const OFFERING = {
  description: offerings.description,
  coverage: offerings.coverage,
  minPence: offerings.minPence,
  maxPence: offerings.maxPence,
  derivedFrom: offerings.derivedFrom,
};
const readOfferings = query(OFFERING, "from offerings where organisation_id = ? order by position, id");

/** What completeness looks at, as the database has it. */
export function completenessInput(ctx: Pick<Ctx, "db">, organisationId: number): CompletenessInput {
  const profile = requireProfileRow(ctx, organisationId);
  const [organisation] = readOrganisation(ctx.db, organisationId);
  if (organisation === undefined) throw notFound("This profile");
  return {
    summary: profile.summary,
    mission: profile.mission,
    offerings: readOfferings(ctx.db, organisationId),
    hasPosition: organisation.lat !== null,
    hasWebsite: organisation.website !== null,
    hasContact: profile.contactEmail !== null || profile.contactPhone !== null,
    hasIdentifier: organisation.identifiers > 0,
    staff: profile.staff,
    turnoverBand: profile.turnoverBand,
    founded: profile.founded,
    impactModel: profile.impactModel,
    beneficiaries: profile.beneficiaries,
    impact: profile.impact,
    accreditations: organisation.accreditations,
    insurances: profile.insurances,
    policies: profile.policies,
    references: profile.clientReferences,
    claimed: organisation.claimedAt !== null,
  };
}

/**
 * What every change to a profile ends with, inside its transaction: completeness is worked out again, who did what is
 * kept, and the change is carried to the index and to matching.
 */
export function finishChange(ctx: Ctx, organisationId: number, what: AuditedAction<ActionAbout<"organisation">>): void {
  const completeness = completenessOf(completenessInput(ctx, organisationId));
  ctx.db.update(profiles).set({ completeness, updatedAt: ctx.now }).where(eq(profiles.organisationId, organisationId)).run();
  writeAudit(ctx, { ...what, subjectId: organisationId });
  emit(ctx, "organisation.changed", { organisationId });
}
