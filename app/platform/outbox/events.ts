import { z } from "zod";
import type { IndexName } from "#search/index-definition.ts";
import { counted, inWords, ref, type Sentence, say } from "../audit/say.ts";

const id = z.int().positive();
const OPPORTUNITY_STATUSES = ["draft", "published", "closed", "awarded", "not_awarded", "cancelled", "suspended"] as const;
const INTRODUCTION_STATUSES = ["proposed", "accepted", "met", "quoted", "contracted", "declined", "lapsed"] as const;
const INDEX_NAMES = ["suppliers", "opportunities"] as const satisfies readonly IndexName[];

const INDEXED: Record<IndexName, (n: number) => string> = {
  suppliers: (n) => counted(n, "supplier"),
  opportunities: (n) => counted(n, "opportunity", "opportunities"),
};

/** What an event holds, and how it is told to the campaign team, without what is personal: what has happened, or what is to be done. */
function event<S extends z.ZodRawShape>(holds: S, words: (payload: z.output<z.ZodObject<S>>) => Sentence) {
  return { payload: z.object(holds), words };
}

/**
 * What the outbox carries: each event with what it holds, and its words. It holds ids only, but for `PERSONAL`: handlers
 * re-read the database. An event added here has no place to go until `app/worker.server.ts` says who listens: the types say so.
 */
