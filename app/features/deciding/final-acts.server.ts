import { and, desc, eq, isNull } from "drizzle-orm";
import { appendHistory as appendIntroductionHistory } from "#app/features/introductions/record.server.ts";
import type { IntroductionStatus } from "#app/features/introductions/rules.ts";
import { appendResponseHistory } from "#app/features/matching/response-record.server.ts";
import { appendHistory } from "#app/features/opportunities/record.server.ts";
import type { OpportunityStatus } from "#app/features/opportunities/vocabulary.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit, emitOnce } from "#app/platform/outbox/emit.server.ts";
import { dropPutOff } from "#app/platform/outbox/put-off.server.ts";
import { mailsLeaveAt } from "#app/platform/quiet-hours.ts";
import { decisions, finalActResponses, finalActs, introductions, opportunities, responses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { FinalAct } from "./rules.ts";

interface Begin {
  act: FinalAct;
  /** Whose step it is. */
  organisationId: number;
  of: { opportunityId: number } | { introductionId: number };
  status: string;
  updatedAt: Date;
  /** The answers that it decides on, as they stand. */
  responses?: readonly (typeof responses.$inferSelect)[];
}

/**
 * Keeps what was before a final step, and gives the context to take it in: what it says waits until its mails leave. Call it
 * inside the step's transaction.
 */
export function beginAct(ctx: Ctx, input: Begin): Ctx {
  const leavesAt = mailsLeaveAt(ctx.now);
  const { id } = ctx.db
    .insert(finalActs)
    .values({
      ...input.of,
      organisationId: input.organisationId,
      act: input.act,
      wasStatus: input.status,
      wasUpdatedAt: input.updatedAt,
      at: ctx.now,
      byId: ctx.actor?.userId ?? null,
      leavesAt,
    })
    .returning({ id: finalActs.id })
    .get();
  for (const { id: responseId, status, outcomeReason, updatedAt } of input.responses ?? [])
    ctx.db
      .insert(finalActResponses)
      .values({ actId: id, responseId, wasStatus: status, wasReason: outcomeReason, wasUpdatedAt: updatedAt })
      .run();
  const putOff: Ctx = { ...ctx, putOff: { actId: id, until: leavesAt } };
  emit(putOff, "act.left", { actId: id });
  // The page and the list say at once how it stands; only telling waits.
  if ("opportunityId" in input.of) emitOnce(ctx, "search.index", { index: "opportunities", ids: [input.of.opportunityId] });
  return putOff;
}

/** The mails of a step leave: it stands. For the worker. */
export function actLeft(ctx: Ctx, actId: number): void {
  ctx.db
    .update(finalActs)
    .set({ leftAt: ctx.now })
    .where(and(eq(finalActs.id, actId), isNull(finalActs.undoneAt), isNull(finalActs.leftAt)))
    .run();
}

const TAKEN_BACK = "Taken back before anybody was told";
const TOO_LATE = "The mails have left, so it stands.";

/**
 * Takes a final step back before its mails leave: status and answers are as they were, and the histories say both. Needs an
 * editor of whose step it was; taking back twice counts once. Throws `conflict` once mails leave, or when something has
 * changed since. Gives what it was about: an opportunity's address, or an introduction.
 */
export function undoAct(
  ctx: Ctx,
  input: { actId: number; organisationId: number },
): { opportunity: string | null; introductionId: number | null } {
  requireMembership(ctx, input.organisationId, "editor");
  return withTransaction(ctx.db, () => {
    const act = ctx.db.select().from(finalActs).where(eq(finalActs.id, input.actId)).get();
    if (act === undefined || act.organisationId !== input.organisationId) throw notFound("This step");
    const about = { opportunity: slugOf(ctx, act.opportunityId), introductionId: act.introductionId };
    if (act.undoneAt !== null) return about;
    if (act.leftAt !== null || act.leavesAt.getTime() <= ctx.now.getTime() || !dropPutOff(ctx, act.id)) throw conflict(TOO_LATE);
    ctx.db
      .update(finalActs)
      .set({ undoneAt: ctx.now, undoneBy: ctx.actor?.userId ?? null })
      .where(eq(finalActs.id, act.id))
      .run();
    if (act.opportunityId !== null) undoOpportunity(ctx, act, act.opportunityId);
    if (act.introductionId !== null) undoIntroduction(ctx, act, act.introductionId);
    return about;
  });
}

function slugOf(ctx: Ctx, opportunityId: number | null): string | null {
  if (opportunityId === null) return null;
  const row = ctx.db.select({ slug: opportunities.slug }).from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  return row?.slug ?? null;
}

type ActRow = typeof finalActs.$inferSelect;
const RESULT = { award: "awarded", nobody: "not_awarded", close: "closed", cancel: "cancelled", decline: "declined" } as const;
const MOVED_ON = "Something has changed since. Look at where it stands now.";

function undoOpportunity(ctx: Ctx, act: ActRow, opportunityId: number): void {
  const row = ctx.db.select().from(opportunities).where(eq(opportunities.id, opportunityId)).get();
  const last = ctx.db
    .select({ id: finalActs.id })
    .from(finalActs)
    .where(and(eq(finalActs.opportunityId, opportunityId), isNull(finalActs.undoneAt)))
    .orderBy(desc(finalActs.id))
    .get();
  if (row === undefined || row.status !== RESULT[act.act] || (last !== undefined && last.id > act.id)) throw conflict(MOVED_ON);
  const status = act.wasStatus as OpportunityStatus;
  ctx.db
    .update(opportunities)
    .set({ status, updatedAt: act.wasUpdatedAt, version: row.version + 1 })
    .where(eq(opportunities.id, opportunityId))
    .run();
  appendHistory(ctx, opportunityId, status, TAKEN_BACK);
  ctx.db.update(decisions).set({ decidedAt: null }).where(eq(decisions.opportunityId, opportunityId)).run();
  for (const held of ctx.db.select().from(finalActResponses).where(eq(finalActResponses.actId, act.id)).all()) {
    ctx.db
      .update(responses)
      .set({ status: held.wasStatus, outcomeReason: held.wasReason, updatedAt: held.wasUpdatedAt })
      .where(eq(responses.id, held.responseId))
      .run();
    appendResponseHistory(ctx, held.responseId, held.wasStatus, { as: "buyer", reason: TAKEN_BACK });
  }
  writeAudit(ctx, { action: "act.undone", subjectId: opportunityId, detail: { act: act.act } });
  emitOnce(ctx, "search.index", { index: "opportunities", ids: [opportunityId] });
}

function undoIntroduction(ctx: Ctx, act: ActRow, introductionId: number): void {
  const row = ctx.db.select().from(introductions).where(eq(introductions.id, introductionId)).get();
  if (row?.status !== "declined") throw conflict(MOVED_ON);
  const status = act.wasStatus as IntroductionStatus;
  ctx.db
    .update(introductions)
    .set({ status, declineReason: null, updatedAt: act.wasUpdatedAt })
    .where(eq(introductions.id, introductionId))
    .run();
  const as = row.buyerId === act.organisationId ? "buyer" : row.supplierId === act.organisationId ? "supplier" : "intermediary";
  appendIntroductionHistory(ctx, introductionId, status, { as, reason: TAKEN_BACK });
  writeAudit(ctx, { action: "act.introduction_undone", subjectId: introductionId });
}

/** A step of an organisation that can be taken back, for the note on its pages. */
export interface HeldAct {
  id: number;
  act: FinalAct;
  title: string;
  at: Date;
  leavesAt: Date;
}

/** What an organisation can take back now, the last first. The caller has checked who reads. */
export function heldActs(ctx: Pick<Ctx, "db" | "now">, organisationId: number): HeldAct[] {
  const rows = ctx.db.$client
    .prepare<[number, number], Omit<HeldAct, "at" | "leavesAt"> & { at: number; leavesAt: number }>(
      `select a.id, a.act, coalesce(o.title, io.title, 'an introduction') as title, a.at, a.leaves_at as leavesAt
       from final_acts a left join opportunities o on o.id = a.opportunity_id
       left join introductions i on i.id = a.introduction_id left join opportunities io on io.id = i.opportunity_id
       where a.organisation_id = ? and a.left_at is null and a.undone_at is null and a.leaves_at > ?
         and not exists (select 1 from final_acts l where l.opportunity_id = a.opportunity_id and l.undone_at is null and l.id > a.id)
       order by a.id desc`,
    )
    .all(organisationId, ctx.now.getTime());
  return rows.map((row) => ({ ...row, at: new Date(row.at), leavesAt: new Date(row.leavesAt) }));
}
