/** What an introduction can be, who may move it on, and when it ends by itself. Pure. */
export const INTRODUCTION_STATUSES = ["proposed", "accepted", "met", "quoted", "contracted", "declined", "lapsed"] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];

/** The columns of the board, in the order they follow each other. */
export const STAGES = ["proposed", "accepted", "met", "quoted", "contracted"] as const;
/** What is recorded once both sides have said yes. */
export const RECORDED_STEPS = ["met", "quoted", "contracted"] as const;
export type RecordedStep = (typeof RECORDED_STEPS)[number];

export type Side = "buyer" | "supplier" | "intermediary";

export interface IntroductionFacts {
  buyerId: number;
  supplierId: number;
  intermediaryId: number | null;
  status: IntroductionStatus;
  buyerAcceptedAt: Date | null;
  supplierAcceptedAt: Date | null;
  createdAt: Date;
}

const LAPSE_DAYS = 21;
const DAY_MS = 86_400_000;
/** How long an introduction waits for an answer after the last that happened to it, in milliseconds. */
export const LAPSE_MS = LAPSE_DAYS * DAY_MS;

/** On which side an organisation stands, or null when it has no part in it. */
export function sideOf(
  introduction: Pick<IntroductionFacts, "buyerId" | "supplierId" | "intermediaryId">,
  organisationId: number,
): Side | null {
  if (introduction.buyerId === organisationId) return "buyer";
  if (introduction.supplierId === organisationId) return "supplier";
  return introduction.intermediaryId === organisationId ? "intermediary" : null;
}

/** Both sides have said yes: contact details are open, whatever happened since. */
export function isOpened(introduction: Pick<IntroductionFacts, "buyerAcceptedAt" | "supplierAcceptedAt">): boolean {
  return introduction.buyerAcceptedAt !== null && introduction.supplierAcceptedAt !== null;
}

/** A side answers once, while it is proposed. An intermediary does not answer for anybody. */
export function canAnswer(introduction: IntroductionFacts, side: Side): boolean {
  if (introduction.status !== "proposed") return false;
  if (side === "buyer") return introduction.buyerAcceptedAt === null;
  return side === "supplier" && introduction.supplierAcceptedAt === null;
}

/** A side may say no, or that it came to nothing, until it is a contract or has ended. An intermediary may take its proposal back. */
export function canDecline(introduction: IntroductionFacts, side: Side): boolean {
  if (side === "intermediary") return introduction.status === "proposed";
  return ["proposed", "accepted", "met", "quoted"].includes(introduction.status);
}

/** Steps go forward only, and only after both have said yes; steps in between may be left out. */
export function canRecord(from: IntroductionStatus, to: RecordedStep): boolean {
  const at = STAGES.indexOf(from as (typeof STAGES)[number]);
  return at >= 1 && STAGES.indexOf(to) > at;
}

/** The instant at which an unanswered introduction lapses: 21 days after it was proposed or a side last said yes. */
export function lapsesAt(introduction: Pick<IntroductionFacts, "createdAt" | "buyerAcceptedAt" | "supplierAcceptedAt">): Date {
  const times = [introduction.createdAt, introduction.buyerAcceptedAt, introduction.supplierAcceptedAt].flatMap((at) =>
    at === null ? [] : [at.getTime()],
  );
  return new Date(Math.max(...times) + LAPSE_MS);
}

/** Who has not answered yet. */
export function waitingFor(introduction: IntroductionFacts): ("buyer" | "supplier")[] {
  if (introduction.status !== "proposed") return [];
  return (["buyer", "supplier"] as const).filter((side) => canAnswer(introduction, side));
}
