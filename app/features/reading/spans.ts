import type { Span } from "./need.ts";

/** So many parts of one sort are read of a text, where its reader says no less: no brief has more. */
export const MOST_PARTS = 60;

/** What is read of the given, one after the other until there are so many; null is nothing read. */
export function upTo<M, T>(most: number, given: Iterable<M>, read: (one: M) => T | null): T[] {
  const found: T[] = [];
  for (const one of given) {
    const part = read(one);
    if (part !== null) found.push(part);
    if (found.length >= most) break;
  }
  return found;
}

export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

export function overlaps(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those that none of the others overlaps. */
export function clearOf<T extends Span>(spans: readonly T[], ...others: readonly (readonly Span[])[]): T[] {
  return spans.filter((span) => !others.some((list) => list.some((other) => overlaps(span, other))));
}

/** Leading words that belong to a part, such as "for" before "80 people": the beginning of them, else `start`. */
export function withLead(text: string, start: number, lead: RegExp): number {
  const found = lead.exec(text.slice(Math.max(0, start - 40), start));
  return found === null || found[0].trim() === "" ? start : start - found[0].trimStart().length;
}

/** The text without what stands in the spans, and without the gaps that they leave. */
export function withoutSpans(text: string, spans: readonly Pick<Span, "start" | "end">[]): string {
  let left = "";
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) left += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return `${left}${text.slice(at)}`
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/([,;])(?:\s*[,;.])+/g, "$1")
    .replace(/^[\s,.;:·-]+|(?<![\s,;:·-])[\s,;:·-]+$/g, "");
}

/** The text, as long as before, with a word that is none in place of each span: what stands before and after does not meet. */
export function blanked(text: string, spans: readonly Span[]): string {
  const left = text.split("");
  for (const { start, end } of spans) {
    left.fill(" ", start, end);
    if (end - start > 1) left[start + 1] = "0";
  }
  return left.join("");
}

/** One pattern for several expressions, separated by commas: with any space or hyphen between their words, the longest first. */
export function anyOf(expressions: string): string {
  return expressions
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/\s+/g, "[\\s-]+"))
    .join("|");
}
