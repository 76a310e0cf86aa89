import { TURNOVER_BANDS } from "#app/features/directory/vocabulary.ts";
import type { Evidence } from "#db/schema/matching.ts";
import type { OfferingForMatch, PartResult, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { sayFraction, sayMoney } from "./say.ts";

/** Where no largest job is listed, three times the largest contract so far is in reach. */
const CONTRACT_FACTOR = 3;
/** Where that is not known either, this part of the top of its turnover band; the highest band has no top. */
const TURNOVER_PART = 0.5;
/** Who says nothing of its size stands neither before nor behind the others. */
const UNKNOWN = 10;
/** A turnover is no word about the jobs it takes: a job that looks big beside it counts less, and rules nothing out. */
const BEYOND_TURNOVER = 5;
const BANDS: Record<string, { maxPence: number | null } | undefined> = TURNOVER_BANDS;

/** The largest job in reach, in pence, with the rule it comes from; null when nothing says. */
function reachPence(
  supplier: SupplierForMatch,
  offering: OfferingForMatch,
): { pence: number; rule: "listed" | "contract" | "turnover" } | null {
  if (offering.maxPence !== null) return { pence: offering.maxPence, rule: "listed" };
  if (supplier.largestContractPence !== null) return { pence: supplier.largestContractPence * CONTRACT_FACTOR, rule: "contract" };
  const top = BANDS[supplier.turnoverBand ?? ""]?.maxPence ?? null;
  return top === null ? null : { pence: top * TURNOVER_PART, rule: "turnover" };
}

/** Size, 15: is the job in their range? The rule and the points are in `rules.ts`. */
export function scoreSize(opportunity: PreparedOpportunity, supplier: SupplierForMatch, offering: OfferingForMatch): PartResult {
  const { source } = opportunity;
  if (opportunity.aboutPeople) return { holds: true, points: 10, reasons: [], gaps: [] };
  const high = source.maxPence ?? source.minPence;
  const reach = reachPence(supplier, offering);
  const least = offering.minPence;
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  const range = sayRange(least, offering.maxPence);
  if (high === null) {
    if (range) reasons.push({ part: "size", code: "job_range", text: range });
    gaps.push({ part: "size", code: "value_unknown", text: "You give no value, so size was not compared" });
    return { holds: true, points: 8, reasons, gaps };
  }
  const low = source.minPence ?? high;
  const each = source.perYear ? " a year" : "";
  const theirTop = source.perYear ? "Your top figure for a year" : "Your top figure";

  if (least !== null && high < least) {
    const top = source.minPence === null || source.minPence === high ? "yours is" : "yours is at most";
    return failed("too_small", `Takes jobs from ${sayMoney(least)}; ${top} ${sayMoney(high)}${each}`);
  }
  if (reach?.rule === "turnover" && low > reach.pence) {
    return {
      holds: true,
      points: BEYOND_TURNOVER,
      reasons,
      gaps: [
        { part: "size", code: "beyond_turnover", text: `Your job is more than half of its yearly turnover, at ${sayMoney(low)}${each}` },
      ],
    };
  }
  if (reach !== null && low > reach.pence) {
    const from = low < high ? "yours starts at" : "yours is";
    const texts = {
      listed: `Takes jobs up to ${sayMoney(reach.pence)}; ${from} ${sayMoney(low)}${each}`,
      contract: `Largest contract so far is ${sayMoney(supplier.largestContractPence ?? 0)}; ${from} ${sayMoney(low)}${each}, more than three times that`,
    };
    return failed("too_big", texts[reach.rule === "listed" ? "listed" : "contract"]);
  }

  let points: number;
  if (reach === null && least === null) {
    points = UNKNOWN;
    gaps.push({ part: "size", code: "size_unknown", text: "It has not said what size of job it takes" });
  } else {
    const inside = (reach === null || high <= reach.pence) && (least === null || low >= least);
    points = inside ? 12 : 9;
    if (range) reasons.push({ part: "size", code: "job_range", text: range });
    if (!inside && reach !== null && high > reach.pence && reach.rule === "listed") {
      gaps.push({
        part: "size",
        code: "part_of_range",
        text: `Your top figure of ${sayMoney(high)}${each} is above the ${sayMoney(reach.pence)} it takes`,
      });
    }
  }
  const largest = supplier.largestContractPence;
  if (largest !== null && high <= largest) {
    points += high <= largest / 2 ? 3 : 2;
    const fraction = sayFraction(high, largest);
    const text = fraction
      ? `${theirTop} is ${fraction} of its largest contract`
      : `${theirTop} is under its largest contract of ${sayMoney(largest)}`;
    reasons.push({ part: "size", code: "largest_contract", text });
  } else if (largest !== null) {
    points -= 3;
    gaps.push({ part: "size", code: "largest_contract_below", text: `Largest contract so far is ${sayMoney(largest)}` });
  }
  return { holds: true, points: Math.min(15, points), reasons, gaps };
}

function sayRange(min: number | null, max: number | null): string | null {
  if (max === null) return min === null || min === 0 ? null : `Takes jobs from ${sayMoney(min)}`;
  return min === null || min === 0 ? `Takes jobs up to ${sayMoney(max)}` : `Takes jobs from ${sayMoney(min)} to ${sayMoney(max)}`;
}

function failed(code: string, text: string): PartResult {
  return { holds: false, points: 0, reasons: [], gaps: [{ part: "size", code, text }] };
}
