/** Signs that are drawn as nothing: joiners, soft hyphens, bidirectional overrides, variation selectors, fillers, tags. */
const IGNORABLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}]/gu;

/** The text without signs that are drawn as nothing: nothing stands in their place, as a reader sees it. */
export function withoutUnseen(text: string): string {
  return text.replace(IGNORABLE, "");
}

/** With blanks of hieroglyphs, and signs that stand for none yet. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}]/u;

/** What the commoner ones are called. */
const CALLED: [RegExp, string][] = [
  [/[\n\r\p{Zl}\p{Zp}]/u, "a line break"],
  [/\u200b|\ufeff|\u2060/, "a zero-width space"],
  [/\u200c/, "a zero-width non-joiner"],
  [/\u200d/, "a zero-width joiner"],
  [/\u00ad/, "a soft hyphen"],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, "a sign that turns the direction of writing"],
  [/\p{Variation_Selector}/u, "a sign that changes how the one before is drawn"],
  [/[\u115f\u1160\u3164\uffa0\u2800]/, "a blank letter"],
];

/** What the first sign in a text that cannot be seen is called; null when there is none. */
export function unseenSign(text: string): string | null {
  const sign = UNSEEN.exec(text)?.[0];
  if (sign === undefined) return null;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return CALLED.find(([signs]) => signs.test(sign))?.[1] ?? `U+${code}`;
}

/** Ticks, stars, emoji and other pictures: they could stand for a mark that the site itself gives. */
const PICTURE = /(?![°©®™№℠℃℗\ufffd])[\p{So}\u221a\u2190-\u21ff\u2300-\u23ff\u2500-\u2bff]|\p{Emoji_Modifier}|\u20e3/u;

/** Whether a text holds a picture: a tick, a star, an emoji. */
export function hasPicture(text: string): boolean {
  return PICTURE.test(text);
}

/** Accents of no script of their own, that go on any letter. */
const GENERAL = "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f";
/** What strikes a letter through or goes round it. */
const OVER_LETTERS = /[\u0334-\u0338\u20d0-\u20ff\p{Me}]/u;
const GENERAL_MARK = new RegExp(`[${GENERAL}]`, "gu");
/** A letter with its marks, or marks that stand on nothing that bears any. */
const MARKED = /[\p{L}\p{Nl}]?\p{M}+/gu;

/** Greek of old wrote three; Vietnamese, Yoruba and Navajo two. */
const MOST_GENERAL = 3;
/** Of a script's own: a Burmese or Tibetan syllable has four above and below. */
const MOST_OWN = 4;

/**
 * The letter in a text that bears marks as no language writes them: piled up, one of them twice, struck through or put round
 * it; empty where they stand on no letter, or all letters bear several; null when all are as they are written.
 */
export function piledMarks(text: string): string | null {
  for (const [whole] of text.normalize("NFD").matchAll(MARKED)) {
    const letter = /^\p{M}/u.test(whole) ? "" : String.fromCodePoint(whole.codePointAt(0) ?? 0);
    const marks = [...whole.slice(letter.length)].filter((mark) => !/\p{Mc}/u.test(mark));
    const general = marks.filter((mark) => mark.search(GENERAL_MARK) === 0);
    if (letter === "" || marks.length > MOST_OWN || general.length > MOST_GENERAL) return letter;
    if (new Set(marks).size < marks.length || OVER_LETTERS.test(whole)) return letter;
  }
  const composed = text.normalize("NFC");
  const letters = composed.match(/\p{L}/gu)?.length ?? 0;
  return (composed.match(GENERAL_MARK)?.length ?? 0) > Math.max(letters, MOST_GENERAL) ? "" : null;
}
