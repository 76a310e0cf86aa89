export const SEARCH_KINDS = ["suppliers", "opportunities"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const ALERTS = ["daily", "never"] as const;
export type Alerts = (typeof ALERTS)[number];

/** Most searches one person keeps. */
export const MOST_SAVED = 50;
export const LONGEST_NAME = 80;
/** Of a search's address, once it is in its canonical form. */
export const LONGEST_QUERY = 2000;
