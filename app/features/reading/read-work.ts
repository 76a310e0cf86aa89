import { telling, termsOf } from "#search/terms.ts";
import { STOP_WORDS, stem, words as wordsOf } from "#search/text.ts";
import { IT_WORD, indexWords } from "#search/tokens.ts";
import { LEXICON } from "./lexicon/index.ts";

/** A text, and how much what it says tells: a title more than what follows. */
export interface Said {
  readonly text: string;
  readonly weight: number;
}

/** A kind of work that a text speaks of. */
export interface WorkRead {
  /** A sub-sector's code. */
  readonly code: string;
  /** 0–1: how sure it is that this is what is meant. */
  readonly confidence: number;
  /** The expressions that say so, as they stand in the text, folded; the most telling first. */
  readonly expressions: readonly string[];
}

interface Expression {
  readonly stems: readonly string[];
  readonly lengths: readonly number[];
  /** What each word tells (`telling`): the words by which texts that may have it are found. */
  readonly terms: readonly (string | null)[];
  /** Sub-sectors that it tells plainly, and those it only points at. Neither: it looks like one and is not. */
  readonly strong: string[];
  readonly weak: string[];
  /** The things it stands for, as places in the lexicon's list of all. */
  readonly things: number[];
}

/** An expression where it stands in a text, folded. */
interface Found {
  readonly expression: Expression;
  readonly said: string;
}

/** What an expression tells: a phrase more than a word, one that only points at a kind of work little. */
const WORTH = { phrase: 1, word: 0.8, weak: 0.2 } as const;
/** What is said again adds this part of what it told first. */
const AGAIN = 0.25;
/** What makes a reading half sure. */
const HALF_SURE = 1.2;
/** A stem that words of such different lengths share is an accident: "interns" and "internal". */
const LENGTH_APART = 3;

/** The expressions that begin with a stem: of one word, and of several by the second stem, the longest first. */
interface Beginning {
  alone: Expression | null;
  readonly longer: Map<string, Expression[]>;
}
let byFirst: ReadonlyMap<string, Beginning> | null = null;

/** The lexicon's expressions by the stem of their first word; made on first use. */
function expressions(): ReadonlyMap<string, Beginning> {
  if (byFirst !== null) return byFirst;
  const known = new Map<string, Expression>();
  let thing = 0;
  const add = (text: string, into: "strong" | "weak" | null, code: string): void => {
    const words = indexWords(text);
    if (words.length === 0) return;
    const stems = words.map(stem);
    const key = stems.join(" ");
    const lengths = words.map((word) => word.length);
    const one = known.get(key) ?? { stems, lengths, terms: words.map(telling), strong: [], weak: [], things: [] };
    if (into !== null && !one[into].includes(code)) one[into].push(code);
    if (into === "strong") one.things.push(thing);
    known.set(key, one);
  };
  for (const { code, things, weak, not } of LEXICON) {
    for (const same of things) {
      for (const text of same) add(text, "strong", code);
      thing += 1;
    }
    for (const text of weak) add(text, "weak", code);
    for (const text of not) add(text, null, code);
  }
  const first = new Map<string, Beginning>();
  for (const one of [...known.values()].sort((a, b) => b.stems.length - a.stems.length)) {
    const [begin = "", second] = one.stems;
    const beginning = first.get(begin) ?? { alone: null, longer: new Map<string, Expression[]>() };
    first.set(begin, beginning);
    if (second === undefined) beginning.alone = one;
    else beginning.longer.set(second, [...(beginning.longer.get(second) ?? []), one]);
  }
  byFirst = first;
  return first;
}

/**
 * The kinds of work that texts speak of, the surest first. Reads each text from left to right and takes the longest
 * expression of the lexicon at every place, so that what looks alike and means something else hides what it holds. An
 * expression that stands for several kinds counts for each the less. Pure and deterministic.
 */
