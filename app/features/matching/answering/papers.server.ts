import { and, asc, count, eq, isNull } from "drizzle-orm";
import { checkPaper, cleanFileName, discardPaper, MAX_PAPERS, readPaper, storePaper } from "#app/features/opportunities/papers.server.ts";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import type { Paper } from "#app/platform/paper-answer.ts";
import { answerPapers, opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type AnswerKey, liveAnswer, requireAnswerable } from "./draft.server.ts";
import { isSealed } from "./sealed.server.ts";

export interface AnswerPaper {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  /** Null: it goes to the buyer with the next sending. */
  sentAt: Date | null;
}

function ofAnswer({ opportunityId, organisationId }: AnswerKey) {
  return and(eq(answerPapers.opportunityId, opportunityId), eq(answerPapers.organisationId, organisationId));
}

/** The papers of an answer, the oldest first; the caller has checked who reads them. */
export function papersOf(ctx: Pick<Ctx, "db">, key: AnswerKey): AnswerPaper[] {
  const { id, fileName, mediaType, bytes, sentAt } = answerPapers;
  return ctx.db
    .select({ id, fileName, mediaType, bytes, sentAt })
    .from(answerPapers)
    .where(ofAnswer(key))
    .orderBy(asc(answerPapers.createdAt), asc(answerPapers.fileName))
    .all();
}

/**
 * Adds a paper to an answer that is written: of the same kinds, sizes and number as an opportunity's, checked by its
 * content. The buyer opens it once the answer is sent. Throws as `requireAnswerable`, and `invalid` at the field `papers`.
 * The file is on disk before its row is.
 */
export async function addAnswerPaper(ctx: Ctx, input: AnswerKey & { fileName: string; bytes: Uint8Array }): Promise<string> {
  const { opportunityId, organisationId, bytes } = input;
  const fileName = cleanFileName(input.fileName);
  requireRoom(ctx, input);
  const checked = await checkPaper(fileName, bytes);
  if (!checked.ok) throw invalid(checked.message, { papers: [checked.message] });
  const id = await storePaper(ctx.settings, bytes);
  try {
    withTransaction(ctx.db, () => {
      requireRoom(ctx, input);
      const uploadedBy = ctx.actor?.userId ?? null;
      ctx.db
        .insert(answerPapers)
        .values({
          id,
          opportunityId,
          organisationId,
          fileName,
          mediaType: checked.mediaType,
          bytes: bytes.byteLength,
          uploadedBy,
          createdAt: ctx.now,
        })
        .run();
      writeAudit(ctx, { action: "opportunity.answer_paper_added", subjectId: opportunityId, detail: { organisationId } });
    });
  } catch (error) {
    await discardPaper(ctx.settings, id);
    throw error;
  }
  return id;
}

function requireRoom(ctx: Ctx, key: AnswerKey): void {
  requireAnswerable(ctx, key);
  const row = ctx.db.select({ n: count() }).from(answerPapers).where(ofAnswer(key)).get();
  if ((row?.n ?? 0) >= MAX_PAPERS) {
    const message = `There are ${MAX_PAPERS} papers already. Remove one first`;
    throw invalid(message, { papers: [message] });
  }
}

/** Takes a paper away, sent or not, until the deadline; one that is gone, or another's, changes nothing. */
export async function removeAnswerPaper(ctx: Ctx, input: AnswerKey & { id: string }): Promise<void> {
  const removed = withTransaction(ctx.db, () => {
    requireAnswerable(ctx, input);
    const { changes } = ctx.db
      .delete(answerPapers)
      .where(and(eq(answerPapers.id, input.id), ofAnswer(input)))
      .run();
    if (changes === 0) return false;
    const { opportunityId, organisationId } = input;
    writeAudit(ctx, { action: "opportunity.answer_paper_removed", subjectId: opportunityId, detail: { organisationId } });
    return true;
  });
  if (removed) await discardPaper(ctx.settings, input.id);
}

/** The papers go with the answer. Call it inside the verb's transaction. */
export function sendPapers(ctx: Pick<Ctx, "db" | "now">, key: AnswerKey): void {
  ctx.db
    .update(answerPapers)
    .set({ sentAt: ctx.now })
    .where(and(ofAnswer(key), isNull(answerPapers.sentAt)))
    .run();
}

/**
 * A paper with its bytes, for the supplier's team, and for the buyer's once it was sent, while the answer stands and is not
 * sealed. For everybody else, the campaign team among them, it is not there: throws `not_found`.
 */
export async function openAnswerPaper(ctx: Ctx, slug: string, id: string): Promise<Paper> {
  const row = ctx.db
    .select({ paper: answerPapers, opportunity: opportunities })
    .from(answerPapers)
    .innerJoin(opportunities, eq(opportunities.id, answerPapers.opportunityId))
    .where(and(eq(answerPapers.id, id), eq(opportunities.slug, slug)))
    .get();
  if (row === undefined) throw notFound("This paper");
  const { paper, opportunity } = row;
  const isOwn = getMembership(ctx.actor, paper.organisationId) !== null;
  const isBuyers = getMembership(ctx.actor, opportunity.organisationId) !== null;
  const isToRead = paper.sentAt !== null && liveAnswer(ctx, paper) !== undefined && !isSealed(opportunity, ctx.now);
  if (!isOwn && !(isBuyers && isToRead)) throw notFound("This paper");
  try {
    return { fileName: paper.fileName, mediaType: paper.mediaType, bytes: await readPaper(ctx.settings, paper.id) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw notFound("This paper");
    throw error;
  }
}
