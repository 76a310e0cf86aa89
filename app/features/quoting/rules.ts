import type { ResponseStatus } from "#app/features/matching/schema.ts";

/** Whom a buyer may ask for one quote: it is a few, not the market. */
export const MOST_INVITED = 30;

/** Where one that was asked stands. */
export type InvitedState = "waits" | "sent" | "came_back" | "opened" | "no" | "yes" | "withdrawn" | "silent";

export interface InvitedFacts {
  openedAt: Date | null;
  declinedAt: Date | null;
  responseStatus: ResponseStatus | null;
  /** The mail layer was told, for every mail that asked them, that there is no such mailbox. */
  cameBack: boolean;
}

/** `posted`: the quote is; `over`: it takes no more answers. A price counts before a no, and what was taken back before having been opened. */
export function invitedState(facts: InvitedFacts, quote: { posted: boolean; over: boolean }): InvitedState {
  if (facts.responseStatus !== null && facts.responseStatus !== "withdrawn") return "yes";
  if (facts.declinedAt !== null) return "no";
  if (facts.responseStatus === "withdrawn") return "withdrawn";
  if (!quote.posted) return "waits";
  if (quote.over) return "silent";
  if (facts.openedAt !== null) return "opened";
  return facts.cameBack ? "came_back" : "sent";
}

/** Whether one has answered: a no with a reason counts. */
export function hasAnswered(state: InvitedState): boolean {
  return state === "yes" || state === "no";
}

/** As the supplier reads it: it waits for their answer. */
export function isWaiting({ state }: { state: InvitedState }): boolean {
  return state === "sent" || state === "opened" || state === "withdrawn";
}

/** Those with a price first, then a no, then who opened it, then the rest. */
export const STATE_ORDER: readonly InvitedState[] = ["yes", "no", "withdrawn", "opened", "sent", "came_back", "silent", "waits"];

/** A mail server says that a mailbox is not there, or takes nothing: RFC 3463, 5.1.x, and RFC 5321, 550, 551, 553. */
export function isNoMailbox(error: string | null): boolean {
  return error !== null && /\b55[013]\b|\b5\.1\.\d{1,3}\b/.test(error);
}

export interface Suggestable {
  id: number;
  score: number;
  /** The council area it is based in; null where that is not known. */
  areaCode: string | null;
}

/**
 * Whom to ask next, of suppliers in the order of their fit: at least two. Of those that fit equally the ones from boroughs that nobody has
 * been asked in come first, each from another.
 */
export function suggestMore<T extends Suggestable>(ranked: readonly T[], askedIn: ReadonlySet<string>, count = 2): T[] {
  const seen = new Set(askedIn);
  const chosen: T[] = [];
  const left = [...ranked];
  while (chosen.length < count) {
    const best = left[0];
    if (best === undefined) break;
    const equal = left.filter((one) => one.score === best.score);
    const next = equal.find((one) => one.areaCode !== null && !seen.has(one.areaCode)) ?? best;
    chosen.push(next);
    if (next.areaCode !== null) seen.add(next.areaCode);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}

/** Whether suggestions come from boroughs that have not been asked, each from another. */
export function areFromElsewhere(chosen: readonly Suggestable[], askedIn: ReadonlySet<string>): boolean {
  const areas = chosen.map((one) => one.areaCode);
  return areas.every((area) => area !== null && !askedIn.has(area)) && new Set(areas).size === areas.length;
}
