/** The sentence for a word out of an address; null for a word that has none, `constructor` too. */
export function noteOf(notes: Readonly<Record<string, string>>, word: string | null): string | null {
  return word !== null && Object.hasOwn(notes, word) ? (notes[word] ?? null) : null;
}
