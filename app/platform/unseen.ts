/** Signs that are drawn as nothing: joiners, soft hyphens, bidirectional overrides, variation selectors, fillers, tags. */
const IGNORABLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The text without signs that are drawn as nothing: nothing stands in their place, as a reader sees it. */
export function withoutUnseen(text: string): string {
  return text.replace(IGNORABLE, "");
}

const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

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
