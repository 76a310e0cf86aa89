import { and, eq, gt } from "drizzle-orm";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { applyChanges } from "./apply-changes.server.ts";
import { BRIEF_PARTS } from "./brief/parts.ts";
import { appendHistory } from "./record.server.ts";
import type { OpportunityChanges } from "./schema.ts";
import { freeOpportunitySlug } from "./slug.server.ts";
import type { OpportunityKind } from "./vocabulary.ts";

const TWICE_MS = 60_000;

export interface NewDraft extends OpportunityChanges {
  organisationId: number;
  kind: OpportunityKind;
  title: string;
}

/**
 * Begins a draft that only the organisation's members see. Needs an editor of a buying organisation.
 * The same form sent twice within a minute gives the draft of the first. Throws `forbidden`, `invalid`.
 */
export function createDraft(ctx: Ctx, input: NewDraft): { id: number; slug: string; version: number } {
  const actor = requireMembership(ctx, input.organisationId, "editor");
  const { organisationId, ...changes } = input;
  return withTransaction(ctx.db, () => {
    const organisation = ctx.db
      .select({ isBuyer: organisations.isBuyer, isDemo: organisations.isDemo })
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .get();
    if (organisation === undefined) throw notFound("This organisation");
    if (!organisation.isBuyer) throw invalid("This organisation is not set up to buy. An owner can add that under its details.");
    const same = ctx.db
      .select({ id: opportunities.id, slug: opportunities.slug, version: opportunities.version })
      .from(opportunities)
      .where(
        and(
          eq(opportunities.organisationId, organisationId),
          eq(opportunities.createdBy, actor.userId),
          eq(opportunities.status, "draft"),
          eq(opportunities.title, input.title),
          eq(opportunities.description, input.description ?? ""),
          eq(opportunities.kind, input.kind),
          gt(opportunities.createdAt, new Date(ctx.now.getTime() - TWICE_MS)),
        ),
      )
      .get();
    if (same !== undefined) return same;
    const row = ctx.db
      .insert(opportunities)
      .values({
        slug: freeOpportunitySlug(ctx, input),
        organisationId,
        createdBy: actor.userId,
        kind: input.kind,
        title: input.title,
        cpv: [],
        requirements: [],
        // What comes from anywhere but the form is nobody's reading.
        settled: [...BRIEF_PARTS],
        status: "draft",
        isDemo: organisation.isDemo,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning({ id: opportunities.id, slug: opportunities.slug, version: opportunities.version })
      .get();
    applyChanges(ctx, row.id, changes);
    appendHistory(ctx, row.id, "draft");
    writeAudit(ctx, { action: "opportunity.drafted", subjectId: row.id });
    return row;
  });
}
