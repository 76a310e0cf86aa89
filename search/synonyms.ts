import { stem } from "./text.ts";
import { queryWords } from "./tokens.ts";

/** Other words for something: typed phrase → phrases that mean it. One way, as Meilisearch has it. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

export interface SectorWords {
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** Each synonym of a sector leads to the sector's name, which every supplier in the sector carries in `sectorNames`. */
export function synonymsFromSectors(sectors: Iterable<SectorWords>): Synonyms {
  const result: Record<string, string[]> = Object.create(null);
  for (const sector of sectors) {
    for (const synonym of sector.synonyms) {
      const key = queryWords(synonym).join(" ");
      if (key === "" || key === queryWords(sector.name).join(" ")) continue;
      const targets = result[key] ?? [];
      result[key] = targets.includes(sector.name) ? targets : [...targets, sector.name];
    }
  }
  return result;
}

/** Synonyms by the stems of their words, so that "lunch" finds what "lunches" stands for. */
export class SynonymIndex {
  readonly longest: number;
  readonly #targets = new Map<string, string[][]>();

  constructor(synonyms: Synonyms) {
    let longest = 0;
    for (const [phrase, targets] of Object.entries(synonyms)) {
      const stems = queryWords(phrase).map(stem);
      if (stems.length === 0) continue;
      longest = Math.max(longest, stems.length);
      const key = stems.join(" ");
      const list = this.#targets.get(key) ?? [];
      for (const target of targets) {
        const words = queryWords(target);
        if (words.length > 0 && !list.some((have) => have.join(" ") === words.join(" "))) list.push(words);
      }
      this.#targets.set(key, list);
    }
    this.longest = longest;
  }

  /** Phrases, as words, that mean the same as these words. */
  lookup(words: readonly string[]): readonly string[][] {
    return this.#targets.get(words.map(stem).join(" ")) ?? [];
  }
}
