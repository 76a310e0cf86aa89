import type { Ctx } from "#app/platform/ctx.ts";
import { contentOf } from "./answer-of.server.ts";
import { declineOf } from "./decline.server.ts";
import { type AnswerKey, draftOf, liveAnswer } from "./draft.server.ts";
import { EMPTY, fieldsOf } from "./model.ts";
import { papersOf } from "./papers.server.ts";

/** What the form of an answer is filled with: what was typed last, else what was sent. The caller has checked membership. */
export function writingOf(ctx: Ctx, key: AnswerKey) {
  const sent = liveAnswer(ctx, key);
  const draft = draftOf(ctx, key);
  return {
    fields: draft?.fields ?? (sent === undefined ? EMPTY : fieldsOf(contentOf(ctx, sent))),
    savedAt: draft?.savedAt ?? null,
    isSent: sent !== undefined,
    papers: papersOf(ctx, key),
    decline: declineOf(ctx, key),
  };
}
