import type { Settings } from "#app/platform/ctx.ts";
import {
  type BuyerKind,
  type Delivery,
  type Direction,
  hasValue,
  isForInvited,
  isNoticed,
  type OpportunityKind,
  type OpportunityStatus,
  type Step,
  type ValueKind,
} from "./vocabulary.ts";

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
  minPence: number | null;
  maxPence: number | null;
}

/** Pounds, VAT included, from which an official notice is needed: lower for a central government authority (section 87). */
export type NoticeFloors = Settings["noticeThresholdPounds"];

/** The floor that holds for a public buyer. */
export function noticeFloor({ isCentralGovernment }: Pick<NoticeFacts, "isCentralGovernment">, floors: NoticeFloors): number {
  return isCentralGovernment ? floors.centralGovernment : floors.others;
}

/**
 * Whether the buyer must have published an official notice first: Procurement Act 2023, section 87 and the 2024
 * Regulations. It holds for a public body that advertises a contract at or above its floor.
 * A value that cannot be told counts as above it (Schedule 3). Invited quotes are exempt.
 */
export function needsNotice(facts: NoticeFacts, floors: NoticeFloors): boolean {
  if (facts.buyerKind !== "public" || !isNoticed(facts.kind)) return false;
  if (facts.valueKind !== "range") return true;
  return Math.max(facts.minPence ?? 0, facts.maxPence ?? 0) >= noticeFloor(facts, floors) * 100;
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
}

export interface DraftProblem {
  step: Step;
  field: string;
  message: string;
}

const MIN_DESCRIPTION = 40;

/** What a draft still lacks before it can be posted, in the order of the form. */
export function publishProblems(draft: DraftFacts, now: Date, floors: NoticeFloors): DraftProblem[] {
  const problems: DraftProblem[] = [];
  function want(holds: boolean, step: Step, field: string, message: string): void {
    if (!holds) problems.push({ step, field, message });
  }
  want(draft.title.trim() !== "", "what", "title", "Give it a title");
  want(
    draft.description.trim().length >= MIN_DESCRIPTION,
    "what",
    "description",
    `Say what you need in ${MIN_DESCRIPTION} characters or more, so that a supplier can tell whether they can do it`,
  );
  want(draft.sectorCodes.length > 0, "what", "sectors", "Choose at least one kind of work");
  want(hasValue(draft.kind) || draft.direction !== null, "what", "direction", "Say whether you offer it or look for it");
  if (draft.delivery === "areas") want(draft.areaCodes.length > 0, "where", "areas", "Choose at least one council area");
  if (draft.delivery === "radius") want(draft.lat !== null, "where", "postcode", "Enter a full UK postcode that we can find");
  if (hasValue(draft.kind) && draft.valueKind === "range") {
    want(draft.maxPence !== null, "where", "max", "Enter the most it is worth, or say that you don't know yet");
  }
  want(
    !needsNotice(draft, floors) || draft.noticeUrl !== null,
    "where",
    "noticeUrl",
    `Enter the link to your official notice. ${draft.isCentralGovernment ? "Central government" : "A public body"} needs one from £${noticeFloor(draft, floors).toLocaleString("en-GB")}, or when the value is not given; an invited quote needs none`,
  );
  want(draft.deadlineAt !== null, "when", "deadline", "Say until when suppliers can respond");
  if (draft.deadlineAt !== null) {
    want(draft.deadlineAt.getTime() > now.getTime(), "when", "deadline", "The day responses close has passed. Choose a later one");
  }
  return problems;
}
