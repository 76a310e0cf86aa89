import type { KnownWords } from "./known-words.ts";
import type { SynonymIndex } from "./synonyms.ts";
import { ASIDE_WORDS, STOP_WORDS, WEAK_WORDS } from "./text.ts";
import type { GroupPlan, TextPlan, WordPlan } from "./text-plan.ts";
import { queryWords } from "./tokens.ts";
import { rareBelow } from "./typos.ts";

const MAX_WORDS = 12;
const MAX_PHRASES = 6;
/** Two halves of one typed word must each be in so many documents to be taken for two words. */
const COMMON_HALF = 10;
const SHORTEST_HALF = 3;

/** A typed word; `bound` ones were typed with a hyphen to the word before. */
interface Typed {
  readonly word: string;
  readonly bound: boolean;
}

interface Read {
  readonly group: GroupPlan;
  readonly weak: boolean;
  /** Where its first word was typed, and where the next thing begins. */
  readonly at: number;
  readonly to: number;
}

/** What reading a text needs to know of the index. */
export interface Known {
  readonly synonyms: SynonymIndex;
  readonly vocabulary: KnownWords;
  readonly documents: number;
}

function splitPhrases(text: string): { rest: string; phrases: string[]; open: boolean } {
  const phrases: string[] = [];
  const rest = text.replace(/["“”]([^"“”]*)["“”]/g, (_, phrase: string) => {
    phrases.push(phrase);
    return " ";
  });
  return { rest, phrases, open: !/["“”]\s*$/.test(text) };
}

function typedWords(text: string): Typed[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const hyphened = /^[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)+[^\p{L}\p{N}]*$/u.test(chunk);
    return queryWords(chunk).map((word, i) => ({ word, bound: hyphened && i > 0 }));
  });
}

/**
 * Reads a words box: quoted words are phrases, stop words are dropped (unless there is nothing else), weak words are asked
 * for only when there are no others, the last word may be unfinished, and each word brings its other forms, its corrections
 * and what it is also called. Null when the text asks for nothing.
 */
export function planText(text: string, phrases: readonly string[], known: Known): TextPlan | null {
  const quoted = splitPhrases(text);
  const typed = typedWords(quoted.rest);
  const phrasePlans = [...quoted.phrases, ...phrases]
    .map(queryWords)
    .filter((words) => words.length > 0)
    .slice(0, MAX_PHRASES);
  const onlyStops = phrasePlans.length === 0 && typed.every(({ word }) => STOP_WORDS.has(word));
  const onlyAsides = phrasePlans.length === 0 && typed.every(({ word }) => STOP_WORDS.has(word) || isAside(word));
  const read = readGroups(typed, quoted.open, { onlyStops, onlyAsides }, known);
  const telling = read.filter(({ weak }) => !weak);
  const strong = workOf(telling, typed, known);
  const context = telling.filter((one) => !strong.includes(one));
  const required = strong.length > 0 || phrasePlans.length > 0 ? strong : read;
  const beside = onlyStops || onlyAsides ? [] : besideAsides(telling, typed);
  const rest = read.filter((one) => !required.includes(one) && !context.includes(one));
  if (required.length === 0 && phrasePlans.length === 0) return null;
  return {
    groups: required.map(({ group }) => group),
    context: context.map(({ group }) => group),
    extra: [...rest.map(({ group }) => group), ...saidInOtherOrder(typed, known)],
    beside,
    phrases: phrasePlans,
  };
}

/** Words that lead from the work to whom or what it is for: "actors for a training day". */
export const LEADS_ON: ReadonlySet<string> = new Set(
  "for so at on because who that when where which during from to as into if with".split(" "),
);

/** A word in more documents than this says little beside a kind of work. */
const COMMON_BESIDE = { least: 20, share: 0.005 } as const;

/**
 * The parts that name the work: those before the first word that leads on and is no part of a known phrase ("meals on
 * wheels"), or all where those are common words and none of them is known for work. Beside one that is, a common word that
 * is not only goes with it.
 */
function workOf(telling: readonly Read[], typed: readonly Typed[], known: Known): readonly Read[] {
  const isNamed = ({ group }: Read) => group.synonyms.length + group.kinds.length > 0;
  const first = beforeLead(telling, typed);
  const strong = first.some((one) => isNamed(one) || !isCommon(one.group, known)) ? first : telling;
  if (!strong.some(isNamed)) return first;
  return strong.filter((one) => isNamed(one) || !isCommon(one.group, known));
}

/** By the words as they were typed or meant, which every engine counts alike. */
function isCommon({ words }: GroupPlan, { vocabulary, documents }: Known): boolean {
  const counts = words.map(({ word, corrections }) => [word, ...corrections].reduce((sum, one) => sum + vocabulary.count(one), 0));
  return Math.min(...counts) > COMMON_BESIDE.least + documents * COMMON_BESIDE.share;
}

