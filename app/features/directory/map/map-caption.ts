import { counted, listWords } from "#app/platform/words.ts";
import type { MapAnswer } from "./map-answer.ts";

export interface Captioned {
  /** How many of the page have no position. */
  unplaced: number;
  /** Numbers of the page's suppliers that are based outside the miles asked for. */
  outside: readonly number[];
  within: number | null;
  placeLabel: string | null;
  /** How many of the page are numbered on the map. */
  numbered: number;
  answer: MapAnswer | null;
}

/** What the map shows and what it does not, in sentences. */
export function mapCaption({ unplaced, outside, within, placeLabel, numbered, answer }: Captioned): string[] {
  const says: string[] = [];
  const others = (answer?.points.length ?? 0) - numbered;
  if (numbered > 0)
    says.push(others > 0 ? "Numbers are those of the list; a plate with +12 is twelve more." : "Numbers are those of the list.");
  if (within !== null && placeLabel !== null) says.push(`The circle is ${counted(within, "mile")} from ${placeLabel}.`);
  if (outside.length > 0) says.push(`${numbers(outside)} based outside it and ${outside.length === 1 ? "covers" : "cover"} the place.`);
  const lost = answer?.unplaced ?? unplaced;
  if (lost > 0)
    says.push(`${counted(lost, "supplier")} cannot be on the map: we do not know where ${lost === 1 ? "it is" : "they are"} based.`);
  if (answer !== null && answer.points.length < answer.total - answer.unplaced)
    says.push(
      `The map shows ${answer.points.length.toLocaleString("en-GB")} of ${answer.total.toLocaleString("en-GB")}: narrow the search, or search an area, to see the others.`,
    );
  return says;
}

function numbers(all: readonly number[]): string {
  return all.length === 1 ? `Number ${all[0]} is` : `Numbers ${listWords(all.map(String))} are`;
}
