import { z } from "zod";
import type { IndexName } from "#search/index-definition.ts";
import { counted, inWords, ref, type Sentence, say } from "../audit/say.ts";

const id = z.int().positive();
const OPPORTUNITY_STATUSES = ["draft", "published", "closed", "awarded", "not_awarded", "cancelled", "suspended"] as const;
const INTRODUCTION_STATUSES = ["proposed", "accepted", "met", "quoted", "contracted", "declined", "lapsed"] as const;
const INDEX_NAMES = ["suppliers", "opportunities"] as const satisfies readonly IndexName[];

/**
 * What the outbox carries: each event with what it holds. That is ids only, but for `PERSONAL`: handlers re-read the
 * database. An event added here has no place to go until `app/worker.server.ts` says who listens: the types say so.
 */
export const EVENTS = {
  /** A profile, its offerings, statuses or publication changed: match it, and have it indexed. */
  "organisation.changed": z.object({ organisationId: id }),
  /** Its names or registered numbers changed: what was given for the old ones is set aside, and those who look at it hear of it. */
  "organisation.identity_changed": z.object({ organisationId: id }),
  /** It was asked or decided whether it is who it says it is. */
  "organisation.check_changed": z.object({ organisationId: id }),
  /** The last person who belonged to it has ended their account: what it had open ends. */
  "organisation.left": z.object({ organisationId: id }),
  /** A bulk load: match open opportunities, and have everything indexed again. */
  "directory.rebuild": z.object({}),
  "opportunity.published": z.object({ opportunityId: id }),
  "opportunity.changed": z.object({ opportunityId: id }),
  /** Closed, cancelled, awarded, suspended, or open again after that: responders hear of it. */
  "opportunity.ended": z.object({ opportunityId: id, status: z.enum(OPPORTUNITY_STATUSES) }),
  "match.created": z.object({ matchId: id }),
  "response.submitted": z.object({ responseId: id }),
  "response.decided": z.object({ responseId: id }),
  "response.withdrawn": z.object({ responseId: id }),
  "introduction.proposed": z.object({ introductionId: id }),
  "introduction.accepted": z.object({ introductionId: id, side: z.enum(["buyer", "supplier"]) }),
  /** Both sides have said yes: contact details open. */
  "introduction.opened": z.object({ introductionId: id }),
  "introduction.changed": z.object({ introductionId: id, status: z.enum(INTRODUCTION_STATUSES) }),
  /** Somebody asked for a new password: the address as it was typed, whether it has an account or not. */
  "account.reset_asked": z.object({ email: z.string() }),
  /** The campaign team has disabled an account: what nobody can look after any more is paused. */
  "account.disabled": z.object({ userId: id }),
  /** Its owner has ended an account: what others were sent about them is looked through. */
  "account.ended": z.object({ userId: id }),
  "claim.requested": z.object({ claimId: id }),
  "claim.decided": z.object({ claimId: id }),
  /** A mail is written: send it, with its links filled in. */
  "mail.waiting": z.object({ mailId: id }),
  /** Bring these documents of an index to what the database says. */
  "search.index": z.object({ index: z.enum(INDEX_NAMES), ids: z.array(id) }),
  /** Compare the indexes with the database and put right what differs. */
  "search.check": z.object({}),
  /** Build the indexes anew beside those in use, and swap. */
  "search.rebuild": z.object({}),
} as const satisfies Record<string, z.ZodObject>;

export type EventName = keyof typeof EVENTS;
/** What each event holds. */
export type Events = { [E in EventName]: z.output<(typeof EVENTS)[E]> };
/** An event as its handler gets it. */
export type EventRead<E extends EventName = EventName> = { [N in E]: { name: N; payload: Events[N] } }[E];

const INDEXED: Record<Events["search.index"]["index"], (n: number) => string> = {
  suppliers: (n) => counted(n, "supplier"),
  opportunities: (n) => counted(n, "opportunity", "opportunities"),
};

