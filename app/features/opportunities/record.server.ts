import { and, eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import { attachments, opportunities, opportunityAreas, opportunityHistory, opportunitySectors, organisations } from "#db/schema/index.ts";
import { choosingOf } from "./choosing/choosing-of.server.ts";
import type { Choosing } from "./choosing/model.ts";
import type { DraftFacts } from "./rules.ts";
import type { BuyerKind, OpportunityStatus } from "./vocabulary.ts";

export type OpportunityRow = typeof opportunities.$inferSelect;
export type AttachmentRow = Pick<typeof attachments.$inferSelect, "id" | "fileName" | "mediaType" | "bytes">;

/** Everything of one opportunity, for its own organisation's members: the contact is in it. */
export interface OwnOpportunity extends OpportunityRow, Choosing {
  buyerKind: BuyerKind | null;
  isCentralGovernment: boolean;
  sectorCodes: string[];
  areaCodes: string[];
  attachments: AttachmentRow[];
}

export function sectorCodesOf(db: Database, opportunityId: number): string[] {
  return db
    .select({ code: opportunitySectors.sectorCode })
    .from(opportunitySectors)
    .where(eq(opportunitySectors.opportunityId, opportunityId))
    .all()
    .map((row) => row.code);
}

export function areaCodesOf(db: Database, opportunityId: number): string[] {
  return db
    .select({ code: opportunityAreas.areaCode })
    .from(opportunityAreas)
    .where(eq(opportunityAreas.opportunityId, opportunityId))
    .all()
    .map((row) => row.code);
}

export function attachmentsOf(db: Database, opportunityId: number): AttachmentRow[] {
  return db
    .select({ id: attachments.id, fileName: attachments.fileName, mediaType: attachments.mediaType, bytes: attachments.bytes })
    .from(attachments)
    .where(eq(attachments.opportunityId, opportunityId))
    .orderBy(attachments.createdAt, attachments.fileName)
    .all();
}

function complete(db: Database, row: OpportunityRow | undefined): OwnOpportunity {
  if (row === undefined) throw notFound("This opportunity");
  const buyer = db
    .select({ kind: organisations.buyerKind, isCentralGovernment: organisations.isCentralGovernment })
    .from(organisations)
    .where(eq(organisations.id, row.organisationId))
    .get();
  return {
    ...row,
    buyerKind: buyer?.kind ?? null,
    isCentralGovernment: buyer?.isCentralGovernment ?? false,
    sectorCodes: sectorCodesOf(db, row.id),
    areaCodes: areaCodesOf(db, row.id),
    attachments: attachmentsOf(db, row.id),
    ...choosingOf(db, row.id),
  };
}

/** By id, for verbs. Throws `not_found`. The caller checks membership of `organisationId`. */
export function requireRecord(db: Database, id: number): OwnOpportunity {
  return complete(db, db.select().from(opportunities).where(eq(opportunities.id, id)).get());
}

/** By address, inside one organisation: another organisation's opportunity is not found. The caller checks membership. */
export function requireOwnOpportunity(ctx: Pick<Ctx, "db">, organisationId: number, slug: string): OwnOpportunity {
  const where = and(eq(opportunities.slug, slug), eq(opportunities.organisationId, organisationId));
  return complete(ctx.db, ctx.db.select().from(opportunities).where(where).get());
}

/** What the completeness rules read. */
export function draftFacts(record: OwnOpportunity): DraftFacts {
  return record;
}

/**
 * A step of the campaign team that leaves the status as it is, in history and audit log; call it inside the verb's
 * transaction. `status` is `suspended` when the team holds it back, else what it is.
 */
export function noteTeamStep(team: Ctx & { actingAs: "team" }, opportunityId: number, status: OpportunityStatus, reason: string): void {
  appendHistory(team, opportunityId, status, reason);
  const action = status === "suspended" ? "opportunity.suspended" : "opportunity.resumed";
  writeAudit(team, { action, subjectId: opportunityId, detail: { reason } });
}

/** One line of the status history, and in whose name; call it inside the verb's transaction. */
export function appendHistory(ctx: Ctx, opportunityId: number, status: OpportunityStatus, reason = ""): void {
  const actedAs = ctx.actingAs ?? (ctx.actor === null ? "site" : "buyer");
  ctx.db
    .insert(opportunityHistory)
    .values({ opportunityId, status, reason, actorId: ctx.actor?.userId ?? null, at: ctx.now, actedAs })
    .run();
}
