import type { IndexedDocument } from "../engine.ts";
import type { Kind } from "../kind.ts";
import type { GroupPlan, WordPlan } from "../sqlite/plan.ts";
import { words } from "../text.ts";
import { indexWords } from "../tokens.ts";
import { sortTitle } from "./record.ts";
import { rootOf } from "./stems.ts";
import type { ReadText } from "./words.ts";

/** How near a word found is to the one typed: the same, one of its forms, begun by it, another word for it, a typing error away. */
const NEARNESS = { typed: 1, form: 0.9, begun: 0.8, synonym: 0.6, typo: 0.5 };
/** What a word has to be found in, as columns' weights, to count half; being found all over counts little more. */
const HALF_FOUND = 8;
/** What the whole title typed adds to the best that words can count, and a title that begins so. */
const TITLE = { whole: 1, words: 0.25, letters: 0.1 };

/** A document's words by column: the words of each value. */
type Texts = readonly (readonly (readonly string[])[])[];

function holds(text: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  return text.some((word, at) => word === first && phrase.every((one, i) => text[at + i] === one));
}

/** How near the nearest word of a text is to the one asked for; 0 for none. */
function nearest(text: readonly string[], { word, prefix, corrections }: WordPlan, root: string): number {
  let best = 0;
  for (const have of text) {
    if (have === word) return NEARNESS.typed;
    if (rootOf(have) === root) best = Math.max(best, NEARNESS.form);
    else if (prefix && have.startsWith(word)) best = Math.max(best, NEARNESS.begun);
    else if (corrections.includes(have)) best = Math.max(best, NEARNESS.typo);
  }
  return best;
}

/** Rates documents by their words, 0 and up; see `wordScores`. */
type Rate = (texts: Texts) => number;

function rateGroup(kind: Kind, group: GroupPlan, read: ReadText): Rate {
  const rarity = Math.log(1 + read.documents / (1 + Math.min(...group.words.map((plan) => documentsWith(plan, read)))));
  const roots = group.words.map(({ word }) => rootOf(word));
  const found = (texts: Texts, near: (text: readonly string[]) => number) =>
    kind.columns.reduce((sum, { weight }, i) => sum + weight * Math.max(0, ...(texts[i] ?? []).map(near)), 0);
  const counted = (sum: number) => sum / (sum + HALF_FOUND);
  return (texts) => {
    const own = group.words.map((plan, i) => counted(found(texts, (text) => nearest(text, plan, roots[i] as string))));
    const other =
      group.synonyms.length === 0
        ? 0
        : counted(found(texts, (text) => (group.synonyms.some((phrase) => holds(text, phrase)) ? NEARNESS.synonym : 0)));
    return rarity * Math.max(own.reduce((sum, one) => sum + one, 0) / own.length, other);
  };
}

/** Documents that have the word in one of its forms, or nearly as many. */
function documentsWith({ word, forms, corrections }: WordPlan, { count }: ReadText): number {
  return Math.max(count(word), ...forms.map(count)) + corrections.reduce((sum, one) => sum + count(one), 0);
}

function ratePhrase(kind: Kind, phrase: readonly string[], { documents }: ReadText): Rate {
  return (texts) => {
    const sum = kind.columns.reduce(
      (total, { weight }, i) => total + ((texts[i] ?? []).some((text) => holds(text, phrase)) ? weight : 0),
      0,
    );
    return (Math.log(1 + documents) * sum) / (sum + HALF_FOUND);
  };
}

/**
 * What the words of documents are worth, 0–2: each word asked for counts by how rare it is, times how well it was found:
 * the weights of the columns that have it, times how near to it what they have is. The best of the documents gets 1; a
 * title that is what was typed adds as much again.
 */
export function wordScores(kind: Kind, read: ReadText, typed: string, documents: readonly IndexedDocument[]): number[] {
  const rates = [
    ...read.plan.groups.map((group) => rateGroup(kind, group, read)),
    ...read.plan.phrases.map((phrase) => ratePhrase(kind, phrase, read)),
  ];
  const title = words(typed).join(" ");
  const sums = documents.map((document) => {
    const texts = kind.texts(document).map((values) => values.map(indexWords));
    return rates.reduce((sum, rate) => sum + rate(texts), 0);
  });
  const best = Math.max(...sums, 1e-9);
  return documents.map((document, i) => {
    const own = sortTitle(kind.title(document));
    const begun = title !== "" && own.startsWith(title);
    const more = !begun ? 0 : own === title ? TITLE.whole : own.startsWith(`${title} `) ? TITLE.words : TITLE.letters;
    return Math.min(2, (sums[i] as number) / best + more);
  });
}
