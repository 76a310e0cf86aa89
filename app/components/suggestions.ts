const FEWEST_LETTERS = 2;

/** Whether enough is typed to suggest anything: two letters or digits. */
export function isEnoughTyped(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= FEWEST_LETTERS;
}

/** A piece of a suggestion; `marked` pieces are what was typed. */
interface SuggestedText {
  text: string;
  marked: boolean;
}

/** A suggestion under a box, and what choosing it does: one of `to`, `set` and `fill`. */
export interface SuggestedOption {
  label: readonly SuggestedText[];
  /** What tells it apart, beside the label. */
  note?: string;
  /** Opens this page of the site. */
  to?: string;
  /** Sends the form with these fields changed; an empty one is left out. */
  set?: Readonly<Record<string, string>>;
  /** Puts this into the box, for the reader to go on. */
  fill?: string;
}

/** Suggestions of one sort. The title says what choosing one leads to. */
export interface SuggestedGroup {
  title: string;
  options: SuggestedOption[];
}
