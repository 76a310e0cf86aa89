import { SUGGESTED_SUPPLIERS } from "#app/features/directory/suggested-suppliers.server.ts";
import { SUGGESTED_OPPORTUNITIES } from "#app/features/opportunities/suggested-opportunities.server.ts";
import type { SuggestBox } from "#app/features/searching/suggest/source.ts";
import type { SuggestedSubject } from "#app/features/searching/suggest/subject.ts";
import { suggest } from "#app/features/searching/suggest/suggest.server.ts";
import { apiReadOnly, ownRead } from "#app/platform/api.server.ts";

const BOXES: Record<SuggestBox, SuggestedSubject | "place"> = {
  suppliers: SUGGESTED_SUPPLIERS,
  opportunities: SUGGESTED_OPPORTUNITIES,
  place: "place",
};

/** What the boxes of a search suggest as somebody types: `?for=suppliers|opportunities|place&q=`. For the site's own pages. */
export const loader = ownRead(async (ctx, { request }) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("for") ?? "";
  const box = Object.hasOwn(BOXES, asked) ? (asked as SuggestBox) : "suppliers";
  return { groups: await suggest(ctx, BOXES[box], searchParams.get("q") ?? "") };
});
export const action = apiReadOnly;
