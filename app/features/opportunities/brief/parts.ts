import { asksFor, type OpportunityKind, type Part } from "../vocabulary.ts";

/** What a form sends, by field. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What the first step reads from the words, in the order it is shown: each part with what asks for it, its name and its fields. */
const BRIEF = {
  title: { asked: null, label: "Title", fields: ["title"] },
  work: { asked: "work", label: "Work", fields: ["sectors", "cpv"] },
  skills: { asked: "skills", label: "Skills", fields: ["skills"] },
  help: { asked: "help", label: "What, and how much", fields: ["help", "quantity"] },
  place: { asked: "place", label: "Place", fields: ["delivery", "postcode", "radius", "areas"] },
  value: { asked: "value", label: "Size", fields: ["valueKind", "min", "max", "period"] },
  time: { asked: "time", label: "Days", fields: ["daysAMonth"] },
  pay: { asked: "pay", label: "Pay", fields: ["pay", "payAmount", "payPeriod"] },
  runs: { asked: "runs", label: "When", fields: ["startDay", "startMonth", "startYear", "duration"] },
  kind: { asked: null, label: "Kind", fields: ["kind", "direction"] },
  requirements: { asked: "requirements", label: "They must have", fields: ["requirements"] },
  deadline: { asked: "deadline", label: "Answers by", fields: ["deadlineDay", "deadlineMonth", "deadlineYear"] },
} as const satisfies Record<string, { asked: Part | null; label: string; fields: readonly string[] }>;

export type BriefPartName = keyof typeof BRIEF;
export const BRIEF_PARTS = Object.keys(BRIEF) as BriefPartName[];

export function labelOf(part: BriefPartName): string {
  return BRIEF[part].label;
}
export function fieldsOf(part: BriefPartName): readonly string[] {
  return BRIEF[part].fields;
}

/** The parts that the first step shows for a kind. */
export function briefOf(kind: OpportunityKind): BriefPartName[] {
  return BRIEF_PARTS.filter((part) => BRIEF[part].asked === null || asksFor(kind, BRIEF[part].asked));
}

/** The part that a field belongs to, or its error, which a day's three boxes share. */
export function partOfField(field: string): BriefPartName | null {
  return BRIEF_PARTS.find((part) => fieldsOf(part).some((one) => one === field || one === `${field}Day`)) ?? null;
}

/** How the words were read. */
export interface PartRead {
  /** What stands in the form then: of every field of the part. */
  fills: Fields;
  /** The words that say so; none where they do not, and `fills` is what is put instead. */
  said: readonly string[];
}
export type BriefRead = Readonly<Record<BriefPartName, PartRead>>;
