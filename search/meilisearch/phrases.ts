import { createHash } from "node:crypto";
import type { Synonyms } from "../synonyms.ts";
import { queryWords } from "../tokens.ts";

/** Phrases of two words and more that mean something else, by their first words: what documents are marked with. */
export interface KnownPhrases {
  has(phrase: readonly string[]): boolean;
  /** Those of them that stand in a document's texts. */
  in(texts: Iterable<readonly string[]>): string[];
  /** Changes when a phrase is added or dropped: records made with others are out of date. */
  readonly digest: string;
}

export function knownPhrases(synonyms: Synonyms): KnownPhrases {
  const byFirst = new Map<string, string[][]>();
  const all = new Set<string>();
  for (const phrase of Object.values(synonyms).flat()) {
    const words = queryWords(phrase);
    const key = words.join(" ");
    if (words.length < 2 || all.has(key)) continue;
    all.add(key);
    byFirst.set(words[0] as string, [...(byFirst.get(words[0] as string) ?? []), words]);
  }
  return {
    has: (phrase) => all.has(phrase.join(" ")),
    in(texts) {
      const found = new Set<string>();
      for (const text of texts) {
        text.forEach((word, at) => {
          for (const phrase of byFirst.get(word) ?? []) if (phrase.every((one, i) => text[at + i] === one)) found.add(phrase.join(" "));
        });
      }
      return [...found];
    },
    digest: createHash("sha1")
      .update([...all].sort().join("\n"))
      .digest("base64url")
      .slice(0, 8),
  };
}
