import { fold } from "#search/text.ts";

/** So much is read of a title and of a text, whoever sends more. */
export const MOST_TITLE = 120;
export const MOST_TEXT = 6000;
/** One sign may fold to as many as eighteen letters ("ﷺ"): of a text that such signs make long so much less is read. */
const MOST_FOLDED = 2 * (MOST_TITLE + MOST_TEXT);
const LONGEST_SIGN = 18;

/** As much of a text as a brief may have, title and all, also of letters once they are folded. */
export function bounded(given: string): string {
  const text = given.slice(0, MOST_TITLE + MOST_TEXT);
  return fold(text).length <= MOST_FOLDED ? text : text.slice(0, MOST_FOLDED / LONGEST_SIGN);
}