function beforeLead(telling: readonly Read[], typed: readonly Typed[]): readonly Read[] {
  const first = telling[0];
  if (first === undefined) return telling;
  const isInside = (at: number) => telling.some((one) => one.at <= at && at < one.to);
  const end = typed.findIndex(({ word }, at) => at > first.at && LEADS_ON.has(word) && !isInside(at));
  return end === -1 ? telling : telling.filter(({ at }) => at < end);
}

const SHORTEST_NUMBER = 5;

/** What says how, when or how many, not what: left out where anything else is asked for. A long number may be a registered one. */
function isAside(word: string): boolean {
  return ASIDE_WORDS.has(word) || (/^\d+$/.test(word) && word.length < SHORTEST_NUMBER);
}

/** What is asked for with the aside that was typed next to it, in pairs: "good food", "next steps". */
function besideAsides(telling: readonly Read[], typed: readonly Typed[]): GroupPlan[] {
  const pairs = telling.flatMap(({ at, to }) => [
    [at - 1, at],
    [to - 1, to],
  ]);
  return pairs.flatMap((places) => {
    const said = places.flatMap((place) => typed[place]?.word ?? []);
    return said.length === 2 && said.some(isAside) ? [sideBySide(said)] : [];
  });
}

function sideBySide(said: readonly string[]): GroupPlan {
  const words = said.map((word): WordPlan => ({ word, prefix: false, forms: [], alike: [], corrections: [] }));
  return { words, said, adjacent: true, synonyms: [], kinds: [], meant: [] };
}

interface Only {
  /** Nothing but stop words was typed. */
  readonly onlyStops: boolean;
  /** Nothing but stop words and asides was. */
  readonly onlyAsides: boolean;
}

function readGroups(typed: readonly Typed[], open: boolean, { onlyStops, onlyAsides }: Only, known: Known): Read[] {
  const read: Read[] = [];
  let words = 0;
  for (let i = 0; i < typed.length && words < MAX_WORDS; ) {
    const isLast = (n: number) => open && i + n === typed.length;
    const phrase = longestPhrase(typed, i, known);
    if (phrase !== null) {
      const parts = typed.slice(i, i + phrase.length);
      read.push({
        group: phraseGroup(parts, phrase.synonyms, known),
        weak:
          parts.every(({ word }) => WEAK_WORDS.has(word) || STOP_WORDS.has(word) || isAside(word)) ||
          WEAK_WORDS.has(parts.map(({ word }) => word).join("")),
        at: i,
        to: i + phrase.length,
      });
      words += phrase.length;
      i += phrase.length;
      continue;
    }
    const { word } = typed[i] as Typed;
    const bound = typed.slice(i + 1).findIndex((next) => !next.bound);
    const joined = bound === -1 ? typed.length - i : bound + 1;
    if (joined > 1) {
      const parts = typed.slice(i, i + joined).map((part) => part.word);
      read.push({ group: boundGroup(parts, known), weak: WEAK_WORDS.has(parts.join("")), at: i, to: i + joined });
      words += joined;
      i += joined;
    } else {
      if (onlyStops || !(STOP_WORDS.has(word) || (isAside(word) && !onlyAsides))) {
        read.push({ group: wordGroup(word, isLast(1), known), weak: WEAK_WORDS.has(word), at: i, to: i + 1 });
        words += 1;
      }
      i += 1;
    }
  }
  return read;
}

/** The longest sentence that is taken for a phrase. */
const LONGEST_SAID = 6;

/**
 * "clean our windows", "school trips to a farm": what is known as a phrase, said in another order. For the order of what is
 * found only: "care home" is no "home care", so there must be a word that makes a sentence of it.
 */
function saidInOtherOrder(typed: readonly Typed[], known: Known): GroupPlan[] {
  const tells = ({ word }: Typed) => !(STOP_WORDS.has(word) || WEAK_WORDS.has(word) || isAside(word));
  const phrase = (from: number, to: number) => {
    const parts = typed.slice(from, to);
    const said = parts.map(({ word }) => word);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || !tells(first) || !tells(last)) return [];
    const isKnown = !said.some((word) => STOP_WORDS.has(word)) || known.synonyms.lookup(said).length > 0;
    const found = isKnown ? [] : known.synonyms.lookupInAnyOrder(said);
    return found.length === 0 ? [] : [phraseGroup(parts, found, known)];
  };
  return typed.flatMap((_, from) => {
    const longest = Math.min(LONGEST_SAID, typed.length - from);
    const lengths = Array.from({ length: Math.max(0, longest - 2) }, (_each, i) => longest - i);
    return lengths.flatMap((length) => phrase(from, from + length)).slice(0, 1);
  });
}

/** Two words or more that are known to mean something together, or that are written as one elsewhere. */
function longestPhrase(typed: readonly Typed[], from: number, known: Known) {
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
function phraseGroup(typed: readonly Typed[], synonyms: readonly (readonly string[])[], known: Known): GroupPlan {
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
function boundGroup(parts: readonly string[], known: Known): GroupPlan {
  const one = parts.join("");
  return { ...sideBySide(parts), ...others([[one], ...known.synonyms.lookup([one])], known) };
}

function wordGroup(word: string, prefix: boolean, known: Known): GroupPlan {
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
