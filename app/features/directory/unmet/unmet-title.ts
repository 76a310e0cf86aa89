import { counted, listWords } from "#app/platform/words.ts";

/** What was looked for, as a reader is told: the words, else the sectors, else anybody at all. */
export function unmetTitle({ words, within }: { words: string; within: readonly string[] }): string {
  if (words !== "") return words;
  return within.length === 0 ? "Anybody at all" : listWords(within);
}

interface Noted {
  words: string;
  within: readonly string[];
  missing: readonly string[];
  times: number;
  filtered: number;
}

/** What else the reader should know of it. */
export function unmetNotes({ words, within, missing, times, filtered }: Noted): string[] {
  return [
    ...(words === "" || within.length === 0 ? [] : [`Narrowed to ${listWords(within, 3)}`]),
    ...(missing.length === 0 ? [] : [`Nobody at all has ${listWords(missing.map((word) => `“${word}”`))}`]),
    ...(filtered === 0
      ? []
      : [filtered === times ? "Only with further filters on" : `${counted(filtered, "time")} with further filters on`]),
  ];
}
