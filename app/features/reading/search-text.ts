import type { Day } from "#app/platform/dates.ts";
import type { Span } from "./need.ts";
import { readDates } from "./read-dates.ts";
import { readFrequencies } from "./read-frequency.ts";
import { readQuantities } from "./read-quantity.ts";
import { readValues } from "./read-value.ts";
import { clearOf, withoutSpans } from "./spans.ts";

/** Before every day that is written, so that what is taken out of a text does not depend on when it is read. */
const LONG_AGO: Day = "1970-01-01";
const QUOTED = /["“”]/;
/** A word alone may be a part of a name: "Monday Club", "Weekly News". */
const SEVERAL = /[\d£]|\S\s+\S/;

const MOST_KNOWN = 2000;
/** Remembered: one search asks for its text several times. */
const known = new Map<string, string>();

/**
 * What a search looks for, of what was typed: without how many, what it may cost, when and how often, which say nothing of
 * the work. Quoted text stays as it is. Pure.
 */
export function textOfWork(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = withoutAsides(text);
  known.set(text, read);
  return read;
}

function withoutAsides(text: string): string {
  if (QUOTED.test(text)) return text;
  const values = readValues(text);
  const frequencies = clearOf(readFrequencies(text), values);
  const dates = clearOf(readDates(text, LONG_AGO), values, frequencies);
  const heads = clearOf(readQuantities(text), values, frequencies, dates).filter(({ isHeads }) => isHeads);
  const asides: Span[] = [...values, ...frequencies, ...dates, ...heads].filter((span) => SEVERAL.test(span.text));
  return asides.length === 0 ? text : withoutSpans(text, asides);
}
