import { listChoices, listWords, lowerFirst } from "#app/platform/words.ts";
import type { opportunities } from "#db/schema/opportunities.ts";

/** What an opportunity can be, as the database's schema lists it. */
export type OpportunityKind = (typeof opportunities.$inferSelect)["kind"];

/** Who may see an opportunity. */
export type Audience = NonNullable<(typeof opportunities.$inferSelect)["audience"]>;

/** What the form asks beside the words, the contact and papers; not every kind asks for each. */
export const PARTS = [
  "direction",
  "work",
  "place",
  "value",
  "notice",
  "runs",
  "requirements",
  "deadline",
  "skills",
  "time",
  "pay",
  "help",
  "lots",
  "criteria",
  "questions",
] as const;
export type Part = (typeof PARTS)[number];

/** `needed`: it is not posted without; `asked`: it may be left open; `no`: it is neither asked nor shown. */
type Asked = "needed" | "asked" | "no";
type Asks = Readonly<Record<Part, Asked>>;

interface Kind {
  readonly label: string;
  /** In the middle of a sentence. */
  readonly plural: string;
  /** What it is, under its radio. */
  readonly hint: string;
  readonly asks: Asks;
  /** Who may see it: everyone, or only those the buyer invites. The database says the same (`audience`). */
  readonly audience: Audience;
}

/** Work that is bought. */
const BOUGHT: Asks = {
  direction: "no",
  work: "needed",
  place: "needed",
  value: "asked",
  // A public body publishes one first, from its floor on.
  notice: "asked",
  runs: "asked",
  requirements: "asked",
  deadline: "needed",
  skills: "no",
  time: "no",
  pay: "no",
  help: "no",
  lots: "asked",
  criteria: "asked",
  questions: "asked",
};

/** Somebody who works or decides elsewhere. The kind of work only narrows whom it is for. */
const POST: Asks = {
  direction: "needed",
  work: "asked",
  place: "needed",
  value: "no",
  notice: "no",
  runs: "asked",
  requirements: "asked",
  deadline: "needed",
  skills: "needed",
  time: "asked",
  pay: "needed",
  help: "no",
  lots: "no",
  criteria: "no",
  questions: "no",
};

/** What each kind is called and asks for, in the order of the form. Whom it is for among suppliers: `matching/open-to.ts`. */
const KINDS: Readonly<Record<OpportunityKind, Kind>> = {
  contract: {
    label: "Contract",
    plural: "contracts",
    hint: "You buy a good, a service or works",
    asks: BOUGHT,
    audience: "everyone",
  },
  supply_chain: {
    label: "Supply chain",
    plural: "subcontracts",
    hint: "Part of a bigger contract of yours, such as a subcontract",
    asks: BOUGHT,
    audience: "everyone",
  },
  quote: {
    label: "Invited quote",
    plural: "quotes",
    hint: "Small work: only the suppliers you invite see it, and give you a price",
    asks: { ...BOUGHT, notice: "no" },
    audience: "invited",
  },
  secondment: {
    label: "Secondment",
    plural: "secondments",
    hint: "Somebody works at another organisation for a while",
    asks: POST,
    audience: "everyone",
  },
  board_role: {
    label: "Board role",
    plural: "board roles",
    hint: "A seat on a board, as trustee, director or governor",
    asks: POST,
    audience: "everyone",
  },
  support: {
    label: "Support",
    plural: "support",
    hint: "Time, skills, space or equipment, given or asked for",
    asks: { ...POST, skills: "no", time: "no", pay: "no", help: "needed" },
    audience: "everyone",
  },
};

/** Whether a kind asks for a part at all. */
export function asksFor(kind: OpportunityKind, part: Part): boolean {
  return KINDS[kind].asks[part] !== "no";
}
/** Whether it is not posted without. */
export function needs(kind: OpportunityKind, part: Part): boolean {
  return KINDS[kind].asks[part] === "needed";
}

