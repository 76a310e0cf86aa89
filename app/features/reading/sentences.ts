export interface Sentence {
  readonly said: string;
  /** Where in the text it begins. */
  readonly at: number;
}

/** Where one ends and the next begins. */
const ENDS = /(?<=[.!?]\s)(?=\s*[\p{Lu}\d£“"])|\n+/gu;
/** A longer one is given in pieces of so many characters at most, which end between words; what has no gap for so long has no words. */
const PIECE = /\S.{0,499}(?!\S)|\S+/gs;
const LONGEST = 500;

/** The sentences of a text, one after the other: whoever has enough need not have the rest. */
export function* sentencesOf(text: string): Generator<Sentence> {
  let at = 0;
  for (const { index } of text.matchAll(ENDS)) {
    yield* piecesOf(text.slice(at, index), at);
    at = index;
  }
  yield* piecesOf(text.slice(at), at);
}

function* piecesOf(said: string, at: number): Generator<Sentence> {
  if (said.length <= LONGEST) yield { said, at };
  else for (const { index, 0: piece } of said.matchAll(PIECE)) if (piece.length <= LONGEST) yield { said: piece, at: at + index };
}
