import type { SuggestBox } from "./suggest.server.ts";

/** Where a box gets its suggestions, up to what is typed; `routes/public/suggest.ts` answers. */
export function suggestSource(box: SuggestBox): string {
  return `/suggest?for=${box}&q=`;
}
