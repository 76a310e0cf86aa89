import { openAnswerPaper } from "#app/features/matching/answering/papers.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { paperAnswer } from "#app/platform/paper-answer.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/answer-paper";

/** A file of an answer: for the two teams it is between. */
export const loader = handled(({ context, params }: Route.LoaderArgs) => {
  return paperAnswer(() => openAnswerPaper(getCtx(context), params.slug, params.paper));
});
