import { type SuggestBox, suggest } from "#app/features/directory/suggest.server.ts";
import { apiReadOnly, ownRead } from "#app/platform/api.server.ts";

const BOXES: readonly SuggestBox[] = ["suppliers", "opportunities", "place"];

/** What the boxes of a search suggest as somebody types: `?for=suppliers|opportunities|place&q=`. For the site's own pages. */
export const loader = ownRead(async (ctx, { request }) => {
  const { searchParams } = new URL(request.url);
  const box = BOXES.find((one) => one === searchParams.get("for")) ?? "suppliers";
  return { groups: await suggest(ctx, box, searchParams.get("q") ?? "") };
});
export const action = apiReadOnly;
