import { hasPicture } from "#app/platform/unseen.ts";
import { nameKey } from "../names.ts";
import { saysPublicBody } from "./public-body.ts";

/** Who a body says it is: what a status, a check or a claim is given for. */
export interface Identity {
  readonly legalName: string;
  readonly tradingName: string | null;
  /** Registered numbers as `scheme:id`, a sorted JSON list: `["GB-CHC:1012345","GB-COH:01234567"]`. */
  readonly numbers: string;
}

/** The identity that an organisation has now. */
export interface PresentIdentity extends Identity {
  /** Numbers that it has had and gave up, a JSON list, the earliest first; left out where there are none. */
  readonly formerNumbers?: string;
  /** The day, in London, on which it last changed; null while it never has. */
  readonly changedOn: string | null;
}

/** Endings that say which kind of body it is. "Limited" and none at all may stand for each other. */
function kindOf(legalName: string): string {
  const words = legalName.toLowerCase().replace(/\./g, "");
  if (/\bc ?i ?c\b|\bcommunity interest (?:company|co)\b/.test(words)) return "cic";
  if (/\bs?cio\b|\bcharitable incorporated organisation\b/.test(words)) return "cio";
  if (/\bl ?l ?p\b|\blimited liability partnership\b/.test(words)) return "llp";
  if (/\bp ?l ?c\b|\bpublic limited company\b/.test(words)) return "plc";
  return "";
}

function sameLegalName(given: string, now: string): boolean {
  if (given === now) return true;
  if (hasPicture(now) || (saysPublicBody(now) && !saysPublicBody(given))) return false;
  return nameKey(given) === nameKey(now) && kindOf(given) === kindOf(now);
}

/**
 * Whether all that were given are still there, and none of those schemes has got a second one. Of another scheme one may
 * have come in beside them, and must stay the first: who changes it could make it anybody's. Where none was given, none may
 * have come in: nothing shows that a first number is theirs. `former`: numbers given up since, the earliest first.
 */
export function sameNumbers(given: string, now: string, former = "[]"): boolean {
  if (given === now) return true;
  const before = JSON.parse(given) as string[];
  const after = JSON.parse(now) as string[];
  if (before.length === 0) return after.length === 0;
  const schemes = new Set(before.map(schemeOf));
  const gaveUp = JSON.parse(former) as string[];
  const isFirst = (one: string): boolean => (gaveUp.find((other) => schemeOf(other) === schemeOf(one)) ?? one) === one;
  return (
    before.every((one) => after.includes(one)) &&
    after.every((one) => before.includes(one) || (!schemes.has(schemeOf(one)) && isFirst(one)))
  );
}

function schemeOf(number: string): string {
  return number.slice(0, number.indexOf(":"));
}

/**
 * The trading name stands over the page: one made of the words that were known is no news, unless it now says that the body
 * is a public one.
 */
function sameTradingName(given: Identity, now: string | null): boolean {
  if (now === null || now === given.tradingName) return true;
  if (hasPicture(now)) return false;
  const known = [given.legalName, given.tradingName ?? ""];
  const key = nameKey(now);
  if (known.some((name) => name !== "" && nameKey(name) === key)) return true;
  if (saysPublicBody(now)) return false;
  const words = new Set(known.flatMap((name) => nameKey(name).split(" ")));
  return key.split(" ").every((word) => words.has(word));
}

/**
 * Whether what was given for one identity still goes for another: the same legal name (case, punctuation, "Ltd" or "Limited"
 * do not count), the same registered numbers (one of a new scheme may come in beside them, and stay), and no new trading name.
 */
export function sameIdentity(given: Identity, now: Identity & Pick<PresentIdentity, "formerNumbers">): boolean {
  return (
    sameLegalName(given.legalName, now.legalName) &&
    sameNumbers(given.numbers, now.numbers, now.formerNumbers) &&
    sameTradingName(given, now.tradingName)
  );
}
