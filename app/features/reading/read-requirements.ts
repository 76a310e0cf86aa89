import { pounds, shortPounds } from "#app/platform/money.ts";
import { type Token, tokenise } from "#search/tokens.ts";
import type { RequirementRead, Span } from "./need.ts";
import { phrasesIn, phraseTable } from "./phrases.ts";
import { readAmount } from "./read-value.ts";
import { clauseAround, isRefused, saysOptional } from "./requirement-clauses.ts";
import { REQUIREMENTS, type RequirementCode, type RequirementWords } from "./requirement-words.ts";
import { MOST_PARTS, overlaps, spanOf } from "./spans.ts";

const ENTRIES = Object.entries<RequirementWords>(REQUIREMENTS);
const TABLE = phraseTable(ENTRIES.map(([code, { asked }]) => [code, asked]));
const HELD = phraseTable(ENTRIES.map(([code, { held = "" }]) => [code, held]));

const ISO = /(?<![\p{L}\p{N}])ISO(?:\/IEC)?[\s-]?(\d{4,5})(?::\d{4})?(?!\d)/giu;
/** Insurances by code, each with its name and how it is written. */
export const INSURANCES: readonly (readonly [code: string, name: string, pattern: RegExp])[] = [
  ["public_liability", "Public liability", /public (?:(?:and|&) products? )?liability/iu],
  ["employers_liability", "Employers’ liability", /employers?['’]?s?['’]? liability/iu],
  ["professional_indemnity", "Professional indemnity", /professional indemnity/iu],
];
const ANY_INSURANCE = new RegExp(INSURANCES.map(([, , { source }]) => source).join("|"), "giu");
const AMOUNT_BEFORE = /(?:£\s?[\d,.]+\s?(?:k|m|mn|million|thousand)?)(?:\s+(?:of|in))?\s*$/iu;
const AMOUNT_AFTER =
  /^\s*(?:insurance|cover)?\s*(?:of|for|to|:|up to|at least|,)?\s*(?:at least\s*)?£\s?[\d,.]*\d\s?(?:k|m|mn|million|thousand)?(?![\p{L}])/iu;

/** What a supplier must have or do, and what is said of it that asks for nothing: "no DBS needed", "we pay the Living Wage". */
export interface RequirementsRead {
  /** Each once, where it is said first. */
  readonly asked: readonly RequirementRead[];
  readonly refused: readonly Span[];
}

/** What a text says of requirements. `tokens` are the text's. */
export function readRequirements(text: string, tokens: readonly Token[] = tokenise(text)): RequirementsRead {
  const asked: RequirementRead[] = [];
  const refused: Span[] = [];
  const known = new Set<string>();
  for (const one of requirementsIn(text, tokens)) {
    if (asked.length + refused.length === MOST_PARTS) break;
    if (known.has(one.code) || [...asked, ...refused].some((other) => overlaps(one, other))) continue;
    const clause = clauseAround(text, one);
    if (isRefused(clause)) refused.push(one);
    else {
      asked.push({ ...one, isOptional: saysOptional(clause.before) || saysOptional(clause.after) });
      known.add(one.code === "public_liability" ? "insured" : one.code).add(one.code);
    }
  }
  return { asked: asked.sort((a, b) => a.start - b.start), refused };
}

type Said = Omit<RequirementRead, "isOptional">;

function* requirementsIn(text: string, tokens: readonly Token[]): Generator<Said> {
  for (const match of text.matchAll(ISO)) {
    yield { ...spanOf(text, match.index, match.index + match[0].length), code: `iso_${match[1]}`, line: `ISO ${match[1]}` };
  }
  for (const match of text.matchAll(ANY_INSURANCE)) yield insuranceAt(text, match);
  for (const { code, start, end } of phrasesIn(TABLE, tokens)) {
    yield { ...spanOf(text, start, end), code, line: REQUIREMENTS[code as RequirementCode].line };
  }
}

/** "£5m public liability", "public liability insurance of £5 million". */
function insuranceAt(text: string, match: RegExpExecArray): Said {
  const [code = "", name = ""] = INSURANCES.find(([, , pattern]) => pattern.test(match[0])) ?? [];
  const before = AMOUNT_BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0] ?? "";
  const end = match.index + match[0].length;
  const after = before === "" ? (AMOUNT_AFTER.exec(text.slice(end, end + 40))?.[0] ?? "") : "";
  const pence = readAmount(before === "" ? after : before);
  const line = pence === null ? `${name} insurance` : `${name} of ${pence >= 100_000_000 ? shortPounds(pence) : pounds(pence)}`;
  return { ...spanOf(text, match.index - before.length, end + after.length), code, line };
}

/** Whether a certificate of this name proves what is asked for. */
export function isHeldBy(code: string, certificate: string): boolean {
  const iso = /^iso_(\d+)$/.exec(code)?.[1];
  if (iso !== undefined) return [...certificate.matchAll(ISO)].some((match) => match[1] === iso);
  return phrasesIn(HELD, tokenise(certificate)).some((one) => one.code === code);
}
