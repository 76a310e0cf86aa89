import { eq } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { ActionAbout, AuditedAction } from "#app/platform/audit/catalogue.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { organisations, profiles } from "#db/schema/index.ts";
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

/** What completeness looks at, as the database has it. */
export function completenessInput(ctx: Pick<Ctx, "db">, organisationId: number): CompletenessInput {
  const profile = requireProfileRow(ctx, organisationId);
  const client = ctx.db.$client;
  const organisation = client
    .prepare(
      `select lat is not null as hasPosition, website is not null as hasWebsite, claimed_at is not null as claimed,
         exists (select 1 from identifiers i where i.organisation_id = organisations.id) as hasIdentifier,
         (select count(*) from accreditations a where a.organisation_id = organisations.id) as accreditations
       from organisations where id = ?`,
    )
    .get(organisationId) as Record<"hasPosition" | "hasWebsite" | "claimed" | "hasIdentifier" | "accreditations", number>;
  const offerings = client
    .prepare(
      `select description, coverage, min_pence as minPence, max_pence as maxPence, derived_from as derivedFrom
       from offerings where organisation_id = ? order by position, id`,
    )
    .all(organisationId) as CompletenessInput["offerings"];
  return {
    summary: profile.summary,
    mission: profile.mission,
    offerings,
    hasPosition: organisation.hasPosition === 1,
    hasWebsite: organisation.hasWebsite === 1,
    hasContact: profile.contactEmail !== null || profile.contactPhone !== null,
    hasIdentifier: organisation.hasIdentifier === 1,
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
    claimed: organisation.claimed === 1,
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
