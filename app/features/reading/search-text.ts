import type { Span } from "./need.ts";
import { asidesIn, readBesideWork } from "./read-beside-work.ts";
import { LONG_AGO } from "./read-dates.ts";
import { withoutSpans } from "./spans.ts";

const QUOTED = /["“”]/;
/** A word alone may be a part of a name: "Monday Club", "Weekly News". */
const SEVERAL = /[\d£]|\S\s+\S/;

const MOST_KNOWN = 2000;
/** Remembered: one search asks for its text several times. */
const known = new Map<string, readonly Span[]>();

/**
 * What a search looks for, of what was typed: without how many, what it may cost, when and how often, which say nothing of
 * the work. Quoted text stays as it is. Pure.
 */
export function textOfWork(text: string): string {
  const asides = asidesOf(text);
  return asides.length === 0 ? text : withoutSpans(text, asides);
}

/** What `textOfWork` takes out of a text: the same on each day, so also days gone by. */
export function asidesOf(text: string): readonly Span[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readAsides(text);
  known.set(text, read);
  return read;
}

function readAsides(text: string): Span[] {
  return QUOTED.test(text) ? [] : asidesIn(readBesideWork(text, LONG_AGO)).filter((span) => SEVERAL.test(span.text));
}
