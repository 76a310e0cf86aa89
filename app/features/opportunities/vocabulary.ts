/** What an opportunity can be and where it can stand, in the database's words and the reader's. */
export const OPPORTUNITY_KINDS = ["contract", "supply_chain", "quote", "secondment", "board_role", "support"] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

export const OPPORTUNITY_STATUSES = ["draft", "published", "closed", "awarded", "not_awarded", "cancelled", "suspended"] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

export type Direction = "offered" | "sought";
export type Delivery = "areas" | "radius" | "remote";
export type ValueKind = "range" | "unknown" | "withheld";
export type ValuePeriod = "total" | "year";
export type BuyerKind = "private" | "public" | "third_sector";

export const KIND_LABELS: Record<OpportunityKind, string> = {
  contract: "Contract",
  supply_chain: "Supply chain",
  quote: "Invited quote",
  secondment: "Secondment",
  board_role: "Board role",
  support: "Support",
};

export const KIND_HINTS: Record<OpportunityKind, string> = {
  contract: "You buy a good, a service or works",
  supply_chain: "Part of a bigger contract of yours, such as a subcontract",
  quote: "Small work: you ask a few suppliers for a price, not the whole market",
  secondment: "Somebody works at another organisation for a while",
  board_role: "A seat on a board, as trustee, director or governor",
  support: "Time, skills, space or equipment, given or asked for",
};

/** Kinds about people and help: they are offered or sought, and carry no value. */
export const DIRECTED_KINDS: readonly OpportunityKind[] = ["secondment", "board_role", "support"];

export const DIRECTION_LABELS: Record<Direction, string> = {
  offered: "We offer it to a social enterprise",
  sought: "We look for it from a social enterprise",
};

/** The same as the other side searches for it. */
export const DIRECTION_CHOICES: Record<Direction, string> = {
  offered: "They offer it",
  sought: "They look for it",
};

/** The kind as a plate says it, with its direction where it has one. */
export function kindText(kind: OpportunityKind, direction: Direction | null): string {
  return direction === null ? KIND_LABELS[kind] : `${KIND_LABELS[kind]} ${direction}`;
}

/** Where the work is, as the form asks it. */
export const DELIVERY_LABELS: Record<Delivery, string> = {
  radius: "At one address, or around it",
  areas: "In one or more council areas",
  remote: "Anywhere, or from a distance",
};

export const STEPS = ["what", "where", "when", "ask", "who", "check"] as const;
export type Step = (typeof STEPS)[number];
export const STEP_LABELS: Record<Step, string> = {
  what: "What",
  where: "Where and how much",
  when: "When",
  ask: "What you ask for",
  who: "Your contact",
  check: "Check and post",
};
export function isStep(value: string | null): value is Step {
  return value !== null && (STEPS as readonly string[]).includes(value);
}
