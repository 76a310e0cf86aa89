/** Meilisearch compares values without case, accents and spaces at the ends, and cuts long ones; ours are compared as they are. */
const PLAIN = /^[a-z0-9.-]$/;

/**
 * A value as it is kept in the index: what Meilisearch would change is written as `_hex_`, so that different values stay
 * different and each can be read back ("Living Wage" → "_4c_iving_20__57_age").
 */
export function encodeValue(value: string): string {
  let out = "";
  for (let i = 0; i < value.length; i += 1) {
    const letter = value[i] as string;
    out += PLAIN.test(letter) ? letter : `_${value.charCodeAt(i).toString(16)}_`;
  }
  return out;
}

export function decodeValue(encoded: string): string {
  return encoded.replace(/_([0-9a-f]+)_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
