import type { SuggestedOption } from "#app/components/suggestions.ts";
import { derived, referenceOf, sectorsWithin } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed, open } from "#db/shown.ts";
import { markBeginnings, matchPhrases, phraseIndex, type Searched, typedWords } from "./suggest-words.ts";

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
 * Kinds of work by name or by other words for it ("janitorial"), those that nobody does left out. Choosing one searches by
 * that filter in the place of the words.
 */
export function suggestSectors(ctx: Pick<Ctx, "db" | "now">, searched: Searched, typed: string, limit: number): SuggestedOption[] {
  const { sectorByCode } = referenceOf(ctx.db);
  const asked = typedWords(typed);
  return matchPhrases(indexOf(ctx.db), asked, MOST_ASKED)
    .filter(({ item }) => hasAnybody(ctx, searched, item.code))
    .slice(0, limit)
    .map(({ item, via }) => {
      const parent = item.parentCode === null ? undefined : sectorByCode.get(item.parentCode)?.name;
      const note = via === null ? parent && `in ${parent}` : `includes ${via}`;
      return { label: markBeginnings(item.name, asked), set: { q: "", sector: item.code }, ...(note === undefined ? {} : { note }) };
    });
}

const ANY_SUPPLIER = `
select exists (select 1 from json_each(@codes) c cross join offerings f on f.sector_code = c.value
  cross join organisations o on o.id = f.organisation_id where ${listed("o")})`;
const ANY_OPPORTUNITY = `
select exists (select 1 from opportunities o join opportunity_sectors s on s.opportunity_id = o.id
  where ${open("o", "@now")} and s.sector_code in (select value from json_each(@codes)))`;

/** Whether choosing the kind of work would find anything. */
function hasAnybody(ctx: Pick<Ctx, "db" | "now">, searched: Searched, code: string): boolean {
  const codes = sectorsWithin(referenceOf(ctx.db), [code]);
  const asked = { codes: JSON.stringify(codes) };
  if (searched === "suppliers") return prepared(ctx.db, ANY_SUPPLIER).pluck().get(asked) === 1;
  return (
    prepared(ctx.db, ANY_OPPORTUNITY)
      .pluck()
      .get({ ...asked, now: ctx.now.getTime() }) === 1
  );
}
