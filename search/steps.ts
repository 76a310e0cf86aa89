import type { KnownWords } from "./known-words.ts";
import type { GroupPlan, TextPlan, WordPlan } from "./text-plan.ts";

/**
 * How near what is found is to what was typed: the word itself, a form of it, one that only shares its stem, one that it
 * begins, another word for it, a typing error away. The kind of work it belongs to counts as much as the column does that
 * tells it. Of words that belong together: near each other, or somewhere in the same text.
 */
const WORTH = {
  typed: 1,
  form: 0.8,
  farForm: 0.6,
  begun: 0.8,
  synonym: 0.75,
  kind: 1,
  typo: 0.5,
  near: 0.8,
  apart: 0.25,
} as const;
/** What each of several words that belong together counts by itself, beside all of them. */
const ALONE = 0.4;
/** A word in more documents than this tells nothing alone, and is no other word for one of two near each other. */
const COMMON_WORDS = { least: 20, share: 0.1, near: 0.03 } as const;
/** "Cleaners" and "cleaner" are nearly one word; "gardeners" and "garden" share a stem. In letters of length. */
const NEAR_FORM = 2;
const MOST_WAYS = 3;
/** What is not required counts half. */
const EXTRA = 0.5;
/** Words between the first and the last of those that stand near each other, at most. */
export const NEARLY = 2;

/**
 * What is looked for in a document's texts. A `phrase`: one of the lists, its words side by side (a word alone is a list
 * too). `begun`: the same, and the last word may go on. `near`: all words of one of the lists, near each other. `apart`: one
 * word of each list, anywhere.
 */
export interface Pattern {
  readonly how: "phrase" | "begun" | "near" | "apart";
  readonly lists: readonly (readonly string[])[];
}

/** One thing to look for, and what finding it is worth. */
export interface Step {
  readonly pattern: Pattern;
  readonly worth: number;
  /** About how many documents have it. */
  readonly documents: number;
}

/** A part of what is asked: found by its own words, by other words for them, and by the kind of work; each way adds. */
export interface Wanted {
  /** The group or the phrase of the plan. */
  readonly what: GroupPlan | readonly string[];
  /** Of each way the nearest step that is found counts; the furthest come first. */
  readonly ways: readonly (readonly Step[])[];
  /** How much it counts: a rare word tells more. */
  readonly weight: number;
  /** It belongs to a kind of work. */
  readonly ofKind: boolean;
}

/** What the steps need to know of an index. */
export interface KnownToSteps {
  readonly vocabulary: Pick<KnownWords, "count">;
  readonly documents: number;
}

/** All that a plan wants, required or not. */
export function wantedBy(plan: TextPlan, known: KnownToSteps): Wanted[] {
  const wanted = (share: number) => (group: GroupPlan) => [
    {
      what: group,
      ways: [ownSteps(group, known), otherSteps(group, known), kindSteps(group, known)],
      weight: share * rarity(fewestDocuments(group, known), known),
      ofKind: group.kinds.length > 0,
    },
    ...wantedAlone(group, share * ALONE, known),
  ];
  return [
    ...plan.groups.flatMap(wanted(1)),
    ...[...plan.extra, ...plan.beside].flatMap(wanted(EXTRA)),
    ...plan.phrases.map((phrase) => ({
      what: phrase,
      ways: [[{ pattern: phrasesOf([phrase]), worth: WORTH.typed, documents: 0 }]],
      weight: Math.log(1 + known.documents),
      ofKind: false,
    })),
  ];
}

/** Each of several words that mean something together, by itself: "mediation" is more of "neighbour mediation" than nothing. */
function wantedAlone(group: GroupPlan, share: number, known: KnownToSteps): Wanted[] {
  if (group.words.length < 2 || group.adjacent) return [];
  return group.words.flatMap((plan) => {
    const documents = documentsOf([plan.word, ...plan.forms, ...plan.corrections], known);
    if (documents > commonFrom(known, COMMON_WORDS.share)) return [];
    return [{ what: group, ways: [wordSteps(plan, known)], weight: share * rarity(documents, known), ofKind: false }];
  });
}

function phrasesOf(lists: readonly (readonly string[])[]): Pattern {
  return { how: "phrase", lists };
}

function commonFrom({ documents }: KnownToSteps, share: number): number {
  return COMMON_WORDS.least + documents * share;
}

function documentsOf(words: readonly string[], { vocabulary }: KnownToSteps): number {
  return words.reduce((total, word) => total + vocabulary.count(word), 0);
}

