import { LONG_AGO } from "./read-dates.ts";
import { readNeed } from "./read-need.ts";

const SAMPLE = "Window cleaning near Dudley every Tuesday from 1 June 2030, for 80 people, up to £5,000; DBS checked, ISO 9001";

/** Makes what the first text that is read would have to make, such as the lexicon by its words: at a start, so that nobody waits for it. */
export function makeReadyToRead(): void {
  readNeed(SAMPLE, { today: LONG_AGO, placeOf: () => null });
}
