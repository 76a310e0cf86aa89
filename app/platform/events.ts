import type { IndexName } from "#search/index-definition.ts";

/** What the outbox carries, by name. Payloads hold ids only, but those of `PERSONAL`: handlers re-read the database. */
export interface Events {
  /** A profile, its offerings, statuses or publication changed: match it, and have it indexed. */
  "organisation.changed": { organisationId: number };
  /** Its names or registered numbers changed: what was given for the old ones is set aside, and those who look at it hear of it. */
  "organisation.identity_changed": { organisationId: number };
  /** It was asked or decided whether it is who it says it is. */
  "organisation.check_changed": { organisationId: number };
  /** The last person who belonged to it has ended their account: what it had open ends. */
  "organisation.left": { organisationId: number };
  /** A bulk load: match open opportunities, and have everything indexed again. */
  "directory.rebuild": Record<string, never>;
  "opportunity.published": { opportunityId: number };
  "opportunity.changed": { opportunityId: number };
  /** Closed, cancelled, awarded, suspended, or open again after that: responders hear of it. */
  "opportunity.ended": { opportunityId: number; status: string };
  "match.created": { matchId: number };
  "response.submitted": { responseId: number };
  "response.decided": { responseId: number };
  "response.withdrawn": { responseId: number };
  "introduction.proposed": { introductionId: number };
  "introduction.accepted": { introductionId: number; side: "buyer" | "supplier" };
  /** Both sides have said yes: contact details open. */
  "introduction.opened": { introductionId: number };
  "introduction.changed": { introductionId: number; status: string };
  /** Somebody asked for a new password: the address as it was typed, whether it has an account or not. */
  "account.reset_asked": { email: string };
  /** The campaign team has disabled an account: what nobody can look after any more is paused. */
  "account.disabled": { userId: number };
  /** Its owner has ended an account: what others were sent about them is looked through. */
  "account.ended": { userId: number };
  "claim.requested": { claimId: number };
  "claim.decided": { claimId: number };
  /** A mail is written: send it, with its links filled in. */
  "mail.waiting": { mailId: number };
  /** Bring these documents of an index to what the database says. */
  "search.index": { index: IndexName; ids: number[] };
  /** Compare the indexes with the database and put right what differs. */
  "search.check": Record<string, never>;
  /** Build the indexes anew beside those in use, and swap. */
  "search.rebuild": Record<string, never>;
}
export type EventName = keyof Events;

/** What holds an address that somebody typed, until it is carried out. */
export const PERSONAL: ReadonlySet<EventName> = new Set(["account.reset_asked"]);
