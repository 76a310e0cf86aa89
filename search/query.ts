const POSTCODE = /^(.*?)\b([a-z]{1,2}\d[a-z\d]?(?:[\s-]*\d[a-z]{2})?)[.,;]?$/i;
/** Where whoever asks is: no place that could be looked up. */
const NEAR_WHO_ASKS = /(?<=^|\s)(?:near to|close to|near|around|round) (?:me|us|here|you)(?=$|[\s,.;?!])/gi;
const NEAR_WORD = /^(.*)(?:^|\s)(?:near to|close to|near|around|in|at|within)\s+(\S.*)$/i;

/**
 * Words and place out of one box: "caterers near B5", "cleaners in Dudley", "bakery B13 9AA".
 * Null when the text names no place. The place is only a guess: a caller that cannot find it searches for the whole text.
 * The last "in" or "near" counts; quoted text is left alone.
 */
export function splitPlace(text: string): { text: string; place: string } | null {
  const plain = text.replace(NEAR_WHO_ASKS, " ").trim();
  if (/["“”]/.test(plain)) return null;
  const postcode = POSTCODE.exec(plain);
  if (postcode) {
    const before = (postcode[1] as string).replace(/[\s,]*\b(?:near to|close to|near|around|in|at|within)?\s*$/i, "").trim();
    return { text: before, place: (postcode[2] as string).toUpperCase().replace(/[\s-]+/g, " ") };
  }
  const named = NEAR_WORD.exec(plain);
  return named ? { text: (named[1] as string).trim().replace(/,$/, ""), place: (named[2] as string).trim() } : null;
}
