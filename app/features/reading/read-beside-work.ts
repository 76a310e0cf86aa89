import type { Day } from "#app/platform/dates.ts";
import { type Token, tokenise } from "#search/tokens.ts";
import { bounded } from "./bounded.ts";
import type { Need, Span } from "./need.ts";
import { LONG_AGO, readDates } from "./read-dates.ts";
import { readFrequencies } from "./read-frequency.ts";
import { readKind } from "./read-kind.ts";
import { readNotSought } from "./read-not-sought.ts";
import { readQuantities } from "./read-quantity.ts";
import { isInsurance, readRequirements } from "./read-requirements.ts";
import { readValues } from "./read-value.ts";
import { blanked, clearOf } from "./spans.ts";

/** What a text says beside the work. What it says in one part it does not say in another. */
export interface BesideWork extends Pick<Need, "requirements" | "values" | "frequencies" | "dates" | "quantities" | "kind"> {
  /** Requirements that it speaks of and does not ask for. */
  readonly refused: readonly Span[];
  /** What it says that it does not look for: "not catering". */
  readonly notSought: readonly Span[];
}

/** Reads all parts of a text but the work, the places and who is to benefit, as they are meant on `today`. `tokens` are the text's. Pure. */
export function readBesideWork(text: string, today: Day, tokens: readonly Token[] = tokenise(text)): BesideWork {
  const { asked: requirements, refused } = readRequirements(text, tokens);
  const required = [...requirements, ...refused];
  const values = clearOf(readValues(text), required);
  const frequencies = clearOf(readFrequencies(text), values);
  const dates = clearOf(readDates(text, today), values, frequencies, required);
  const quantities = clearOf(readQuantities(text), values, frequencies, dates, required);
  const notSought = clearOf(readNotSought(text), values, frequencies, dates, quantities, requirements);
  return { requirements, refused, values, frequencies, dates, quantities, notSought, kind: readKind(text, tokens) };
}

/** Of what was read, what tells nothing of the work: what it may cost, when, how often, for how many heads, and what is not looked for. */
export function asidesIn({ values, frequencies, dates, quantities, notSought }: BesideWork): Span[] {
  return [...values, ...frequencies, ...dates, ...quantities.filter(({ isHeads }) => isHeads), ...notSought];
}

/**
 * A brief's text, as long as before and as far as a brief is read, without what says nothing of the work: figures and times,
 * what is not looked for, what a supplier need not have, and how it must be insured, which is not what an insurer does. Pure.
 */
export function withoutAsides(text: string): string {
  const begun = bounded(text);
  const read = readBesideWork(begun, LONG_AGO);
  const insured = read.requirements.filter(({ code }) => isInsurance(code));
  return blanked(begun, [...asidesIn(read), ...read.refused, ...insured]);
}
