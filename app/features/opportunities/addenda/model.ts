import type { Piece } from "./difference.ts";
import type { PartChange } from "./part-texts.ts";

/** What was changed after an opportunity was posted, and why. */
export interface Addendum {
  id: number;
  /** The version that it made. */
  version: number;
  /** Why, in the buyer's words; empty where it gave none. */
  note: string;
  changes: PartChange[];
  at: Date;
}

/** The same with each changed part word by word. */
export interface ShownAddendum extends Omit<Addendum, "changes"> {
  changes: { part: PartChange["part"]; pieces: Piece[] }[];
}