export const EVENTS = {
  /** A profile, its offerings, statuses or publication changed: match it, and have it indexed. */
  "organisation.changed": event({ organisationId: id }, ({ organisationId }) => say`${ref("organisation", organisationId)} has changed`),
  /** Its names or registered numbers changed: what was given for the old ones is set aside, and those who look at it hear of it. */
  "organisation.identity_changed": event(
    { organisationId: id },
    ({ organisationId }) => say`${ref("organisation", organisationId)} has other names or numbers`,
  ),
  /** It was asked or decided whether it is who it says it is. */
  "organisation.check_changed": event(
    { organisationId: id },
    ({ organisationId }) => say`It was asked or decided whether ${ref("organisation", organisationId)} is who it says it is`,
  ),
  /** The last person who belonged to it has ended their account: what it had open ends. */
  "organisation.left": event(
    { organisationId: id },
    ({ organisationId }) => say`Nobody belongs to ${ref("organisation", organisationId)} any more`,
  ),
  /** A bulk load: match open opportunities, and have everything indexed again. */
  "directory.rebuild": event({}, () => say`The whole directory has changed`),
  "opportunity.published": event({ opportunityId: id }, ({ opportunityId }) => say`${ref("opportunity", opportunityId)} was posted`),
  "opportunity.changed": event({ opportunityId: id }, ({ opportunityId }) => say`${ref("opportunity", opportunityId)} has changed`),
  /** What was posted reads otherwise than before: those concerned hear what, and why. */
  "opportunity.addendum": event(
    { opportunityId: id },
    ({ opportunityId }) => say`Those concerned are told what changed of ${ref("opportunity", opportunityId)}`,
  ),
  /** Closed, cancelled, awarded, suspended, or open again after that: responders hear of it. */
  "opportunity.ended": event(
    { opportunityId: id, status: z.enum(OPPORTUNITY_STATUSES) },
    ({ opportunityId, status }) => say`${ref("opportunity", opportunityId)} is ${inWords(status)} now`,
  ),
  "match.created": event({ matchId: id }, ({ matchId }) => say`A match was found: ${ref("match", matchId)}`),
  "response.submitted": event({ responseId: id }, ({ responseId }) => say`An answer came: ${ref("response", responseId)}`),
  /** What was sent holds something else now. */
  "response.changed": event({ responseId: id }, ({ responseId }) => say`An answer was changed: ${ref("response", responseId)}`),
  "answer.declined": event(
    { opportunityId: id, organisationId: id },
    ({ opportunityId, organisationId }) => say`${ref("organisation", organisationId)} said no to ${ref("opportunity", opportunityId)}`,
  ),
  /** A supplier asks another to answer together. */
  "partner.asked": event({ partnerId: id }, () => say`A supplier was asked to answer together with another`),
  /** It said yes, no, or no after a yes; or it is asked no more. */
  "partner.answered": event({ partnerId: id }, () => say`Whether two suppliers answer together has changed`),
  "response.decided": event({ responseId: id }, ({ responseId }) => say`An answer was decided on: ${ref("response", responseId)}`),
  /** The time to take a final step back is over: what it says is carried on. */
  "act.left": event({ actId: id }, () => say`A final step stands: its mails leave`),
  /** The day has passed by which everyone was to hear, and somebody waits. */
  "decision.late": event(
    { opportunityId: id },
    ({ opportunityId }) => say`Somebody still waits to hear of ${ref("opportunity", opportunityId)}`,
  ),
  "response.withdrawn": event({ responseId: id }, ({ responseId }) => say`An answer was taken back: ${ref("response", responseId)}`),
  /** Somebody is asked for a quote that is posted. */
  "quote.invited": event({ invitationId: id }, () => say`Somebody was asked for a quote`),
  /** Once more, before it closes. */
  "quote.reminded": event({ invitationId: id }, () => say`Somebody was reminded of a quote`),
  "quote.declined": event({ invitationId: id }, () => say`Somebody said no to a quote`),
  "quote.asked": event({ questionId: id }, () => say`A question came about a quote`),
  "quote.answered": event({ questionId: id }, () => say`A question about a quote was answered`),
  "introduction.proposed": event(
    { introductionId: id },
    ({ introductionId }) => say`An introduction was proposed: ${ref("introduction", introductionId)}`,
  ),
  "introduction.accepted": event(
    { introductionId: id, side: z.enum(["buyer", "supplier"]) },
    ({ introductionId, side }) => say`The ${side} said yes to an introduction: ${ref("introduction", introductionId)}`,
  ),
  /** Both sides have said yes: contact details open. */
  "introduction.opened": event(
    { introductionId: id },
    ({ introductionId }) => say`Both sides said yes to an introduction: ${ref("introduction", introductionId)}`,
  ),
  "introduction.changed": event(
    { introductionId: id, status: z.enum(INTRODUCTION_STATUSES) },
    ({ introductionId, status }) => say`An introduction is ${inWords(status)} now: ${ref("introduction", introductionId)}`,
  ),
  /** Somebody asked for a new password: the address as it was typed, whether it has an account or not. */
  "account.reset_asked": event({ email: z.string() }, () => say`Somebody asked for a new password`),
  /** The campaign team has disabled an account: what nobody can look after any more is paused. */
  "account.disabled": event({ userId: id }, ({ userId }) => say`The account of ${ref("user", userId)} was disabled`),
  /** Its owner has ended an account: what others were sent about them is looked through. */
  "account.ended": event({ userId: id }, ({ userId }) => say`${ref("user", userId)} has ended their account`),
  "claim.requested": event({ claimId: id }, ({ claimId }) => say`A profile was claimed: ${ref("claim", claimId)}`),
  "claim.decided": event({ claimId: id }, ({ claimId }) => say`A claim was decided on: ${ref("claim", claimId)}`),
  /** A mail is written: send it, with its links filled in. */
  "mail.waiting": event({ mailId: id }, ({ mailId }) => say`${ref("mail", mailId)} is to be sent`),
  /** Bring these documents of an index to what the database says. */
  "search.index": event(
    { index: z.enum(INDEX_NAMES), ids: z.array(id) },
    ({ index, ids }) => say`${INDEXED[index](ids.length)} to bring up to date in the search`,
  ),
  /** Compare the indexes with the database and put right what differs. */
  "search.check": event({}, () => say`The search is to be compared with the database`),
  /** Build the indexes anew beside those in use, and swap. */
  "search.rebuild": event({}, () => say`The search is to be built anew`),
} as const;

export type EventName = keyof typeof EVENTS;
/** What each event holds. */
export type Events = { [E in EventName]: z.output<(typeof EVENTS)[E]["payload"]> };

/** What holds an address that somebody typed, until it is carried out. */
export const PERSONAL = ["account.reset_asked"] as const satisfies readonly EventName[];
