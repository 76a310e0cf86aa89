import type { OwnOpportunity } from "./record.server.ts";

/** What of an opportunity can be changed after it was posted, in the words of its history. */
export const EDITED_PARTS = {
  title: "the title",
  description: "what is needed",
  sectors: "the kind of work",
  cpv: "the CPV codes",
  place: "where it is done",
  value: "what it is worth",
  notice: "the official notice",
  deadline: "when responses close",
  runs: "when it runs",
  requirements: "what a supplier must have",
  skills: "the skills",
  time: "how many days",
  pay: "whether it is paid",
  help: "what the support is",
  lots: "the lots",
  criteria: "how answers are judged",
  questions: "what a supplier must answer",
  contact: "whom to reach once both have said yes",
  papers: "the papers",
} as const;
export type EditedPart = keyof typeof EDITED_PARTS;

type Facts = Omit<OwnOpportunity, "attachments" | "buyerKind">;

const VALUES: Readonly<Record<Exclude<EditedPart, "papers">, (of: Facts) => unknown>> = {
  title: (of) => of.title,
  description: (of) => of.description,
  sectors: (of) => [...of.sectorCodes].sort(),
  cpv: (of) => of.cpv,
  place: (of) => [of.delivery, of.deliveryPostcode, of.radiusMiles, [...of.areaCodes].sort()],
  value: (of) => [of.valueKind, of.minPence, of.maxPence, of.valuePeriod],
  notice: (of) => of.noticeUrl,
  deadline: (of) => of.deadlineAt?.getTime(),
  runs: (of) => [of.startDay, of.duration],
  requirements: (of) => of.requirements,
  skills: (of) => of.skills,
  time: (of) => of.daysAMonth,
  pay: (of) => [of.pay, of.payPence, of.payPeriod],
  help: (of) => [of.help, of.quantity],
  lots: (of) => of.lots,
  criteria: (of) => of.criteria,
  questions: (of) => of.questions,
  contact: (of) => [of.contactName, of.contactEmail, of.contactPhone],
};

/** Which parts differ between two states; saving a form as it was changes none. */
export function editedParts(before: Facts, after: Facts): EditedPart[] {
  return (Object.keys(VALUES) as (keyof typeof VALUES)[]).filter(
    (part) => JSON.stringify(VALUES[part](before)) !== JSON.stringify(VALUES[part](after)),
  );
}

export function isEditedPart(value: unknown): value is EditedPart {
  return typeof value === "string" && Object.hasOwn(EDITED_PARTS, value);
}