export const OPPORTUNITY_KINDS = Object.keys(KINDS) as [OpportunityKind, ...OpportunityKind[]];
const DIRECTED_KINDS = OPPORTUNITY_KINDS.filter(hasDirection);

export const KIND_LABELS: Readonly<Record<string, string>> = Object.fromEntries(OPPORTUNITY_KINDS.map((kind) => [kind, KINDS[kind].label]));

/** A kind as one chooses it. */
export function kindChoice(kind: OpportunityKind): { value: OpportunityKind; label: string; hint: string; asks: string } {
  const { label, hint } = KINDS[kind];
  return { value: kind, label, hint, asks: hasDirection(kind) ? "direction" : "value" };
}

/** It is offered or sought, and carries no value: what is about people and help. */
export function hasDirection(kind: OpportunityKind): boolean {
  return asksFor(kind, "direction");
}
export function hasValue(kind: OpportunityKind): boolean {
  return asksFor(kind, "value");
}
/** It may need an official notice, if a public body posts it. */
export function isNoticed(kind: OpportunityKind): boolean {
  return asksFor(kind, "notice");
}

/** Nobody but those invited is to learn of it. */
export function isForInvited(kind: OpportunityKind): boolean {
  return KINDS[kind].audience === "invited";
}

/** `secondments`, in the middle of a sentence; undefined for what is no kind. */
export function kindPlural(kind: string): string | undefined {
  return KINDS[kind as OpportunityKind]?.plural;
}

/** `contracts, subcontracts, … and support`. */
export const ALL_KINDS_TEXT = listWords(
  OPPORTUNITY_KINDS.map((kind) => KINDS[kind].plural),
  99,
);
/** `secondments, board roles and support`. */
export const DIRECTED_KINDS_TEXT = listWords(
  DIRECTED_KINDS.map((kind) => KINDS[kind].plural),
  99,
);
/** `secondment, board role or support`. */
export const DIRECTED_KIND_TEXT = listChoices(DIRECTED_KINDS.map((kind) => lowerFirst(KINDS[kind].label)));

export const OPPORTUNITY_STATUSES = ["draft", "published", "closed", "awarded", "not_awarded", "cancelled", "suspended"] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

export type Direction = "offered" | "sought";
export type Delivery = "areas" | "radius" | "remote";
export type ValueKind = "range" | "unknown" | "withheld";
export type ValuePeriod = "total" | "year";
export type BuyerKind = "private" | "public" | "third_sector";

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
  return direction === null ? KINDS[kind].label : `${KINDS[kind].label} ${direction}`;
}

/** Where the work is, as the form asks it. */
export const DELIVERY_LABELS: Record<Delivery, string> = {
  radius: "At one address, or around it",
  areas: "In one or more council areas",
  remote: "Anywhere, or from a distance",
};

export type AnswersShown = (typeof opportunities.$inferSelect)["answersShown"];
export const ANSWERS_SHOWN = ["at_once", "after_closing"] as const satisfies readonly AnswersShown[];

export type Pay = "paid" | "expenses" | "unpaid";
export type PayPeriod = "day" | "month" | "year";
export type Help = "hours" | "equipment" | "room" | "expertise" | "money";

export const PAY_LABELS: Readonly<Record<Pay, string>> = { paid: "Paid", expenses: "Expenses only", unpaid: "Not paid" };
export const PAYS = Object.keys(PAY_LABELS) as [Pay, ...Pay[]];
export const PAY_PERIOD_LABELS: Readonly<Record<PayPeriod, string>> = { day: "a day", month: "a month", year: "a year" };
export const PAY_PERIODS = Object.keys(PAY_PERIOD_LABELS) as [PayPeriod, ...PayPeriod[]];
export const HELP_LABELS: Readonly<Record<Help, string>> = {
  hours: "Hours of people’s time",
  equipment: "Equipment or goods",
  room: "A room or space",
  expertise: "Expertise",
  money: "Money",
};
export const HELPS = Object.keys(HELP_LABELS) as [Help, ...Help[]];
