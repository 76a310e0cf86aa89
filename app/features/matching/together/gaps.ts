import type { PartnerGap } from "#db/schema/answers.ts";
import { LIKELY_WORK } from "../likely.ts";
import type { MatchResult, OpportunityForMatch, SupplierForMatch } from "../model.ts";
import { prepareOpportunity, type Rarity } from "../prepared.ts";
import { checkRequirement, parseRequirement } from "../requirements.ts";
import { matchSupplier } from "../rules.ts";

export type { PartnerGap };

/** A part of the whole, as the rules read it: its own words, work, place and value where it has them. */
export interface LotForMatch {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly opportunity: OpportunityForMatch;
}

/** One thing that is asked for, and whether a supplier has it by matching's own rules. */
export interface Asked {
  gap: PartnerGap;
  held: boolean;
  /** The rule's own words: why, or why not. */
  why: string;
}

export function sameGap(a: PartnerGap, b: PartnerGap): boolean {
  return a.kind === b.kind && a.ref === b.ref;
}

interface Judging {
  opportunity: OpportunityForMatch;
  lots: readonly LotForMatch[];
  now: Date;
  rarity?: Rarity;
}

/**
 * What is asked for that a supplier may lack, line by line: each lot, else the place and the size of the whole; and each
 * requirement that a profile can tell of. A line that cannot be checked is none.
 */
export function askedOfSupplier({ opportunity, lots, now, rarity }: Judging, supplier: SupplierForMatch): Asked[] {
  const asked: Asked[] = [];
  const judge = (one: OpportunityForMatch) => matchSupplier(prepareOpportunity(one, now, rarity), supplier);
  for (const lot of lots) {
    const result = judge(lot.opportunity);
    const held = doesIt(result);
    asked.push({ gap: lotGap(lot), held, why: whyOf(result, held) });
  }
  if (lots.length === 0) {
    const result = judge(opportunity);
    const failed = (part: "place" | "size") => result?.gaps.find((one) => one.part === part);
    if (result?.failedRules.includes("place"))
      asked.push({ gap: placeGap(opportunity), held: false, why: failed("place")?.text ?? "Does not reach it" });
    if (result?.failedRules.includes("size"))
      asked.push({ gap: SIZE_GAP, held: false, why: failed("size")?.text ?? "It is a size too big" });
  }
  const today = prepareOpportunity(opportunity, now, rarity).today;
  for (const line of opportunity.requirements) {
    const { met, text } = checkRequirement(parseRequirement(line), supplier, today);
    if (met === "yes" || met === "no") asked.push({ gap: { kind: "paper", ref: line, text: line }, held: met === "yes", why: text });
  }
  return asked;
}

/** Whether the work of a part is likely its own, near enough and of its size; how well it is known besides says nothing of that. */
function doesIt(result: MatchResult | null): boolean {
  return result !== null && result.failedRules.length === 0 && result.parts.work >= LIKELY_WORK;
}

function whyOf(result: MatchResult | null, held: boolean): string {
  if (result === null) return "Nothing in the profile is about this";
  if (held) return result.reasons[0]?.text ?? "";
  const failed: readonly string[] = result.failedRules;
  return result.gaps.find(({ part }) => failed.includes(part))?.text ?? "Too little in the profile is about this";
}

function lotGap({ id, number, title }: LotForMatch): PartnerGap {
  return { kind: "lot", ref: String(id), text: `Lot ${number}: ${title}` };
}
function placeGap({ placeName }: OpportunityForMatch): PartnerGap {
  return { kind: "place", ref: "place", text: `Work in ${placeName}` };
}
const SIZE_GAP: PartnerGap = { kind: "size", ref: "size", text: "A job of this size" };

/** Which of these gaps a supplier would fill, with why, by the same rules. */
export function fillsOf(judging: Judging, supplier: SupplierForMatch, gaps: readonly PartnerGap[]): { gap: PartnerGap; why: string }[] {
  const own = askedOfSupplier(judging, supplier);
  const whole =
    judging.lots.length === 0 ? matchSupplier(prepareOpportunity(judging.opportunity, judging.now, judging.rarity), supplier) : null;
  return gaps.flatMap((gap) => {
    if (gap.kind === "place" || gap.kind === "size") {
      if (whole === null || whole.failedRules.includes("work") || whole.failedRules.includes(gap.kind)) return [];
      return [{ gap, why: whole.reasons.find(({ part }) => part === gap.kind)?.text ?? gap.text }];
    }
    const line = own.find((one) => sameGap(one.gap, gap));
    return line?.held ? [{ gap, why: line.why }] : [];
  });
}
