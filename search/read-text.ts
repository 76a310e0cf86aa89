import { STOP_WORDS, WEAK_WORDS } from "./text.ts";
import type { GroupPlan, TextPlan } from "./text-plan.ts";
import { queryWords } from "./tokens.ts";
import {
  boundGroup,
  isAside,
  type Known,
  longestPhrase,
  phraseGroup,
  saidInOtherOrder,
  sideBySide,
  type Typed,
  wordGroup,
} from "./word-groups.ts";

const MAX_WORDS = 12;
const MAX_PHRASES = 6;
interface Read {
  readonly group: GroupPlan;
  readonly weak: boolean;
  /** Where its first word was typed, and where the next thing begins. */
  readonly at: number;
  readonly to: number;
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
 * Reads a words box: quoted words are phrases, stop words are dropped (unless there is nothing else), weak words and asides are
 * asked for only when there are no others, the last word may be unfinished, and each word brings its other forms, its corrections
 * and what it is also called. Null when the text asks for nothing.
 */
export function planText(text: string, phrases: readonly string[], known: Known): TextPlan | null {
  const quoted = splitPhrases(text);
  const typed = typedWords(quoted.rest);
  const phrasePlans = [...quoted.phrases, ...phrases]
    .map(queryWords)
    .filter((words) => words.length > 0)
    .slice(0, MAX_PHRASES);
  const parts = readGroups(typed, quoted.open, ({ word }) => !STOP_WORDS.has(word) && !isAside(word), known);
  const isTelling = phrasePlans.length > 0 || parts.some(tells);
  const read = isTelling ? parts : untelling(typed, quoted.open, known);
  const telling = read.filter(({ weak }) => !weak);
  const strong = workOf(telling, typed, known);
  const context = telling.filter((one) => !strong.includes(one));
  const required = strong.length > 0 || phrasePlans.length > 0 ? strong : read;
  const beside = isTelling ? besideAsides(read, typed) : [];
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

/** Whether it says something by itself: weak words do where they are known as a phrase, and "co-op" does not. */
function tells({ weak, group: { said } }: Read): boolean {
  return !weak || (said.length > 1 && !WEAK_WORDS.has(said.join("")));
}

/** The words of a text that names nothing: "find project" may be somebody's name, and "next week" all that is asked for. */
function untelling(typed: readonly Typed[], open: boolean, known: Known): Read[] {
  const read = readGroups(typed, open, ({ word }) => !STOP_WORDS.has(word), known);
  const all = read.length > 0 ? read : readGroups(typed, open, () => true, known);
  return all.map((one) => ({ ...one, weak: true }));
}

/** What is asked for with the aside that was typed next to it, in pairs: "good food", "next steps". */
function besideAsides(read: readonly Read[], typed: readonly Typed[]): GroupPlan[] {
  const pairs = read.flatMap(({ at, to }) => [
    [at - 1, at],
    [to - 1, to],
  ]);
  return pairs.flatMap((places) => {
    const said = places.flatMap((place) => typed[place]?.word ?? []);
    return said.length === 2 && said.some(isAside) ? [sideBySide(said)] : [];
  });
}

/** `isAsked`: of a word that is no part of a known phrase. */
function readGroups(typed: readonly Typed[], open: boolean, isAsked: (word: Typed) => boolean, known: Known): Read[] {
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
    const one = typed[i] as Typed;
    const bound = typed.slice(i + 1).findIndex((next) => !next.bound);
    const joined = bound === -1 ? typed.length - i : bound + 1;
    if (joined > 1) {
      const parts = typed.slice(i, i + joined).map((part) => part.word);
      read.push({ group: boundGroup(parts, known), weak: WEAK_WORDS.has(parts.join("")), at: i, to: i + joined });
      words += joined;
      i += joined;
    } else {
      if (isAsked(one)) {
        read.push({ group: wordGroup(one.word, isLast(1), known), weak: WEAK_WORDS.has(one.word), at: i, to: i + 1 });
        words += 1;
      }
      i += 1;
    }
  }
  return read;
}
