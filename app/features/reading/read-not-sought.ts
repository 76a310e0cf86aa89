import type { Span } from "./need.ts";
import { MOST_PARTS, spanOf, upTo } from "./spans.ts";

/** "…, not catering", "… but no catering needed", "anything except catering": up to three words, to the end of what is said. */
const NOT_SOUGHT =
  /(?:(?<=[,;]\s?)(?:but\s+)?(?:not|no)|(?<![\p{L}])but\s+(?:not|no)|(?<![\p{L}])(?:except(?:\s+for)?|excluding|apart from))\s+(?!(?:only|just|necessarily|yet|sure|for profit)(?![\p{L}]))[\p{L}'’-]+(?:\s+[\p{L}'’-]+){0,2}(?=\s*(?:$|[.,;!?)\n]))/giu;

/** What a text says that it does not look for. */
export function readNotSought(text: string): Span[] {
  return upTo(MOST_PARTS, text.matchAll(NOT_SOUGHT), (match) => spanOf(text, match.index, match.index + match[0].length));
}
