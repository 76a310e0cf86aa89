import type { Span } from "./need.ts";
import { MOST_PARTS, spanOf, upTo } from "./spans.ts";

/** After "not" or "no" the beginning of what is no work: "not far from Dudley", "not too expensive", "no job too small", "not a charity". */
const NO_WORK =
  "an?|all|always|any|as|earlier|every|far|fewer|for profit|hurry|jobs?|just|later|less|longer|many|more|much|necessarily|only|problem|quite|rush|so|sooner|sure|too|urgent|very|yet";
/** "…, not catering", "… but no catering needed", "anything except catering": up to three words, to the end of what is said. */
const NOT_SOUGHT = new RegExp(
  `(?:(?:(?<=[,;]\\s?)(?:but\\s+)?|(?<![\\p{L}])but\\s+)(?:not|no)\\s+(?!(?:${NO_WORK})(?![\\p{L}]))|(?<![\\p{L}])(?:except(?:\\s+for)?|excluding|apart from)\\s+)[\\p{L}'’-]+(?:\\s+[\\p{L}'’-]+){0,2}(?=\\s*(?:$|[.,;!?)\\n]))`,
  "giu",
);

/** What a text says that it does not look for. */
export function readNotSought(text: string): Span[] {
  return upTo(MOST_PARTS, text.matchAll(NOT_SOUGHT), (match) => spanOf(text, match.index, match.index + match[0].length));
}
