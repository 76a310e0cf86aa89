/** The features from left to right: each may import those before it. Whoever adds one gives it its place here. */
export const FEATURES = [
  "reference",
  "reading",
  "accounts",
  "organisations",
  "searching",
  "directory",
  "importing",
  "opportunities",
  "saved-searches",
  "kept",
  "matching",
  "quoting",
  "introductions",
  "deciding",
  "workspace",
  "leaving",
  "campaign",
  "notifications",
] as const;

export type Feature = (typeof FEATURES)[number];

/** Whose tables each file of `db/schema` describes. What belongs to the platform is everybody's. */
export const TABLES_OF: Record<string, Feature | "platform"> = {
  platform: "platform",
  geography: "reference",
  accounts: "accounts",
  organisations: "organisations",
  searching: "searching",
  directory: "directory",
  opportunities: "opportunities",
  "opportunity-choosing": "opportunities",
  "saved-searches": "saved-searches",
  kept: "kept",
  matching: "matching",
  answers: "matching",
  introductions: "introductions",
  deciding: "deciding",
};

/** Features whose tables are read by themselves alone: everybody else asks them. */
export const READ_BY_THEMSELVES: readonly Feature[] = ["reference"];

/** Tables that one folder alone names: everybody else asks a function of it. */
export const ONLY_IN: Record<string, string> = { outbox: "app/platform/outbox/" };

/** Whose each view of the database is. */
export const VIEWS: Record<string, Feature> = {
  answered_opportunities: "opportunities",
  responses_as_told: "matching",
};
