import type { KnownWords } from "./known-words.ts";
import type { SynonymIndex } from "./synonyms.ts";
import { ASIDE_WORDS, STOP_WORDS, WEAK_WORDS } from "./text.ts";
import type { GroupPlan, WordPlan } from "./text-plan.ts";
import { rareBelow } from "./typos.ts";

/** Two halves of one typed word must each be in so many documents to be taken for two words. */
const COMMON_HALF = 10;
const SHORTEST_HALF = 3;

/** A typed word; `bound` ones were typed with a hyphen to the word before. */
export interface Typed {
  readonly word: string;
  readonly bound: boolean;
}

/** What reading a text needs to know of the index. */
export interface Known {
  readonly synonyms: SynonymIndex;
  readonly vocabulary: KnownWords;
  readonly documents: number;
}

const SHORTEST_NUMBER = 5;

/** What says how, when or how many, not what: left out where anything else is asked for. A long number may be a registered one. */
export function isAside(word: string): boolean {
  return ASIDE_WORDS.has(word) || (/^\d+$/.test(word) && word.length < SHORTEST_NUMBER);
}

export function sideBySide(said: readonly string[]): GroupPlan {
  const words = said.map((word): WordPlan => ({ word, prefix: false, forms: [], alike: [], corrections: [] }));
  return { words, said, adjacent: true, synonyms: [], kinds: [], meant: [] };
}

/** The longest sentence that is taken for a phrase. */
const LONGEST_SAID = 6;

/**
 * "clean our windows", "school trips to a farm": what is known as a phrase, said in another order. For the order of what is
 * found only: "care home" is no "home care", so there must be a word that makes a sentence of it.
 */
export function saidInOtherOrder(typed: readonly Typed[], known: Known): GroupPlan[] {
  const tells = ({ word }: Typed) => !(STOP_WORDS.has(word) || WEAK_WORDS.has(word) || isAside(word));
  const phrase = (from: number, to: number) => {
    const parts = typed.slice(from, to);
    const said = parts.map(({ word }) => word);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || !tells(first) || !tells(last)) return [];
    const isSentence = said.some((word) => STOP_WORDS.has(word)) && known.synonyms.lookup(said).length === 0;
    const found = isSentence ? known.synonyms.lookupInAnyOrder(said) : [];
    return found.length === 0 ? [] : [phraseGroup(parts, found, known)];
  };
  return typed.flatMap((_, from) => {
    const longest = Math.min(LONGEST_SAID, typed.length - from);
    const lengths = Array.from({ length: Math.max(0, longest - 2) }, (_each, i) => longest - i);
    return lengths.flatMap((length) => phrase(from, from + length)).slice(0, 1);
  });
}

/** Two words or more that are known to mean something together, or that are written as one elsewhere. */
export function longestPhrase(typed: readonly Typed[], from: number, known: Known) {
  const { synonyms, vocabulary } = known;
  for (let n = Math.min(synonyms.longest, typed.length - from); n >= 2; n -= 1) {
    const words = typed.slice(from, from + n).map(({ word }) => word);
    const found = synonyms.lookup(words);
    if (found.length > 0) return { length: n, synonyms: found };
    const meant = words.map((word) => likely(word, known));
    const other = meant.some((word, at) => word !== words[at]) ? synonyms.lookup(meant) : [];
    if (other.length > 0) return { length: n, synonyms: other };
  }
  const [a, b] = [typed[from]?.word ?? "", typed[from + 1]?.word ?? ""];
  if ([a, b].some((half) => half.length < SHORTEST_HALF || STOP_WORDS.has(half) || WEAK_WORDS.has(half))) return null;
  if (typed[from + 1]?.bound === true) return null;
  const one = a + b;
  return vocabulary.count(one) > 0 ? { length: 2, synonyms: [[one], ...synonyms.lookup([one])] } : null;
}

/** A word that hardly anybody has, as it was likely meant. */
function likely(word: string, { vocabulary, synonyms, documents }: Known): string {
  if (synonyms.lookup([word]).length > 0) return word;
  return vocabulary.corrections(word, documents, false)[0] ?? word;
}

function wordPlan(word: string, prefix: boolean, { vocabulary, documents, synonyms }: Known): WordPlan {
  const forms = vocabulary.forms(word);
  const common = forms.some((form) => vocabulary.count(form) > rareBelow(documents));
  const corrections = common || synonyms.lookup([word]).length > 0 ? [] : vocabulary.corrections(word, documents, prefix);
  return { word, prefix, forms, alike: [], corrections };
}

