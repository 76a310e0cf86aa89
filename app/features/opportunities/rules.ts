import type { Settings } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { PART_STEPS, STEPS, type Step } from "./steps.ts";
import {
  asksFor,
  type BuyerKind,
  type Delivery,
  type Direction,
  type Help,
  isForInvited,
  isNoticed,
  needs,
  type OpportunityKind,
  type OpportunityStatus,
  PARTS,
  type Part,
  type Pay,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";
import { totalWithVat, yearsOf } from "./worth.ts";

const NEXT: Record<OpportunityStatus, readonly OpportunityStatus[]> = {
  draft: ["published", "cancelled"],
  published: ["closed", "suspended", "cancelled"],
  suspended: ["published", "closed", "cancelled"],
  closed: ["awarded", "not_awarded", "cancelled"],
  awarded: [],
  not_awarded: [],
  cancelled: [],
};

/** Whether an opportunity may go from one status to another. A status never follows itself. */
export function canTransition(from: OpportunityStatus, to: OpportunityStatus): boolean {
  return NEXT[from].includes(to);
}

/** What is asked for may still change: a draft freely, an open or paused one as long as it stays complete. */
export function canEdit(status: OpportunityStatus): boolean {
  return status === "draft" || status === "published" || status === "suspended";
}

/**
 * Everyone may read what was ever published, unless it is closed: then those invited may. The rest only its organisation's
 * members and the campaign team (`isMember`).
 */
export function canView(
  opportunity: { publishedAt: Date | null; status: OpportunityStatus; kind: OpportunityKind },
  reader: { isMember: boolean; isInvited: boolean },
): boolean {
  if (reader.isMember) return true;
  if (opportunity.publishedAt === null || opportunity.status === "draft") return false;
  return reader.isInvited || !isForInvited(opportunity.kind);
}

/** Responses are taken while it is published and its deadline lies ahead. */
export function acceptsResponses(opportunity: { status: OpportunityStatus; deadlineAt: Date | null }, now: Date): boolean {
  return opportunity.status === "published" && (opportunity.deadlineAt === null || opportunity.deadlineAt.getTime() > now.getTime());
}

/** The status a reader sees: a published one past its deadline is closed, also before the worker has closed it. */
export function shownStatus(opportunity: { status: OpportunityStatus; deadlineAt: Date | null }, now: Date): OpportunityStatus {
  return opportunity.status === "published" && !acceptsResponses(opportunity, now) ? "closed" : opportunity.status;
}

export interface NoticeFacts {
  kind: OpportunityKind;
  buyerKind: BuyerKind | null;
  /** Of a public buyer. */
  isCentralGovernment: boolean;
  valueKind: ValueKind;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  duration: string;
}

/** Pounds, VAT included, from which an official notice is needed: lower for a central government authority (section 87). */
export type NoticeFloors = Settings["noticeThresholdPounds"];

/** The floor that holds for a public buyer. */
export function noticeFloor({ isCentralGovernment }: Pick<NoticeFacts, "isCentralGovernment">, floors: NoticeFloors): number {
  return isCentralGovernment ? floors.centralGovernment : floors.others;
}

/**
 * Whether the buyer must have published an official notice first: Procurement Act 2023, section 87 and the 2024
 * Regulations. It holds for a public body that advertises a contract worth its floor or more, over all its years and with VAT.
 * A value that cannot be told counts as above it (Schedule 3). Invited quotes are exempt.
 */
export function needsNotice(facts: NoticeFacts, floors: NoticeFloors): boolean {
  if (facts.buyerKind !== "public" || !isNoticed(facts.kind)) return false;
  const total = totalWithVat({ ...facts, years: yearsOf(facts.duration) });
  return total === null || total >= noticeFloor(facts, floors) * 100;
}

export interface DraftFacts extends NoticeFacts {
  direction: Direction | null;
  title: string;
  description: string;
  sectorCodes: readonly string[];
  delivery: Delivery;
  deliveryPostcode: string | null;
  lat: number | null;
  areaCodes: readonly string[];
  deadlineAt: Date | null;
  startDay: string | null;
  noticeUrl: string | null;
  skills: readonly string[];
  pay: Pay | null;
  help: Help | null;
  quantity: string;
}

export interface DraftProblem {
  step: Step;
  field: string;
  message: string;
}

type Lack = readonly [field: string, message: string];
type Around = { readonly now: Date; readonly floors: NoticeFloors };

/** What a part says that cannot be so, and what it lacks where its kind needs it. Null: it is well. */
const LACKS: Readonly<Record<Part, (draft: DraftFacts, isNeeded: boolean, around: Around) => Lack | null>> = {
  direction: ({ direction }, isNeeded) =>
    isNeeded && direction === null ? ["direction", "Say whether you offer it or look for it"] : null,
  work: ({ sectorCodes }, isNeeded) => (isNeeded && sectorCodes.length === 0 ? ["sectors", "Choose at least one kind of work"] : null),
  skills: ({ skills }, isNeeded) =>
    isNeeded && skills.length === 0 ? ["skills", "Name at least one skill that you look for or offer"] : null,
  time: () => null,
  pay: ({ pay }, isNeeded) => (isNeeded && pay === null ? ["pay", "Say whether it is paid"] : null),
  help: ({ help, quantity }, isNeeded) => {
    if (isNeeded && help === null) return ["help", "Say what it is: time, equipment, a room, expertise or money"];
    return isNeeded && quantity === "" ? ["quantity", "Say how much of it, such as 20 chairs, or two afternoons a month"] : null;
  },
  place: ({ delivery, areaCodes, lat }) => {
    if (delivery === "areas" && areaCodes.length === 0) return ["areas", "Choose at least one council area"];
    return delivery === "radius" && lat === null ? ["postcode", "Enter a full UK postcode that we can find"] : null;
  },
  value: ({ valueKind, maxPence }) =>
    valueKind === "range" && maxPence === null ? ["max", "Enter the most it is worth, or say that you don't know yet"] : null,
  runs: ({ startDay, deadlineAt }) =>
    startDay !== null && deadlineAt !== null && startDay < londonDay(deadlineAt)
      ? ["start", "The work must start after responses close"]
      : null,
  requirements: () => null,
  deadline: ({ deadlineAt }, isNeeded, { now }) => {
    if (deadlineAt === null) return isNeeded ? ["deadline", "Say until when suppliers can respond"] : null;
    return deadlineAt.getTime() > now.getTime() ? null : ["deadline", "The day responses close has passed. Choose a later one"];
  },
  // A form with half of a lot, or weights that do not come to 100, is not saved.
  lots: () => null,
  criteria: () => null,
  questions: () => null,
  notice: (draft, _isNeeded, { floors }) => {
    if (!needsNotice(draft, floors) || draft.noticeUrl !== null) return null;
    const who = draft.isCentralGovernment ? "Central government" : "A public body";
    const floor = `£${noticeFloor(draft, floors).toLocaleString("en-GB")}`;
    return [
      "noticeUrl",
      `Enter the link to your official notice. ${who} needs one from ${floor}, or when what it is worth in all cannot be told; an invited quote needs none`,
    ];
  },
};

const MIN_DESCRIPTION = 40;

/** What a draft still lacks before it can be posted, in the order of the form. */
export function publishProblems(draft: DraftFacts, now: Date, floors: NoticeFloors): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.title.trim() === "") problems.push({ step: "what", field: "title", message: "Give it a title" });
  if (draft.description.trim().length < MIN_DESCRIPTION) {
    const message = `Say what you need in ${MIN_DESCRIPTION} characters or more, so that a supplier can tell whether they can do it`;
    problems.push({ step: "what", field: "description", message });
  }
  for (const part of PARTS) {
    if (!asksFor(draft.kind, part)) continue;
    const lack = LACKS[part](draft, needs(draft.kind, part), { now, floors });
    if (lack !== null) problems.push({ step: PART_STEPS[part], field: lack[0], message: lack[1] });
  }
  return problems.sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}
