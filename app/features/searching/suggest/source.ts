/** What a box is for: the words of a search, or a place. */
export type SuggestBox = "suppliers" | "opportunities" | "place";

/** Where a box gets its suggestions, up to what is typed; `routes/public/suggest.ts` answers. */
export function suggestSource(box: SuggestBox): string {
  return `/suggest?for=${box}&q=`;
}