/** The words of a known phrase are finished: its last one is no beginning of another. Stop words and weak ones are not asked for. */
export function phraseGroup(typed: readonly Typed[], synonyms: readonly (readonly string[])[], known: Known): GroupPlan {
  const said = typed.filter(({ word }) => !STOP_WORDS.has(word));
  const strong = said.filter(({ word }) => !WEAK_WORDS.has(word));
  const telling = strong.length > 0 ? strong : said;
  const words = (telling.length > 0 ? telling : typed).map(({ word }): WordPlan => {
    const alike = withForms(
      known.synonyms.lookup([word]).filter((phrase) => phrase.length === 1),
      known,
    ).flat();
    return { ...wordPlan(word, false, known), alike };
  });
  return {
    words,
    said: typed.map(({ word }) => word),
    adjacent: typed.some(({ bound }) => bound),
    ...others(typed.some(({ word }) => WEAK_WORDS.has(word)) ? withoutWeak(synonyms, known.synonyms) : synonyms, known),
    meant: [],
  };
}

/** "cooking lessons" is "cooking" where "cookery classes" is "cookery", as long as the word alone belongs to the same kind of work. */
function withoutWeak(phrases: readonly (readonly string[])[], synonyms: SynonymIndex): readonly (readonly string[])[] {
  const kinds = new Set(phrases.filter((phrase) => synonyms.isKind(phrase)).map((phrase) => phrase.join(" ")));
  const single = phrases.flatMap((phrase) => {
    const [word, ...more] = phrase.filter((one) => !WEAK_WORDS.has(one));
    const isAlone = word !== undefined && more.length === 0 && phrase.length > 1;
    return isAlone && synonyms.lookup([word]).some((one) => kinds.has(one.join(" "))) ? [[word]] : [];
  });
  return [...phrases, ...single];
}

/** What something is also called, and the kinds of work that it belongs to. */
function others(phrases: readonly (readonly string[])[], known: Known): Pick<GroupPlan, "synonyms" | "kinds"> {
  const isKind = (phrase: readonly string[]) => known.synonyms.isKind(phrase);
  return {
    synonyms: withForms(
      phrases.filter((phrase) => !isKind(phrase)),
      known,
    ),
    kinds: phrases.filter(isKind),
  };
}

/** Other words of one word bring their forms along: "refugee" also finds "asylum seekers" and "asylum". */
function withForms(phrases: readonly (readonly string[])[], { vocabulary }: Known): readonly (readonly string[])[] {
  return phrases.flatMap((phrase) =>
    phrase.length === 1 ? [phrase, ...vocabulary.forms(phrase[0] as string).map((form) => [form])] : [phrase],
  );
}

/** "co-op": the parts side by side, or written as one. */
export function boundGroup(parts: readonly string[], known: Known): GroupPlan {
  const one = parts.join("");
  return { ...sideBySide(parts), ...others([[one], ...known.synonyms.lookup([one])], known) };
}

export function wordGroup(word: string, prefix: boolean, known: Known): GroupPlan {
  const { synonyms, vocabulary } = known;
  const plan = wordPlan(word, prefix, known);
  const own = synonyms.lookup([word]);
  const begun = prefix && own.length === 0 ? synonyms.beginning(word) : [];
  const halves = own.length === 0 && vocabulary.count(word) < COMMON_HALF ? twoWords(word, vocabulary) : null;
  const isUnknown = own.length + begun.length === 0 && [word, ...plan.forms].every((one) => vocabulary.count(one) === 0);
  const meant =
    isUnknown && plan.corrections.length === 0
      ? synonyms.misspelt(word)
      : plan.corrections.flatMap((correction) => synonyms.lookup([correction]));
  return {
    words: [plan],
    said: [word],
    adjacent: false,
    ...others([...own, ...begun, ...(halves === null ? [] : [halves, ...synonyms.lookup(halves)])], known),
    meant: own.length > 0 ? [] : withForms(meant, known),
  };
}

/** "homestart" → home, start: the two common words that a rare one is made of. */
function twoWords(word: string, vocabulary: KnownWords): string[] | null {
  let best: string[] | null = null;
  let most = COMMON_HALF - 1;
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...parts.map((part) => vocabulary.count(part)));
    if (least <= most) continue;
    most = least;
    best = parts;
  }
  return best;
}
