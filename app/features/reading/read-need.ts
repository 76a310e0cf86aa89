import type { Day } from "#app/platform/dates.ts";
import { telling } from "#search/terms.ts";
import { ASIDE_WORDS } from "#search/text.ts";
import { type Token, tokenise } from "#search/tokens.ts";
import type { Need, Span, WorkPart } from "./need.ts";
import { readBeneficiaries } from "./read-beneficiaries.ts";
import { LONG_AGO, readDates } from "./read-dates.ts";
import { readFrequencies } from "./read-frequency.ts";
import { readKind } from "./read-kind.ts";
import { type PlaceOf, readPlaces } from "./read-place-names.ts";
import { readQuantities } from "./read-quantity.ts";
import { readRequirements } from "./read-requirements.ts";
import { readValues } from "./read-value.ts";
import { readWork, type WorkRead } from "./read-work.ts";
import { blanked, clearOf, overlaps, spanOf } from "./spans.ts";

export interface NeedAsking<P> {
  /** The day on which it is read: "next month" is told by it. */
  readonly today: Day;
  /** Who knows places; without it none is read. */
  readonly placeOf?: PlaceOf<P>;
  /** Up to where the text is a title, which tells more of the work than what follows. */
  readonly titleEnds?: number;
}

/** So much is read of a title and of a text, whoever sends more. */
const MOST_TITLE = 120;
const MOST_TEXT = 6000;

/** A title tells as much as three times its text. */
const TITLE_WEIGHT = 3;

/**
 * Reads what somebody wrote, a search or a whole brief, into its parts, each with the text that it was read from. What says
 * how much, when, where or how often says nothing of the work. Pure: the same text, day and places give the same. What is longer than any brief is read up to there.
 */
export function readNeed<P = never>(given: string, { today, placeOf, titleEnds: ends = 0 }: NeedAsking<P>): Need<P> {
  const text = given.slice(0, MOST_TITLE + MOST_TEXT);
  const titleEnds = Math.min(ends, MOST_TITLE);
  const tokens = tokenise(text);
  const requirements = readRequirements(text, tokens);
  const values = clearOf(readValues(text), requirements);
  const frequencies = clearOf(readFrequencies(text), values);
  const dates = clearOf(readDates(text, today), values, frequencies, requirements);
  const quantities = clearOf(readQuantities(text), values, frequencies, dates, requirements);
  const kind = readKind(text, tokens);
  const aside = [...values, ...frequencies, ...dates, ...quantities.filter(({ isHeads }) => isHeads)];
  const places = placeOf === undefined ? [] : clearOf(readPlaces(text, placeOf), aside);
  const words = blanked(text, [...aside, ...places]);
  const work = workIn(blanked(words, requirements), titleEnds);
  const outside = tokens.filter((token) => ![...aside, ...places].some((span) => overlaps(span, token)));
  return {
    // A requirement that stands alone is what is sought: "ISO 9001".
    work: workParts(text, outside, work.length > 0 ? work : workIn(words, titleEnds)),
    places,
    quantities,
    values,
    dates,
    frequencies,
    kind,
    requirements,
    beneficiaries: readBeneficiaries(text, tokens),
    ...sorted(text, tokens, outside),
  };
}

/**
 * The kinds of work that a brief is about, the surest first: what a supplier must have, how much, when and for how much are
 * read apart, and say nothing of it. Pure.
 */
export function workOf(title: string, description: string): readonly WorkPart[] {
  const [first, rest] = [title.slice(0, MOST_TITLE), description.slice(0, MOST_TEXT)];
  return readNeed(`${first}\n\n${rest}`, { today: LONG_AGO, titleEnds: first.length }).work;
}

function workIn(text: string, titleEnds: number): WorkRead[] {
  return readWork([
    { text: text.slice(0, titleEnds), weight: TITLE_WEIGHT },
    { text: text.slice(titleEnds), weight: titleEnds === 0 ? TITLE_WEIGHT : 1 },
  ]);
}

function workParts(text: string, tokens: readonly Token[], read: readonly WorkRead[]): WorkPart[] {
  const positions = new Map<string, number[]>();
  for (const [at, { word }] of tokens.entries()) positions.set(word, [...(positions.get(word) ?? []), at]);
  return read.map(({ code, confidence, expressions }) => {
    const said = expressions.flatMap((expression) => spansOf(text, tokens, positions, expression)).sort((a, b) => a.start - b.start);
    return { code, confidence, said };
  });
}

/** Where an expression stands, which the lexicon gives folded. */
function spansOf(text: string, tokens: readonly Token[], positions: ReadonlyMap<string, number[]>, expression: string): Span[] {
  const words = expression.split(" ").map((word) => (word === "IT" ? "ict" : word));
  return (positions.get(words[0] ?? "") ?? []).flatMap((at) => {
    if (!words.every((word, i) => tokens[at + i]?.word === word)) return [];
    return [spanOf(text, tokens[at]?.start ?? 0, tokens[at + words.length - 1]?.end ?? 0)];
  });
}

/** The words that tell of work, and all others. */
function sorted(text: string, tokens: readonly Token[], outside: readonly Token[]): Pick<Need, "telling" | "leftOut"> {
  const tells = new Set(outside.filter(({ word }) => telling(word) !== null && !ASIDE_WORDS.has(word)));
  const spansFor = (list: readonly Token[]) => list.map(({ start, end }) => spanOf(text, start, end));
  return { telling: spansFor([...tells]), leftOut: spansFor(tokens.filter((token) => !tells.has(token))) };
}
