import type { SuggestedOption } from "#app/components/suggestions.ts";
import { answer } from "../answer.server.ts";
import type { SuggestCtx, SuggestedSubject } from "./subject.ts";
import { markBeginnings, typedWords } from "./words.ts";

/**
 * Single ones by name, from the engine. While it cannot answer, from the database: suppliers by the beginning of their
 * name, opportunities by words of their title.
 */
export async function suggestNames(ctx: SuggestCtx, subject: SuggestedSubject, typed: string, limit: number): Promise<SuggestedOption[]> {
  const { found } = await answer(ctx, subject.definition, (index) => index.suggest(typed, limit));
  const shown = subject.stillShown(
    ctx,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => shown.has(id))
    .map(({ slug, name, place }) => nameOption(name.map(({ text }) => text).join(""), `${subject.path}/${slug}`, place, typed));
}

/** Marked as the other suggestions are, whichever engine found it. */
function nameOption(name: string, to: string, place: string | null, typed: string): SuggestedOption {
  return { label: markBeginnings(name, typedWords(typed)), to, ...(place === null ? {} : { note: place }) };
}