function wordsStep(words: readonly string[], worth: number, known: KnownToSteps): Step[] {
  if (words.length === 0) return [];
  return [{ pattern: phrasesOf(words.map((word) => [word])), worth, documents: documentsOf(words, known) }];
}

function begunStep(words: readonly string[]): Step {
  return { pattern: { how: "begun", lists: [words] }, worth: WORTH.begun, documents: Number.POSITIVE_INFINITY };
}

function ownSteps(group: GroupPlan, known: KnownToSteps): Step[] {
  const [first, ...more] = group.words;
  if (first === undefined) return [];
  return more.length === 0 ? wordSteps(first, known) : group.adjacent ? sideBySide(group.words, known) : togetherSteps(group, known);
}

function wordSteps({ word, prefix, forms, alike, corrections }: WordPlan, known: KnownToSteps): Step[] {
  const isNear = (form: string) => Math.abs(form.length - word.length) <= NEAR_FORM;
  const near = forms.filter(isNear);
  return [
    ...wordsStep(corrections, WORTH.typo, known),
    ...wordsStep([...forms.filter((form) => !isNear(form)), ...alike], WORTH.farForm, known),
    ...(prefix ? [begunStep([word])] : []),
    ...wordsStep(near, WORTH.form, known),
    ...wordsStep([word], WORTH.typed, known),
  ];
}

/** Words that were typed as one, with a hyphen. */
function sideBySide(words: readonly WordPlan[], known: KnownToSteps): Step[] {
  const typed = words.map(({ word }) => word);
  return [{ pattern: phrasesOf([typed]), worth: WORTH.typed, documents: Math.min(...typed.map((word) => documentsOf([word], known))) }];
}

/** Words that mean something together: best as they were said, or nearly; somewhere in the same text is little. */
function togetherSteps({ words, said }: GroupPlan, known: KnownToSteps): Step[] {
  const documents = Math.min(...words.map(({ word, forms, alike }) => documentsOf([word, ...forms, ...alike], known)));
  const apart = words.map(({ word, forms, alike, corrections }) => [word, ...forms, ...alike, ...corrections]);
  return [
    { pattern: { how: "apart", lists: apart }, worth: WORTH.apart, documents },
    { pattern: { how: "near", lists: [words.map(({ word }) => word), ...nearForms(words, known)] }, worth: WORTH.near, documents },
    { pattern: phrasesOf([said]), worth: WORTH.typed, documents },
  ];
}

/** Two words, either in another form or as another word: "bicycle repairs" for "bike repair". */
function nearForms(words: readonly WordPlan[], known: KnownToSteps): string[][] {
  const [a, b, more] = words;
  if (a === undefined || b === undefined || more !== undefined) return [];
  const isTelling = (form: string) => known.vocabulary.count(form) <= commonFrom(known, COMMON_WORDS.near);
  const ways = ({ word, forms, alike }: WordPlan) => [word, ...forms.filter(isTelling).slice(0, MOST_WAYS), ...alike.slice(0, MOST_WAYS)];
  return ways(a)
    .flatMap((one) => ways(b).map((other) => [one, other]))
    .slice(1);
}

/** Other words for all of a group's words; those of a correction are further off, and only the kind of work furthest. */
function otherSteps({ synonyms, meant }: GroupPlan, { vocabulary }: KnownToSteps): Step[] {
  const step = (lists: readonly (readonly string[])[], worth: number): Step[] => {
    if (lists.length === 0) return [];
    const documents = lists.reduce((total, words) => total + Math.min(...words.map((word) => vocabulary.count(word))), 0);
    return [{ pattern: phrasesOf(lists), worth, documents }];
  };
  return [...step(meant, WORTH.typo * WORTH.synonym), ...step(synonyms, WORTH.synonym)];
}

/** The kinds of work that a group belongs to. */
function kindSteps({ kinds }: GroupPlan, { vocabulary }: KnownToSteps): Step[] {
  if (kinds.length === 0) return [];
  const documents = kinds.reduce((total, words) => total + Math.min(...words.map((word) => vocabulary.count(word))), 0);
  return [{ pattern: phrasesOf(kinds), worth: WORTH.kind, documents }];
}

/** About how many documents have the rarest word of a group, in one of its forms or as it was likely meant. */
export function fewestDocuments({ words }: GroupPlan, known: KnownToSteps): number {
  return Math.min(...words.map(({ word, forms, corrections }) => documentsOf([word, ...forms, ...corrections], known)));
}

/** ln(1 + documents / documents that have it). */
function rarity(having: number, { documents }: KnownToSteps): number {
  return Math.log(1 + documents / (1 + having));
}
