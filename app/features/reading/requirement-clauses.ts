import type { Span } from "./need.ts";

/** What stands around something in the same clause. */
export interface Clause {
  readonly before: string;
  readonly after: string;
}

const OTHER_CLAUSE = /[.,;!?\n]/;
const NEAR = 80;

export function clauseAround(text: string, { start, end }: Pick<Span, "start" | "end">): Clause {
  const before = text.slice(Math.max(0, start - NEAR), start).split(OTHER_CLAUSE);
  return { before: before.at(-1) ?? "", after: text.slice(end, end + NEAR).split(OTHER_CLAUSE)[0] ?? "" };
}

const HELPFUL =
  "helpful|desirable|preferred|preferably|working towards|optional|nice to have|ideally|a plus|bonus|would be good|not essential";
const HELPS = new RegExp(`(?<![\\p{L}])(?:${HELPFUL})(?![\\p{L}])`, "iu");
const OPTIONAL = new RegExp(`(?<![\\p{L}])(?:${HELPFUL}|not required)(?![\\p{L}])`, "iu");

/** Whether a text says that something would only help. */
export function saysOptional(text: string): boolean {
  return OPTIONAL.test(text);
}

const ANY = "\\s+(?:(?:a|an|any|the|formal|full|enhanced)\\s+)*$";
/** "no", "no need for", "you do not need to have", "you need not hold": what follows is not asked for. */
const NOT_ASKED_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:no|without|no (?:need|requirement) (?:for|of)|(?:do|does|would)(?: not|n['’]t) (?:(?:need|require|ask for|expect|insist on)(?: to (?:be|have|hold|pay))?|have to (?:be|have|hold|pay))|need(?: not|n['’]t) (?:be|have|hold|pay))${ANY}`,
  "iu",
);
/** "without any", "with no", "who have no": whoever lacks it, which may be let through or turned away. */
const LACKS = new RegExp(`(?<![\\p{L}])(?:without|(?:with|have|has|having|hold|holds|holding) no)${ANY}`, "iu");
/** "nobody … without", "who have no": words that turn a lack into what is asked for. */
const TURNS = /(?<![\p{L}])(?:no|nobody|none|nothing|not|cannot|never|if|unless|who|that|which)(?![\p{L}])|n['’]t(?![\p{L}])/iu;
/** "If no DBS check is held": a case, and not what is asked for. */
const IN_CASE = /(?<![\p{L}])(?:if|unless)(?![\p{L}])/iu;
/** "suppliers without ISO 9001 will be rejected": what comes of a lack. */
const TURNED_AWAY =
  /(?<![\p{L}])(?:reject|exclu|disqualif|ineligible|turned (?:away|down)|cannot|can['’]t|fail|not be (?:considered|accepted|able))/iu;
/** "not needed", "checks are not required". */
const NOT_ASKED_AFTER =
  /^(?:[\s-]+(?:check(?:s|ed)?|cards?|certificates?|certification|certified|accreditation|accredited|registration|registered|insurance|cover|polic(?:y|ies)|licen[cs]e|standard))*\s+(?:(?:(?:is|are|will be)\s+)?not|(?:is|are)n['’]t)\s+(?:needed|required|necessary|asked for|expected)(?![\p{L}])/iu;
/** "we pay the", "we already hold an": where it says so, what follows is the writer's own. */
const WE =
  /(?<![\p{L}])we(?:['’](?:re|ve))?(?:\s+(?:are|have|pay|hold|all|our|staff|everyone|already|also|now|long|proudly|proud|be|been|got|accredited|certified|to|as|an?|the))+\s+$/iu;
const OWN = /\s(?:pay|hold|already|accredited|certified|proud)\s/iu;
/** "we have to hold": what the writer must have, and who works for them. */
const DUTY = /\s(?:have|got)\s+to\s/iu;
/** "we are a Living Wage employer". */
const WE_ARE_A = /(?<![\p{L}])we(?:['’]re|\s+are)\s+(?:an?\s+)?$/iu;
const WHO = /^\s+(?:accredited\s+)?(?:employer|organisation|council|charity|company|business)(?![\p{L}])/iu;

/** "… and expect our suppliers to": the writer's own, and asked for. */
const ALSO_OF_OTHERS = /(?<![\p{L}])(?:ask|expect|want|need|require)(?![\p{L}])/iu;

/** Whether what stands in a clause is asked of nobody: it is said not to be needed, or of the writer. */
export function isRefused({ before, after }: Clause): boolean {
  const refusal = NOT_ASKED_BEFORE.exec(before);
  if (refusal !== null && !isTurned({ before, after }, refusal.index)) return true;
  if (NOT_ASKED_AFTER.test(after)) return !HELPS.test(after);
  const own = WE.exec(before)?.[0] ?? "";
  const isWriters = (OWN.test(own) && !DUTY.test(own)) || (WE_ARE_A.test(before) && WHO.test(after));
  return isWriters && !ALSO_OF_OTHERS.test(after);
}

/** Whether what sounds like a refusal, `at` so far into what stands before, asks for it after all. */
function isTurned({ before, after }: Clause, at: number): boolean {
  if (IN_CASE.test(before.slice(0, at))) return true;
  const lack = LACKS.exec(before);
  return lack !== null && (TURNS.test(before.slice(0, lack.index)) || TURNED_AWAY.test(after));
}
