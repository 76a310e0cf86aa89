import { longDate } from "#app/platform/dates.ts";
import type { Evidence } from "#db/schema/matching.ts";
import type { PartResult, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { checkRequirement } from "./requirements.ts";
import { sayAgo } from "./say.ts";

/** A profile confirmed longer ago than this is a gap. Days. */
const FRESH_DAYS = 56;
const DAY_MS = 86_400_000;

/** Ready, 10: papers 4, profile 3, freshness 3. The points are in `rules.ts`. */
export function scoreReady(opportunity: PreparedOpportunity, supplier: SupplierForMatch): PartResult {
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  const points = papers(opportunity, supplier, reasons, gaps) + profile(supplier, gaps) + freshness(opportunity, supplier, gaps);
  return { holds: true, points: Math.min(10, points), reasons, gaps };
}

/** The share of what is asked and can be checked; with nothing to check, insurance 2 and policies 2. What is not said counts neither way. */
function papers(opportunity: PreparedOpportunity, supplier: SupplierForMatch, reasons: Evidence[], gaps: Evidence[]): number {
  let weight = 0;
  let met = 0;
  for (const requirement of opportunity.requirements) {
    const check = checkRequirement(requirement, supplier, opportunity.today);
    if (check.met === "unknown") continue;
    if (check.met === "unsaid") {
      gaps.push({ part: "ready", code: check.code, text: check.text });
      continue;
    }
    const counts = requirement.optional ? 1 : 2;
    weight += counts;
    if (check.met === "yes") met += counts;
    (check.met === "yes" ? reasons : gaps).push({ part: "ready", code: check.code, text: check.text });
  }
  if (weight > 0) return Math.round((4 * met) / weight);
  const insured = supplier.insurances.some((one) => one.until === null || one.until >= opportunity.today);
  return (insured ? 2 : 0) + (supplier.policies.length >= 3 ? 2 : supplier.policies.length > 0 ? 1 : 0);
}

function profile(supplier: SupplierForMatch, gaps: Evidence[]): number {
  if (supplier.claimed && supplier.policies.length === 0 && supplier.insurances.length === 0) {
    gaps.push({ part: "ready", code: "no_papers", text: "No insurance or policies listed" });
  }
  return Math.round((3 * Math.max(0, Math.min(100, supplier.completeness))) / 100);
}

function freshness(opportunity: PreparedOpportunity, supplier: SupplierForMatch, gaps: Evidence[]): number {
  const confirmed = supplier.confirmedAt;
  if (!supplier.claimed) {
    const read = confirmed === null ? "" : `, read on ${longDate(confirmed)}`;
    gaps.push({ part: "ready", code: "unclaimed", text: `Nobody there has taken up this profile; it comes from a public source${read}` });
    return 0;
  }
  if (confirmed === null) {
    gaps.push({ part: "ready", code: "never_confirmed", text: "Profile never confirmed" });
    return 0;
  }
  const age = Math.floor((opportunity.now - confirmed) / DAY_MS);
  if (age > FRESH_DAYS) gaps.push({ part: "ready", code: "not_fresh", text: `Profile last confirmed ${sayAgo(age)}` });
  return age <= 31 ? 3 : age <= FRESH_DAYS ? 2 : age <= 182 ? 1 : 0;
}
