const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Words up to twelve, figures above. */
export function countWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString("en-GB");
}

/** `a`, `a and b`, `a, b and c`; past `limit`, `a, b and 3 more`. */
export function listWords(items: readonly string[], limit = 6): string {
  const shown = items.length > limit ? [...items.slice(0, limit - 1), `${items.length - limit + 1} more`] : [...items];
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/** `1 supplier`, `46 suppliers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** First letter small, for the middle of a sentence; names in capitals stay. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]|^A\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `Tipton, Sandwell`; the authority is not said twice. */
export function placeText(place: string | null, areaName: string | null): string | null {
  if (place === null || place === "") return areaName;
  if (areaName === null || place.toLowerCase().includes(areaName.toLowerCase())) return place;
  return `${place}, ${areaName}`;
}

/** `Tipton` of `Tipton, Sandwell`. */
export function townOf(place: string | null): string | null {
  return place?.split(",")[0]?.trim() || null;
}
