import type { Span } from "./need.ts";
import { readWork } from "./read-work.ts";
import { clearOf, MOST_PARTS, spanOf, upTo } from "./spans.ts";

/** After "not" or "no" the beginning of what is no work: "not far from Dudley", "not too expensive", "no job too small", "not a charity". */
const NO_WORK =
  "an?|all|always|any|as|earlier|every|far|fewer|for profit|hurry|jobs?|just|later|less|longer|many|more|much|necessarily|only|problem|quite|rush|so|sooner|sure|too|urgent|very|yet";
/** "…, not catering", "… but no catering needed", "anything except catering": up to three words, to the end of what is said. */
const NOT_SOUGHT = new RegExp(
  `(?:(?:(?<=[,;]\\s?)(?:but\\s+)?|(?<![\\p{L}])but\\s+)(?:not|no)\\s+(?!(?:${NO_WORK})(?![\\p{L}]))|(?<![\\p{L}])(?:except(?:\\s+for)?|excluding|apart from)\\s+)[\\p{L}'’-]+(?:\\s+[\\p{L}'’-]+){0,2}(?=\\s*(?:$|[.,;!?)\\n]))`,
  "giu",
);

/** Before "not" these make it a part of a verb, or begin another thing. */
const OF_VERBS =
  "and|are|be|been|but|can|could|did|do|does|had|has|have|if|is|may|might|must|need|or|please|shall|should|there|was|were|whether|why|will|would";
/** "cleaning not catering": without a comma, behind a word that "not" does not belong to, as it does to "do" and "is". */
const BARE = new RegExp(
  `(?<=[\\p{L}]{3}\\s)(?<!(?<![\\p{L}])(?:${OF_VERBS})\\s)not\\s+(?!(?:${NO_WORK})(?![\\p{L}]))([\\p{L}'’-]+(?:\\s+[\\p{L}'’-]+){0,2})(?=\\s*(?:$|[.,;!?)\\n]))`,
  "giu",
);

/** What a text says that it does not look for. Without a comma before it, only what is a kind of work is left out. */
export function readNotSought(text: string): Span[] {
  const said = upTo(MOST_PARTS, text.matchAll(NOT_SOUGHT), (match) => spanOf(text, match.index, match.index + match[0].length));
  const bare = upTo(MOST_PARTS, text.matchAll(BARE), (match) =>
    isWork(match[1] ?? "") ? spanOf(text, match.index, match.index + match[0].length) : null,
  );
  return [...said, ...clearOf(bare, said)].sort((a, b) => a.start - b.start);
}

function isWork(text: string): boolean {
  return readWork([{ text, weight: 1 }]).length > 0;
}
