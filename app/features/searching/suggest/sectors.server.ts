import type { SuggestedOption } from "#app/components/suggestions.ts";
import { derived, referenceOf, sectorsWithin } from "#app/features/reference/reference.server.ts";
import type { SuggestCtx, SuggestedSubject } from "./subject.ts";
import { markBeginnings, matchPhrases, phraseIndex, typedWords } from "./words.ts";

/** Kinds of work of which it is asked whether anybody does them. */
const MOST_ASKED = 12;

const indexOf = derived(({ sectors }) =>
  phraseIndex(
    sectors.map((item, position) => ({
      item,
      phrases: [item.name, ...item.synonyms],
      position: item.parentCode === null ? position - sectors.length : position,
    })),
  ),
);

/**
 * Kinds of work by name or by other words for it ("janitorial"), those for which there is nothing left out. Choosing one searches by
 * that filter in the place of the words.
 */
export function suggestSectors(
  ctx: Pick<SuggestCtx, "db" | "now">,
  subject: Pick<SuggestedSubject, "hasAny">,
  typed: string,
  limit: number,
): SuggestedOption[] {
  const reference = referenceOf(ctx.db);
  const asked = typedWords(typed);
  return matchPhrases(indexOf(ctx.db), asked, MOST_ASKED)
    .filter(({ item }) => subject.hasAny(ctx, sectorsWithin(reference, [item.code])))
    .slice(0, limit)
    .map(({ item, via }) => {
      const parent = item.parentCode === null ? undefined : reference.sectorByCode.get(item.parentCode)?.name;
      const note = via === null ? parent && `in ${parent}` : `includes ${via}`;
      return { label: markBeginnings(item.name, asked), set: { q: "", sector: item.code }, ...(note === undefined ? {} : { note }) };
    });
}