export function readWork(texts: readonly Said[]): WorkRead[] {
  const found = new Map<string, { points: number; said: Map<string, number> }>();
  for (const { text, weight } of texts) {
    for (const one of expressionsIn(text)) if (tells(one.expression) || isShort(one.expression)) tellAll(found, one, weight);
  }
  return [...found]
    .map(([code, { points, said }]) => ({
      code,
      confidence: confidenceOf(points),
      expressions: [...said].sort((a, b) => b[1] - a[1]).map(([one]) => one),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
}

/** An expression of the lexicon as a text has it: what it tells plainly, what it only points at, and of how many words it is. */
export interface ExpressionSaid {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly words: number;
  /** As it stands in the text, folded. */
  readonly said: string;
}

/** The expressions of the lexicon in a text, from left to right; look-alikes are left out with what they hide. */
export function expressionsSaid(text: string): ExpressionSaid[] {
  return expressionsIn(text)
    .filter(({ expression }) => expression.strong.length + expression.weak.length > 0)
    .map(({ expression: { strong, weak, stems }, said }) => ({ strong, weak, words: stems.length, said }));
}

/** How sure so many points make it, 0–1. */
export function confidenceOf(points: number): number {
  return points / (points + HALF_SURE);
}

/** An expression of nothing but everyday words ("day services", "charity") proves nothing. */
function tells({ terms }: Expression): boolean {
  return terms.some((term) => term !== null);
}

/** "HR", "DJ", "PR support": two letters that the lexicon has alone are no everyday word. */
function isShort({ stems }: Expression): boolean {
  return stems.some((one) => one.length === 2 && (expressions().get(one)?.alone ?? null) !== null);
}

function tellAll(found: Told, { expression, said }: Found, weight: number): void {
  const { strong, weak } = expression;
  const worth = expression.stems.length > 1 ? WORTH.phrase : WORTH.word;
  for (const code of strong) tell(found, code, said, (weight * worth) / Math.sqrt(strong.length));
  for (const code of weak) if (!strong.includes(code)) tell(found, code, said, (weight * WORTH.weak) / Math.sqrt(weak.length));
}

const THINGS = LEXICON.flatMap(({ code, things }) => things.map((expressions) => ({ code, expressions })));

/** The sub-sector that a thing belongs to. */
export function sectorOfThing(thing: number): string {
  return THINGS[thing]?.code ?? "";
}

/**
 * The telling words of each expression for some things: a text in which `thingsIn` finds one of them has all words of at
 * least one of these lists (`termsOf`, with `IT_WORD` for "IT").
 */
export function expressionTerms(things: Iterable<number>): string[][] {
  const lists = [...things].flatMap((thing) => THINGS[thing]?.expressions ?? []).map(termsOfExpression);
  return [...new Map(lists.filter((terms) => terms.length > 0).map((terms) => [terms.join(" "), terms])).values()];
}

function termsOfExpression(text: string): string[] {
  return [...new Set(indexWords(text).flatMap((word) => telling(word) ?? []))];
}

/**
 * The things that texts speak of plainly, as places in the lexicon's list of all, each with the expression that it was
 * found by, folded. An expression of nothing but everyday words ("day services") proves nothing.
 */
export function thingsIn(...texts: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const text of texts) {
    for (const [thing, said] of thingsOf(text)) if (!found.has(thing)) found.set(thing, said);
  }
  return found;
}

/** One text as it reads. */
export interface TextRead {
  /** `thingsIn` it. */
  readonly things: ReadonlyMap<number, string>;
  /** Its telling stems. */
  readonly terms: readonly string[];
  /** What it tells of each sub-sector, in points: `confidenceOf` makes of them how sure that is. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Of texts that are remembered, all together. */
const MOST_CHARACTERS = 8_000_000;
const knownTexts = new Map<string, TextRead>();
let characters = 0;
const NOTHING: TextRead = { things: new Map(), kinds: new Map(), terms: [] };

/** A text's things. */
export function thingsOf(text: string): ReadonlyMap<number, string> {
  return readText(text).things;
}

/** Reads one text. Remembered: a supplier's texts are read anew for every opportunity that it is held against. */
export function readText(text: string): TextRead {
  if (text === "") return NOTHING;
  const known = knownTexts.get(text);
  if (known !== undefined) return known;
  const read = readAnew(text);
  if (characters + text.length > MOST_CHARACTERS) {
    knownTexts.clear();
    characters = 0;
  }
  characters += text.length;
  knownTexts.set(text, read);
  return read;
}

function readAnew(text: string): TextRead {
  const runs = runsOf(text);
  const all = expressionsOf(runs);
  const terms = termsOfRuns(runs) ?? [...termsOf(text).keys()];
  if (all.length === 0) return { ...NOTHING, terms };
  const things = new Map<number, string>();
  const told: Told = new Map();
  for (const one of all) {
    tellAll(told, one, 1);
    if (!tells(one.expression)) continue;
    for (const thing of one.expression.things) if (!things.has(thing)) things.set(thing, one.said);
  }
  return { things, kinds: new Map([...told].map(([code, { points }]) => [code, points])), terms };
}

type Told = Map<string, { points: number; said: Map<string, number> }>;

function tell(found: Told, code: string, said: string, points: number): void {
  const one = found.get(code) ?? { points: 0, said: new Map<string, number>() };
  one.points += one.said.has(said) ? AGAIN * points : points;
  one.said.set(said, Math.max(points, one.said.get(said) ?? 0));
  found.set(code, one);
}

/** Where one thing said ends: a full stop before a space, but for one of "St", "Mr" and the like, or of a letter alone. */
const ENDS = /[,;:!?\n]|(?<!\b(?:[A-Za-z]|St|Dr|Mr|Ms|Mrs|No|Co|Ltd))\.(?=\s)/;
const IT = /\bIT\b|\bI\.T\./g;

/** A folded word with all that is asked of it at every place where it stands. */
interface Word {
  readonly text: string;
  readonly stem: string;
  readonly telling: string | null;
  /** The expressions that begin with it; none begins with a stop word. */
  readonly begins: Beginning | undefined;
}
const REMEMBERED = 100_000;
const knownWords = new Map<string, Word>();

function wordOf(text: string): Word {
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const stemmed = stem(text);
  const word = { text, stem: stemmed, telling: telling(text), begins: STOP_WORDS.has(text) ? undefined : expressions().get(stemmed) };
  if (knownWords.size >= REMEMBERED) knownWords.clear();
  knownWords.set(text, word);
  return word;
}

/** The words of a text, run by run: no expression goes over a comma or the end of a sentence. */
function runsOf(text: string): Word[][] {
  const source = text.search(IT) >= 0 && text !== text.toUpperCase() ? text.replace(IT, ` ${IT_WORD} `) : text;
  return source.split(ENDS).map((run) => wordsOf(run).map(wordOf));
}

/** The telling stems of a text, as `termsOf` gives them; null where "IT" may stand in it, which is none of them. */
function termsOfRuns(runs: readonly (readonly Word[])[]): string[] | null {
  const found = new Set<string>();
  for (const run of runs) {
    for (const word of run) {
      if (word.text === IT_WORD) return null;
      if (word.telling !== null) found.add(word.telling);
    }
  }
  return [...found];
}

/** The lexicon's expressions in a text, from left to right, the longest at each place. */
function expressionsIn(text: string): Found[] {
  return expressionsOf(runsOf(text));
}

function expressionsOf(runs: readonly (readonly Word[])[]): Found[] {
  const found: Found[] = [];
  for (const run of runs) {
    for (let at = 0; at < run.length; ) {
      const begins = (run[at] as Word).begins;
      const one = begins === undefined ? undefined : longestAt(begins, run, at);
      if (one !== undefined) found.push({ expression: one, said: sayWords(run.slice(at, at + one.stems.length)) });
      at += one?.stems.length ?? 1;
    }
  }
  return found;
}

function longestAt({ alone, longer }: Beginning, run: readonly Word[], at: number): Expression | undefined {
  const long = longer.get(run[at + 1]?.stem ?? "")?.find((each) => stands(each, run, at));
  if (long !== undefined) return long;
  return alone !== null && stands(alone, run, at) ? alone : undefined;
}

function sayWords(words: readonly Word[]): string {
  return words.map(({ text }) => (text === IT_WORD ? "IT" : text)).join(" ");
}

function stands({ stems, lengths, terms }: Expression, run: readonly Word[], at: number): boolean {
  return stems.every((one, i) => {
    const word = run[at + i];
    if (word === undefined || word.stem !== one) return false;
    return Math.abs(word.text.length - (lengths[i] as number)) <= LENGTH_APART && word.telling === terms[i];
  });
}
