import type { Ctx } from "#app/platform/ctx.ts";
import { partnersOf } from "../together/list-partners.server.ts";
import { withPartnerPrices } from "../together/partner-prices.ts";
import { contentOf } from "./answer-of.server.ts";
import { declineOf } from "./decline.server.ts";
import { type AnswerKey, draftOf, liveAnswer } from "./draft.server.ts";
import { type Asked, checkAnswer, EMPTY, fieldsOf } from "./model.ts";
import { papersOf } from "./papers.server.ts";

/** What the form of an answer is filled with: what was typed last, else what was sent. The caller has checked membership. */
export function writingOf(ctx: Ctx, key: AnswerKey, asked: Asked) {
  const sent = liveAnswer(ctx, key);
  const draft = draftOf(ctx, key);
  const checked = draft === null ? null : checkAnswer(withPartnerPrices(draft.fields, partnersOf(ctx, key)), asked);
  const errors = checked === null || checked.ok ? {} : checked.errors;
  return {
    /** What a saved draft still needs, by field. */
    lacks: Object.entries(errors).flatMap(([field, texts]) => texts.map((text) => ({ field, text }))),
    fields: draft?.fields ?? (sent === undefined ? EMPTY : fieldsOf(contentOf(ctx, sent))),
    savedAt: draft?.savedAt ?? null,
    isSent: sent !== undefined,
    papers: papersOf(ctx, key),
    decline: declineOf(ctx, key),
  };
}
