/** Meilisearch compares values without case, accents and spaces at the ends; ours are compared as they are. */
const PLAIN = /^[a-z0-9.-]$/;
const CAPITAL = /^[A-Z]$/;

/**
 * A value as it is kept in the index: what Meilisearch would take for something else is written in another way, so that
 * different values stay different and each can be read back ("Living Wage, 2026" → "^living+^wage_2c_+2026").
 */
export function encodeValue(value: string): string {
  let out = "";
  for (let i = 0; i < value.length; i += 1) {
    const letter = value[i] as string;
    if (PLAIN.test(letter)) out += letter;
    else if (letter === " ") out += "+";
    else out += CAPITAL.test(letter) ? `^${letter.toLowerCase()}` : `_${value.charCodeAt(i).toString(16)}_`;
  }
  return out;
}

export function decodeValue(encoded: string): string {
  return encoded.replace(/\+|\^([a-z])|_([0-9a-f]+)_/g, (_, capital: string | undefined, hex: string | undefined) => {
    if (capital !== undefined) return capital.toUpperCase();
    return hex === undefined ? " " : String.fromCharCode(Number.parseInt(hex, 16));
  });
}
