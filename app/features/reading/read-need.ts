import type { Day } from "#app/platform/dates.ts";
import { type Token, tokenise } from "#search/tokens.ts";
import { bounded, MOST_TEXT, MOST_TITLE } from "./bounded.ts";
import type { Need, Span, WorkPart } from "./need.ts";
import { readBeneficiaries } from "./read-beneficiaries.ts";
import { asidesIn, type BesideWork, readBesideWork } from "./read-beside-work.ts";
import { LONG_AGO } from "./read-dates.ts";
import { type PlaceOf, readPlaces } from "./read-place-names.ts";
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

/** A title tells as much as three times its text. */
const TITLE_WEIGHT = 3;

/**
 * Reads what somebody wrote, a search or a whole brief, into its parts, each with the text that it was read from. What says
 * how much, when, where or how often says nothing of the work. Pure: the same text, day and places give the same. What is longer than any brief is read up to there.
 */
export function readNeed<P = never>(given: string, { today, placeOf, titleEnds = 0 }: NeedAsking<P>): Need<P> {
  const text = bounded(given);
  const tokens = tokenise(text);
  const beside = readBesideWork(text, today, tokens);
  const { refused: _refused, notSought: _notSought, ...parts } = beside;
  const places = placeOf === undefined ? [] : clearOf(readPlaces(text, placeOf), asidesIn(beside));
  const elsewhere = [...asidesIn(beside), ...places];
  const outside = tokens.filter((token) => !elsewhere.some((span) => overlaps(span, token)));
  return {
    work: workParts(text, outside, workBeside(text, beside, { places, titleEnds })),
    places,
    ...parts,
    beneficiaries: readBeneficiaries(text, tokens),
  };
}

/** The kinds of work that a text is about, the surest first, where the rest of it is read: what a supplier must have, how much, when, where and for how much say nothing of it. Pure. */
export function workBeside(
  text: string,
  beside: BesideWork,
  { places = [], titleEnds = 0 }: { places?: readonly Span[]; titleEnds?: number } = {},
): WorkRead[] {
  const ends = Math.min(titleEnds, MOST_TITLE);
  const words = blanked(text, [...asidesIn(beside), ...places, ...beside.refused]);
  const work = workIn(blanked(words, beside.requirements), ends);
  // A requirement that stands alone is what is sought: "ISO 9001".
  return work.length > 0 ? work : workIn(words, ends);
}

/** The kinds of work that a brief is about, the surest first. Pure. */
export function workOf(title: string, description: string): readonly WorkRead[] {
  const [first, rest] = [title.slice(0, MOST_TITLE), description.slice(0, MOST_TEXT)];
  const text = bounded(`${first}\n\n${rest}`);
  return workBeside(text, readBesideWork(text, LONG_AGO), { titleEnds: first.length });
}

function workIn(text: string, titleEnds: number): WorkRead[] {
  return readWork([
    { text: text.slice(0, titleEnds), weight: TITLE_WEIGHT },
    { text: text.slice(titleEnds), weight: titleEnds === 0 ? TITLE_WEIGHT : 1 },
  ]);
}

function workParts(text: string, tokens: readonly Token[], read: readonly WorkRead[]): WorkPart[] {
  const positions = new Map<string, number[]>();
  for (const [at, { word }] of tokens.entries()) {
    const before = positions.get(word);
    if (before === undefined) positions.set(word, [at]);
    else before.push(at);
  }
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
