import { pounds, shortPounds } from "#app/platform/money.ts";
import { type Token, tokenise } from "#search/tokens.ts";
import type { RequirementRead } from "./need.ts";
import { phrasesIn, phraseTable } from "./phrases.ts";
import { readAmount } from "./read-value.ts";
import { REQUIREMENTS, type RequirementCode, type RequirementWords } from "./requirement-words.ts";
import { overlaps, spanOf } from "./spans.ts";

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
const OPTIONAL =
  /(?<![\p{L}])(?:helpful|desirable|preferred|preferably|not required|working towards|optional|nice to have|ideally|a plus|bonus|would be good)(?![\p{L}])/iu;
const OTHER_CLAUSE = /[.,;!?\n]/;

/** What a supplier must have or do: each once, where it is said first. `tokens` are the text's. */
export function readRequirements(text: string, tokens: readonly Token[] = tokenise(text)): RequirementRead[] {
  const found = [...isoStandards(text), ...insurances(text)];
  const isInsured = found.some(({ code }) => code === "public_liability");
  const known = new Set([...found.map(({ code }) => code), ...(isInsured ? ["insured"] : [])]);
  for (const { code, start, end } of phrasesIn(TABLE, tokens)) {
    const span = spanOf(text, start, end);
    if (known.has(code) || found.some((one) => overlaps(one, span))) continue;
    known.add(code);
    found.push({ ...span, code, line: REQUIREMENTS[code as RequirementCode].line, isOptional: isOptional(text, start, end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a certificate of this name proves what is asked for. */
export function isHeldBy(code: string, certificate: string): boolean {
  const iso = /^iso_(\d+)$/.exec(code)?.[1];
  if (iso !== undefined) return [...certificate.matchAll(ISO)].some((match) => match[1] === iso);
  return phrasesIn(HELD, tokenise(certificate)).some((one) => one.code === code);
}

function isoStandards(text: string): RequirementRead[] {
  const found = new Map<string, RequirementRead>();
  for (const match of text.matchAll(ISO)) {
    const code = `iso_${match[1]}`;
    const span = spanOf(text, match.index, match.index + match[0].length);
    if (!found.has(code)) found.set(code, { ...span, code, line: `ISO ${match[1]}`, isOptional: isOptional(text, span.start, span.end) });
  }
  return [...found.values()];
}

/** "£5m public liability", "public liability insurance of £5 million". */
function insurances(text: string): RequirementRead[] {
  const found = new Map<string, RequirementRead>();
  for (const match of text.matchAll(ANY_INSURANCE)) {
    const [code = "", name = ""] = INSURANCES.find(([, , pattern]) => pattern.test(match[0])) ?? [];
    const before = AMOUNT_BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0] ?? "";
    const end = match.index + match[0].length;
    const after = before === "" ? (AMOUNT_AFTER.exec(text.slice(end, end + 40))?.[0] ?? "") : "";
    const pence = readAmount(before === "" ? after : before);
    const span = spanOf(text, match.index - before.length, end + after.length);
    const line = pence === null ? `${name} insurance` : `${name} of ${pence >= 100_000_000 ? shortPounds(pence) : pounds(pence)}`;
    if (!found.has(code)) found.set(code, { ...span, code, line, isOptional: isOptional(text, span.start, span.end) });
  }
  return [...found.values()];
}

/** Whether the clause says that it would only help. */
function isOptional(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(OTHER_CLAUSE)
      .at(-1) ?? "";
  const after = text.slice(end, end + 40).split(OTHER_CLAUSE)[0] ?? "";
  return saysOptional(before) || saysOptional(after);
}

/** Whether a text says that something would only help. */
export function saysOptional(text: string): boolean {
  return OPTIONAL.test(text);
}
