import type { Per, Value } from "./need.ts";
import { DIGITS, NUMBER, numberIn } from "./numbers.ts";
import { MOST_PARTS, spanOf, upTo, withLead } from "./spans.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ["k", 1000],
  ["grand", 1000],
  ["thousand", 1000],
  ["m", 1_000_000],
  ["mn", 1_000_000],
  ["million", 1_000_000],
]);
const UNIT = "(k|m|mn|thousand|million|grand)(?![\\p{L}])";
/** "£10-20k", "£5,000 to £10,000", "10 and 20 thousand pounds": one amount, or two. */
const AMOUNTS = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(£|gbp\\s?)?(${DIGITS}|${NUMBER})\\s?(?:${UNIT})?(?:\\s*(?:-|–|to|and|or)\\s*(£|gbp\\s?)?(${DIGITS}|${NUMBER})\\s?(?:${UNIT})?)?(?:\\s*(pounds|quid|gbp|sterling)(?![\\p{L}]))?`,
  "giu",
);
const AT_MOST =
  /(?<![\p{L}])(?:up to|under|below|less than|no more than|not more than|at most|max(?:imum)?(?: of)?|within|capped at|a limit of)\s*$/iu;
const AT_LEAST = /(?<![\p{L}])(?:from|over|above|more than|at least|min(?:imum)?(?: of)?|starting at)\s*$/iu;
/** "10k run", "5k race": thousands without a sign are money only beside words that say so. */
const MONEY_BEFORE =
  /(?<![\p{L}])(?:(?:budget|value|price|cost|worth|fee|spend)s?(?:\s+(?:is|of|about|around))*\s*:?|up to|under|below|less than|no more than|not more than|at most|max(?:imum)?(?: of)?|capped at|a limit of|between)\s*$/iu;
const MONEY_AFTER = /^\s*(?:budget|max(?:imum)?|tops|pa|p\.a\.?|(?:a|per) (?:year|month)|per annum)(?![\p{L}])/iu;
/** "up to 5k leaflets": thousands without a sign that count what is named behind them. */
const COUNTS_AFTER =
  /^\s+(?!pounds|quid|gbp|sterling|tops|max|budget|in|on|at|as|is|was|this|across|plus)(?:\p{L}+\s+)?\p{L}{2,}[^s\W\d]s(?![\p{L}])(?<!(?:years|months|weeks|days|hours|business))/iu;
const LEAD =
  /(?<![\p{L}])(?:(?:(?:our|the|a|my|with a|total)\s+)*(?:budget|value|price|cost|worth|fee)s?\s*(?:is|of|:|about|around)*\s*)?(?:for\s+)?(?:between|from|up to|under|below|less than|no more than|not more than|at most|max(?:imum)?(?: of)?|within|over|above|more than|at least|min(?:imum)?(?: of)?|about|around|roughly|approximately|approx\.?|circa|c\.|~)?\s*$/iu;
/** What an amount is of that is no price. */
const NO_PRICE_AFTER =
  /^[^.;!?]{0,24}?(?<![\p{L}])(?:liability|indemnity|insurance|insured|cover(?!s)|turnover|raised|profit)(?![\p{L}])/iu;
const NO_PRICE_BEFORE = /(?<![\p{L}])(?:liability|indemnity|insurance|insured|cover|turnover)(?![\p{L}])[^.;!?,]{0,24}$/iu;
const TIMES: ReadonlyMap<string, Per> = new Map([
  ["year", "year"],
  ["annum", "year"],
  ["yr", "year"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["hour", "hour"],
  ["hr", "hour"],
]);
const PER = /^\s*(?:max(?:imum)?(?![\p{L}])\s*)?(?:(a|an|per|for each|for every|each|every)\s+|\/\s*)([\p{L}]+)/iu;
const ANNUALLY = /^\s*(?:pa|p\.a\.?|annually|yearly)(?![\p{L}])/iu;
const EACH = /^\s*each(?![\p{L}])/iu;

/**
 * Amounts of money that something may cost: "£20k", "up to £5,000", "between 10 and 20 thousand pounds", "£700 a home". One
 * amount alone is the most; cover of an insurance and turnovers are none.
 */
export function readValues(text: string): Value[] {
  if (!/£|gbp|pounds|quid|sterling|\dk(?![\p{L}])|grand/iu.test(text)) return [];
  return upTo(MOST_PARTS, text.matchAll(AMOUNTS), (match) => valueAt(text, match));
}

function valueAt(text: string, match: RegExpExecArray): Value | null {
  const [whole, sign, first = "", unit, secondSign, second, secondUnit, word] = match;
  const before = text.slice(Math.max(0, match.index - 48), match.index);
  const isSigned = sign !== undefined || secondSign !== undefined || word !== undefined || /^grand$/i.test(secondUnit ?? unit ?? "");
  const isSaid = () => MONEY_BEFORE.test(before) || MONEY_AFTER.test(text.slice(match.index + whole.trimEnd().length).slice(0, 24));
  if (
    !isSigned &&
    !(/^k$/i.test(secondUnit ?? unit ?? "") && isSaid() && !COUNTS_AFTER.test(text.slice(match.index + whole.trimEnd().length)))
  )
    return null;
  // "£300 and 20 chairs": two amounts stand together with both in money, or after "between".
  const isRange = second !== undefined && (!/\s(?:and|or)\s/i.test(whole) || /between\s*$/i.test(before) || secondSign !== undefined);
  const factor = UNITS.get((secondUnit ?? "").toLowerCase());
  const low = penceOf(first, unit ?? (isRange && factor !== undefined && (numberIn(first) ?? 0) < 1000 ? secondUnit : undefined));
  const high = isRange ? penceOf(second, secondUnit) : null;
  if (low === null) return null;
  const end = match.index + (isRange || second === undefined ? whole.trimEnd().length : lengthOfFirst(whole, first, unit));
  const after = text.slice(end, end + 60);
  if (NO_PRICE_AFTER.test(after) || NO_PRICE_BEFORE.test(before)) return null;
  const { per, perUnit, length } = perOf(after);
  const range =
    high !== null && high > low
      ? { minPence: low, maxPence: high }
      : AT_LEAST.test(before) && !AT_MOST.test(before)
        ? { minPence: low, maxPence: null }
        : { minPence: null, maxPence: low };
  return { ...spanOf(text, withLead(text, match.index, LEAD), end + length), ...range, per, unit: perUnit };
}

function lengthOfFirst(whole: string, first: string, unit: string | undefined): number {
  const at = whole.indexOf(first) + first.length;
  return unit === undefined ? at : whole.toLowerCase().indexOf(unit.toLowerCase(), at) + unit.length;
}

function penceOf(text: string, unit: string | undefined): number | null {
  const value = numberIn(text);
  if (value === null) return null;
  const pence = Math.round(value * (UNITS.get((unit ?? "").toLowerCase()) ?? 1) * 100);
  return pence > 0 && pence <= 1e13 ? pence : null;
}

function perOf(after: string): { per: Per; perUnit: string | null; length: number } {
  const annually = ANNUALLY.exec(after);
  if (annually !== null) return { per: "year", perUnit: null, length: annually[0].length };
  const found = PER.exec(after);
  const unit = found?.[2]?.toLowerCase() ?? "";
  const time = TIMES.get(unit);
  if (found !== null && time !== undefined) return { per: time, perUnit: null, length: found[0].length };
  // "£40 each including VAT".
  const isUnit = found !== null && !/^(?:each|every)$/i.test(found[1] ?? "");
  if (isUnit) return { per: "each", perUnit: unit, length: found[0].length };
  const each = EACH.exec(after);
  return each === null ? { per: "total", perUnit: null, length: 0 } : { per: "each", perUnit: null, length: each[0].length };
}

/** The first amount of a text, in pence: "£5 million"; null where there is none. */
export function readAmount(text: string): number | null {
  const found = new RegExp(`£\\s?(${DIGITS})\\s?(?:${UNIT})?`, "iu").exec(text);
  return found === null ? null : penceOf(found[1] ?? "", found[2]);
}