/** How each event is told to the campaign team, without what is personal: what has happened, or what is to be done. */
const WORDS: { [E in EventName]: (payload: Events[E]) => Sentence } = {
  "organisation.changed": ({ organisationId }) => say`${ref("organisation", organisationId)} has changed`,
  "organisation.identity_changed": ({ organisationId }) => say`${ref("organisation", organisationId)} has other names or numbers`,
  "organisation.check_changed": ({ organisationId }) =>
    say`It was asked or decided whether ${ref("organisation", organisationId)} is who it says it is`,
  "organisation.left": ({ organisationId }) => say`Nobody belongs to ${ref("organisation", organisationId)} any more`,
  "directory.rebuild": () => say`The whole directory has changed`,
  "opportunity.published": ({ opportunityId }) => say`${ref("opportunity", opportunityId)} was posted`,
  "opportunity.changed": ({ opportunityId }) => say`${ref("opportunity", opportunityId)} has changed`,
  "opportunity.ended": ({ opportunityId, status }) => say`${ref("opportunity", opportunityId)} is ${inWords(status)} now`,
  "match.created": ({ matchId }) => say`A match was found: ${ref("match", matchId)}`,
  "response.submitted": ({ responseId }) => say`An answer came: ${ref("response", responseId)}`,
  "response.decided": ({ responseId }) => say`An answer was decided on: ${ref("response", responseId)}`,
  "response.withdrawn": ({ responseId }) => say`An answer was taken back: ${ref("response", responseId)}`,
  "introduction.proposed": ({ introductionId }) => say`An introduction was proposed: ${ref("introduction", introductionId)}`,
  "introduction.accepted": ({ introductionId, side }) =>
    say`The ${side} said yes to an introduction: ${ref("introduction", introductionId)}`,
  "introduction.opened": ({ introductionId }) => say`Both sides said yes to an introduction: ${ref("introduction", introductionId)}`,
  "introduction.changed": ({ introductionId, status }) =>
    say`An introduction is ${inWords(status)} now: ${ref("introduction", introductionId)}`,
  "account.reset_asked": () => say`Somebody asked for a new password`,
  "account.disabled": ({ userId }) => say`The account of ${ref("user", userId)} was disabled`,
  "account.ended": ({ userId }) => say`${ref("user", userId)} has ended their account`,
  "claim.requested": ({ claimId }) => say`A profile was claimed: ${ref("claim", claimId)}`,
  "claim.decided": ({ claimId }) => say`A claim was decided on: ${ref("claim", claimId)}`,
  "mail.waiting": ({ mailId }) => say`${ref("mail", mailId)} is to be sent`,
  "search.index": ({ index, ids }) => say`${INDEXED[index](ids.length)} to bring up to date in the search`,
  "search.check": () => say`The search is to be compared with the database`,
  "search.rebuild": () => say`The search is to be built anew`,
};

/** What holds an address that somebody typed, until it is carried out. */
export const PERSONAL = ["account.reset_asked"] as const satisfies readonly EventName[];

/** Thrown for an event that this version cannot carry out, however often it tries: it goes to the dead letters at once. */
export class UnreadableEvent extends Error {
  override name = "UnreadableEvent";
}

/**
 * What a row of the outbox says. Throws `UnreadableEvent`, with the reason and nothing of what it holds, when the catalogue
 * has no such event or the payload is not what the catalogue says.
 */
export function readEvent(name: string, payload: string): EventRead {
  if (!Object.hasOwn(EVENTS, name)) throw new UnreadableEvent("This version of the site knows no event of this name.");
  const { success, data, error } = EVENTS[name as EventName].safeParse(parseJson(payload));
  if (!success) {
    const problems = error.issues.map(({ path, message }) => [...(path.length > 0 ? [path.join(".")] : []), message].join(": "));
    throw new UnreadableEvent(`What it holds is not what this event holds. ${problems.join("; ")}`);
  }
  return { name, payload: data } as EventRead;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableEvent("What it holds is no JSON.");
  }
}

/** A row of the outbox in words, also of an event that this version of the site cannot carry out. */
export function tellEvent(event: string, payload: string): Sentence {
  try {
    const read = readEvent(event, payload);
    return (WORDS[read.name] as (payload: unknown) => Sentence)(read.payload);
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return say`Something that this version of the site cannot read`;
  }
}
