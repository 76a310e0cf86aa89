import { PROVISION_LIST } from "#app/features/directory/provisions.ts";
import type { Evidence } from "#db/schema/matching.ts";

export interface GapsOfMatch {
  readonly nearMiss: boolean;
  readonly gaps: readonly Evidence[];
}
/** Where on the profile it is added. */
export type ProfileSection = "about" | "offerings" | "status" | "papers" | "confirm" | "claim";
export interface ToAdd {
  readonly code: string;
  readonly section: ProfileSection;
  /** What to do, in the supplier's words: "Say where you work". */
  readonly text: string;
  /** Near misses that fail by this: adding it would make them matches. */
  readonly opens: number;
  /** Matches that would score higher. */
  readonly lifts: number;
}

const ADVICE: Record<string, readonly [ProfileSection, string]> = {
  part_covered: ["offerings", "Add the areas you also work in"],
  not_covered: ["offerings", "Add the areas you also work in"],
  out_of_radius: ["offerings", "Widen how far you travel, if you would"],
  coverage_unknown: ["offerings", "Say where you work"],
  too_small: ["offerings", "Lower the smallest job you take, if you would"],
  too_big: ["offerings", "Raise the largest job you take, if you could"],
  part_of_range: ["offerings", "Raise the largest job you take, if you could"],
  size_unknown: ["offerings", "Say what size of job you take"],
  open_to_unknown: ["about", "Say what else you are open to"],
  nothing_listed: ["offerings", "List what you sell"],
  sector_not_listed: ["offerings", "List each kind of work you do, not only the main one"],
  not_likely: ["offerings", "Say more of what you do, in the words people ask in"],
  beyond_turnover: ["offerings", "Say what size of job you take"],
  other_sector: ["offerings", "List each kind of work you do, not only the main one"],
  lapsed: ["status", "Renew your social enterprise status"],
  self_declared: ["status", "Have your status confirmed by a register or a certificate"],
  set_aside: ["status", "See why your status is set aside"],
  no_status: ["status", "Say what makes you a social enterprise"],
  certificate_ends: ["status", "Say when your certificate will be renewed"],
  no_papers: ["papers", "Add your insurance and policies"],
  no_public_liability: ["papers", "Add your public liability cover, or raise it"],
  no_employers_liability: ["papers", "Add your employers’ liability cover, or raise it"],
  no_professional_indemnity: ["papers", "Add your professional indemnity cover, or raise it"],
  no_policy: ["papers", "Add the policies you have"],
  no_turnover: ["papers", "Add your turnover"],
  not_fresh: ["confirm", "Confirm that your profile is right"],
  never_confirmed: ["confirm", "Confirm that your profile is right"],
  unclaimed: ["claim", "Take up this profile"],
  ...Object.fromEntries(PROVISION_LIST.map(({ code, can }) => [`unsaid_${code}`, ["about", `Say whether you can ${can}`] as const])),
};
const SCHEME = /^No (.+?)(?: yet| listed)/;

/**
 * What a supplier could add to match more, from the gaps of its matches and near misses. Most openings first, then what
 * lifts most. A near miss counts as opened only by the gap that broke its rule, which is its first.
 */
export function whatToAdd(matches: readonly GapsOfMatch[]): ToAdd[] {
  const found = new Map<string, { code: string; section: ProfileSection; text: string; opens: number; lifts: number }>();
  for (const match of matches) {
    const counted = new Set<string>();
    for (const [index, gap] of match.gaps.entries()) {
      const advice = adviceFor(gap);
      if (advice === null || counted.has(advice[1])) continue;
      counted.add(advice[1]);
      const entry = found.get(advice[1]) ?? { code: gap.code, section: advice[0], text: advice[1], opens: 0, lifts: 0 };
      if (match.nearMiss && index === 0) entry.opens += 1;
      else if (!match.nearMiss) entry.lifts += 1;
      found.set(advice[1], entry);
    }
  }
  return [...found.values()]
    .filter((entry) => entry.opens + entry.lifts > 0)
    .sort((a, b) => b.opens - a.opens || b.lifts - a.lifts || a.text.localeCompare(b.text, "en"));
}

function adviceFor(gap: Evidence): readonly [ProfileSection, string] | null {
  if (gap.code === "no_scheme") {
    const name = SCHEME.exec(gap.text)?.[1];
    return name === undefined ? null : ["papers", `Add ${name}, if you have it`];
  }
  return ADVICE[gap.code] ?? null;
}
