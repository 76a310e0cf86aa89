import { type Day, londonDay } from "#app/platform/dates.ts";
import { addWorkingDays } from "#app/platform/working-days.ts";

/** What a buyer decides on an answer. */
export type Outcome = "chosen" | "not_chosen";
/** Steps that end something, confirmed on a page of their own. */
export const FINAL_ACTS = ["award", "nobody", "close", "cancel", "decline"] as const;
export type FinalAct = (typeof FINAL_ACTS)[number];

export interface Prepared {
  responseId: number;
  name: string;
  outcome: Outcome | null;
  /** What it reads. */
  reason: string;
  /** Told already, one by one: it is settled. */
  isTold: boolean;
}

/** What one that answered still lacks. */
export interface Lack {
  responseId: number;
  name: string;
  lacks: "outcome" | "reason";
}

/** Whom nothing, or no reason, is prepared for. Nothing is finished before this is empty. */
export function stillOpen(all: readonly Prepared[]): Lack[] {
  return all.flatMap(({ responseId, name, outcome, reason, isTold }): Lack[] => {
    if (isTold) return [];
    if (outcome === null) return [{ responseId, name, lacks: "outcome" }];
    return reason.trim() === "" ? [{ responseId, name, lacks: "reason" }] : [];
  });
}

/** What finishing would do: somebody is chosen, or nobody is. */
export function actOf(all: readonly Pick<Prepared, "outcome">[]): "award" | "nobody" {
  return all.some(({ outcome }) => outcome === "chosen") ? "award" : "nobody";
}

const LACKS = { outcome: "has no outcome yet", reason: "has an outcome and no reason" } as const;

/**
 * What is still to be said before it can be finished, by the form's fields: `rows[N].outcome` or `rows[N].reason` of the Nth
 * answer, and `why` where nobody is chosen and nobody says why. Empty: it can be.
 */
export function lackFields(all: readonly Prepared[], why: string): Record<string, string[]> {
  const placeOf = (id: number) => all.findIndex(({ responseId }) => responseId === id);
  const open = stillOpen(all);
  const fields = open.map(
    ({ responseId, name, lacks }) => [`rows[${placeOf(responseId)}].${lacks}`, [`${name} ${LACKS[lacks]}`]] as [string, string[]],
  );
  if (open.length === 0 && actOf(all) === "nobody" && why.trim() === "")
    return { why: ["Say why nobody was chosen, in a sentence. Everyone may read it"] };
  return Object.fromEntries(fields);
}

/** How many working days after the deadline everyone hears, where the buyer says nothing else. */
export const USUAL_DAYS = 10;

/** By which day everyone hears: as the buyer said, or ten working days after responses closed; null while it is not known when they close. */
export function hearByOf(said: string | null, closesAt: Date | null): Day | null {
  if (said !== null) return said as Day;
  return closesAt === null ? null : addWorkingDays(londonDay(closesAt), USUAL_DAYS);
}
