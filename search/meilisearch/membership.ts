import type { GroupPlan, TextPlan, WordPlan } from "../text-plan.ts";
import type { Variant } from "./ask.ts";
import type { KnownPhrases } from "./phrases.ts";
import { EVERY_DOCUMENT, heldText, heldWord } from "./stems.ts";

/** More ways than these nobody types. */
const MOST_WAYS = 8;
/** Words that an unfinished word after a hyphen is tried as. */
const MOST_BEGUN = 4;

type Phrase = readonly string[];

/** One way in which a document may have what is asked: a filter, and what only a query finds. All of it is required. */
export interface Way {
  readonly filter: readonly string[];
  readonly phrases: readonly Phrase[];
  /** The beginning of a word; a query has at most one. */
  readonly begun: string | null;
}

/** What is known of phrases and words. */
export interface KnownToMembership {
  readonly phrases: KnownPhrases;
  /** Words that begin so; null when they are too many to be told. */
  begun(word: string): readonly string[] | null;
}

/** A part of a search that is required, and the ways to have it: any of them will do. */
export interface Part {
  readonly ways: readonly Way[];
  /** As it was typed. */
  readonly typed: string;
}

const NOTHING: Way = { filter: [], phrases: [], begun: null };

function byFilter(filter: string): Way {
  return { ...NOTHING, filter: [filter] };
}

function byPhrase(phrase: Phrase): Way {
  return { ...NOTHING, phrases: [phrase] };
}

function oneOf(attribute: string, values: Iterable<string>): string {
  return `${attribute} IN [${[...new Set(values)].map((value) => `"${value}"`).join(", ")}]`;
}

/** A word in one of its forms, another for it, what it may have been meant to be, or one that begins so. */
function wordWays({ word, prefix, forms, alike, corrections }: WordPlan, known: KnownToMembership): Way[] {
  const begun = prefix ? known.begun(word) : [];
  const terms = oneOf("terms", [word, ...forms, ...alike, ...corrections, ...(begun ?? [])]);
  return [byFilter(terms), ...(begun === null ? [{ ...NOTHING, begun: word }] : [])];
}

/** Other words for something: those that documents are marked with as filters, the rest as phrases. */
function otherWays({ synonyms, kinds, meant }: GroupPlan, known: KnownToMembership): Way[] {
  const others = [...synonyms, ...kinds, ...meant];
  const single = others.flatMap((phrase) => (phrase.length === 1 ? phrase : []));
  const marked = others.filter((phrase) => known.phrases.has(phrase)).map((phrase) => phrase.join(" "));
  return [
    ...(single.length > 0 ? [byFilter(oneOf("terms", single))] : []),
    ...(marked.length > 0 ? [byFilter(oneOf("phrases", marked))] : []),
    ...others.filter((phrase) => phrase.length > 1 && !known.phrases.has(phrase)).map(byPhrase),
  ];
}

function groupPart(group: GroupPlan, known: KnownToMembership): Part {
  if (group.adjacent) {
    const typed = group.words.map(({ word }) => word);
    return { ways: anyWay([...sideBySide(group.words, known), ...otherWays(group, known)]), typed: typed.join(" ") };
  }
  const words = group.words.map((word): Part => ({ ways: wordWays(word, known), typed: word.word }));
  return { ways: anyWay([...waysToHaveAll(words), ...otherWays(group, known)]), typed: words.map(({ typed }) => typed).join(" ") };
}

/** Words typed with a hyphen: as they are, and with the likeliest words that the last one begins. */
function sideBySide(words: readonly WordPlan[], known: KnownToMembership): Way[] {
  const typed = words.map(({ word }) => word);
  const last = words.at(-1);
  const begun = last?.prefix ? (known.begun(last.word) ?? []).filter((word) => word !== last.word).slice(0, MOST_BEGUN) : [];
  return [typed, ...begun.map((word) => [...typed.slice(0, -1), word])].map(byPhrase);
}

function phrasePart(phrase: Phrase): Part {
  return { ways: [byPhrase(phrase)], typed: phrase.join(" ") };
}

/** Everything that a plan requires. */
export function requiredParts(plan: TextPlan, known: KnownToMembership): Part[] {
  return [...plan.groups.map((group) => groupPart(group, known)), ...plan.phrases.map(phrasePart)];
}

/** Each word of what is required alone, with what may stand for it, for when nothing has it all. */
export function looseParts(plan: TextPlan, known: KnownToMembership): Part[] {
  return [
    ...plan.groups.flatMap((group) => {
      if (group.adjacent) return [groupPart(group, known)];
      const others = otherWays(group, known);
      return group.words.map((word): Part => ({ ways: anyWay([...wordWays(word, known), ...others]), typed: word.word }));
    }),
    ...plan.phrases.map(phrasePart),
  ];
}

/** Alternatives, those that are filters as one. */
function anyWay(ways: readonly Way[]): Way[] {
  const filters = ways.filter(({ phrases, begun }) => phrases.length === 0 && begun === null);
  const queries = ways.filter((way) => !filters.includes(way));
  const each = filters.map(({ filter }) => (filter.length === 1 ? (filter[0] as string) : `(${filter.join(" AND ")})`));
  if (each.length === 0) return queries;
  return [byFilter(each.length === 1 ? (each[0] as string) : `(${each.join(" OR ")})`), ...queries];
}

function together(a: Way, b: Way): Way {
  return { filter: [...a.filter, ...b.filter], phrases: [...a.phrases, ...b.phrases], begun: a.begun ?? b.begun };
}

/** Every way of having all the parts. */
export function waysToHaveAll(parts: readonly Part[]): Way[] {
  let ways: Way[] = [NOTHING];
  for (const part of parts) ways = ways.flatMap((way) => part.ways.map((next) => together(way, next))).slice(0, MOST_WAYS);
  return ways;
}

/** Every way of having any of the parts. */
export function waysToHaveAny(parts: readonly Part[]): Way[] {
  return anyWay(parts.flatMap((part) => part.ways)).slice(0, MOST_WAYS);
}

/** Every way of having all of one of some sets of parts. */
export function waysToHaveOneOf(sets: readonly (readonly Part[])[]): Way[] {
  return anyWay(sets.flatMap(waysToHaveAll)).slice(0, MOST_WAYS);
}

/** What a query must ask for in words, beside a way's filter; empty when the filter says it all. */
export function queryParts({ phrases, begun }: Way): { phrases: string[]; begun: string[] } {
  return { phrases: phrases.map((phrase) => `"${heldText(phrase)}"`), begun: begun === null ? [] : [heldWord(begun)] };
}

/** What finds the documents of a way. `alone`: no other query is united with it, so that it need not ask for any word. */
export function wayVariant(way: Way, alone: boolean): Variant {
  const { phrases, begun } = queryParts(way);
  const parts = [...phrases, ...begun];
  const q = parts.length > 0 ? parts.join(" ") : alone ? "" : EVERY_DOCUMENT;
  /* A word at the very end is taken for the beginning of one. */
  return { q: begun.length > 0 || q === "" ? q : `${q} `, filter: way.filter };
}

/** Queries that together find exactly the documents of the ways. */
export function memberVariants(ways: readonly Way[]): Variant[] {
  return ways.map((way) => wayVariant(way, ways.length === 1));
}
