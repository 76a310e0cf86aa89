import { stem } from "#search/text.ts";
import { indexWords, queryWords } from "#search/tokens.ts";
import { allSectorNodes, parentOf } from "#seed/reference/sectors.ts";
import { SAID_OF } from "./sector-labels.ts";

/** Synonyms that name no work when they stand in an organisation's name or objects. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    "care support service carer nhs environment nature community shop society cooperative home house green centre club group trust local design " +
    "health wellbeing school young people development build roof door gate crew bar union family social work works " +
    "network office deep void trade trades bag cap rag bed table bench function reception stage store storage polish content flyers shed"
  )
    .split(" ")
    .map((word) => stem(word)),
);
/** Stemming makes one of "community" and "communications"; words that differ by more letters than this are not one. */
const LENGTH_APART = 3;
/** Words that share their stem with the name of a work and are not it: a garden is no gardening, a market no marketing, heat no heating, a box no boxing. */
const NOT_THE_WORK: ReadonlySet<string> = new Set(
  "garden gardens market markets train trains clean secure plant plants gardeners heat box".split(" "),
);
/** What a sector is called, in a text. */
export interface SectorPhrase {
  stems: readonly string[];
  lengths: readonly number[];
  /** Nodes that carry the phrase. */
  codes: string[];
  /** How many sectors those belong to: a phrase of one sector and its sub-sector is still of one. */
  sectors: number;
}

/** Everything in a text that names a kind of work, each once. */
export function phrasesIn(text: string): SectorPhrase[] {
  const said = indexWords(text);
  const stems = said.map(stem);
  const found = new Set<SectorPhrase>();
  for (let at = 0; at < stems.length; at += 1) {
    for (const phrase of phraseIndex().get(stems[at] ?? "") ?? []) if (standsAt(phrase, stems, said, at)) found.add(phrase);
  }
  return [...found];
}

function standsAt(phrase: SectorPhrase, stems: readonly string[], said: readonly string[], at: number): boolean {
  if (phrase.stems.length === 1 && (NOT_THE_WORK.has(said[at] ?? "") || said[at - 1] === "self")) return false;
  return phrase.stems.every(
    (one, inner) => stems[at + inner] === one && Math.abs((said[at + inner] ?? "").length - (phrase.lengths[inner] ?? 0)) <= LENGTH_APART,
  );
}

let index: Map<string, SectorPhrase[]> | null = null;

/** Every synonym and name of the taxonomy by its first stem, built on first use. */
function phraseIndex(): Map<string, SectorPhrase[]> {
  if (index) return index;
  const phrases = new Map<string, SectorPhrase>();
  for (const node of allSectorNodes()) {
    for (const synonym of [...node.synonyms, ...node.name.split(/, | and /), ...(SAID_OF.get(node.code) ?? [])]) {
      const parts = queryWords(synonym);
      const stems = parts.map(stem);
      if (parts.length === 0 || (parts.length === 1 && (SAYS_NOTHING.has(stems[0] ?? "") || (parts[0] ?? "").length < 3))) continue;
      const key = stems.join(" ");
      const phrase = phrases.get(key) ?? { stems, lengths: parts.map((part) => part.length), codes: [], sectors: 0 };
      if (!phrase.codes.includes(node.code)) phrase.codes.push(node.code);
      phrase.sectors = new Set(phrase.codes.map((code) => parentOf(code) ?? code)).size;
      phrases.set(key, phrase);
    }
  }
  index = new Map();
  for (const phrase of phrases.values()) {
    const first = phrase.stems[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}
