/**
 * In whose name a row of a history was written: a side, the intermediary, the campaign team, or the site by itself. The row
 * says so from when it is written; null where that is not known, of a few from before it was kept.
 */
export type ActedAs = "buyer" | "supplier" | "intermediary" | "team" | "site" | null;
