import type { Day } from "#app/platform/dates.ts";

/** Where something stands in a text: from `start` up to, not with, `end`; `text` is what stands there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many, or how much, of what. */
export interface Quantity extends Span {
  readonly least: number;
  readonly most: number;
  /** `people`, `covers`, `new homes`; as it stands, in lower case. */
  readonly unit: string;
  /** Whether the unit only says that people are counted: "for 80 people". It tells nothing of the work. */
  readonly isHeads: boolean;
}

/** What an amount is for: all of it, a time, or one of what is counted. */
export type Per = "total" | "hour" | "day" | "week" | "month" | "year" | "each";

/** What it may cost. Pence; what is not said is null. */
export interface Value extends Span {
  readonly minPence: number | null;
  readonly maxPence: number | null;
  readonly per: Per;
  /** What `each` is one of: `home`. */
  readonly unit: string | null;
}

/** `answers`: until then suppliers answer; `by`: it is needed then at the latest; `from`: it begins; `in`: it is then. */
export type DateRole = "answers" | "by" | "from" | "in";

/** A day or a time of the year. */
export interface DateRead extends Span {
  readonly role: DateRole;
  /** The first day that is meant, and the last. */
  readonly from: Day;
  readonly to: Day;
  /** Whether the text names both: "from March to October", and not "from spring". */
  readonly hasEnd: boolean;
}

export interface Frequency extends Span {
  readonly times: number;
  readonly per: "once" | "day" | "week" | "fortnight" | "month" | "quarter" | "term" | "year";
  /** `Tuesday`, where a day of the week is named. */
  readonly weekday: string | null;
}

/** What is posted or sought, where the words say so: a code of an opportunity's kind, and of its direction. */
export interface KindRead extends Span {
  readonly kind: "supply_chain" | "quote" | "secondment" | "board_role" | "support";
  readonly direction: "offered" | "sought" | null;
}

/** Something that a supplier must have or do. */
export interface RequirementRead extends Span {
  readonly code: string;
  /** As a line of what a buyer asks for: `Public liability of £5m`. */
  readonly line: string;
  /** It would help, and is not asked for. */
  readonly isOptional: boolean;
}

/** Who is meant to benefit: a code of the profile's beneficiaries. */
export interface BeneficiaryRead extends Span {
  readonly code: string;
}

/** A place that is named, as whoever knows places takes it. */
export interface PlaceRead<P> extends Span {
  readonly place: P;
  /** `near` asks for what is not far off, `in` for what is there; null where it only stands there. */
  readonly by: "near" | "in" | null;
}

/** A kind of work, with where it is said. */
export interface WorkPart {
  /** A sub-sector's code. */
  readonly code: string;
  /** 0–1. */
  readonly confidence: number;
  /** The telling words and phrases, in the order of the text. */
  readonly said: readonly Span[];
}

/** What somebody wrote, in parts. Each has the text that it was read from. */
export interface Need<P = never> {
  /** The surest first. */
  readonly work: readonly WorkPart[];
  readonly places: readonly PlaceRead<P>[];
  readonly quantities: readonly Quantity[];
  readonly values: readonly Value[];
  readonly dates: readonly DateRead[];
  readonly frequencies: readonly Frequency[];
  readonly kind: KindRead | null;
  readonly requirements: readonly RequirementRead[];
  readonly beneficiaries: readonly BeneficiaryRead[];
}
