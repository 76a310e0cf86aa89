import { diffWordsWithSpace } from "diff";

/** A run of words: as before, struck out, or new. */
export interface Piece {
  text: string;
  is: "same" | "old" | "new";
}

/** So many changed words are compared at most: texts further apart are shown one after the other. */
const MOST_EDITS = 400;

/** What became of a text, word by word; together the pieces that are not new are the text before, those that are not old the text after. */
export function difference(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return whole(before, after);
  return changes.map(({ value, added, removed }) => ({ text: value, is: added ? "new" : removed ? "old" : "same" }));
}

function whole(before: string, after: string): Piece[] {
  return [
    { text: before, is: "old" },
    { text: after, is: "new" },
  ];
}
