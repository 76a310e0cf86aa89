/** How counts and lists are said in a sentence. Pure, for pages, mails and evidence alike. */

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Words up to twelve, figures above. */
export function countWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString("en-GB");
}

/** `1 supplier`, `46 suppliers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; past `limit`, `a, b and 3 more`. */
export function listWords(items: readonly string[], limit = 6): string {
  const shown = items.length > limit ? [...items.slice(0, limit - 1), `${items.length - limit + 1} more`] : [...items];
  return joined(shown, "and");
}

/** `a`, `a or b`, `a, b or c`. */
export function listChoices(items: readonly string[]): string {
  return joined(items, "or");
}

function joined(items: readonly string[], word: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** First letter small, for the middle of a sentence; names in capitals (`IT support`, `A1`) stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]|^A\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
