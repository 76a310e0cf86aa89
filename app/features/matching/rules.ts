import type { Evidence } from "#db/schema/matching.ts";
import { LIKELY, LIKELY_WORK } from "./likely.ts";
import { matchLots } from "./match-lots.ts";
import type { HardRule, MatchResult, OfferingForMatch, OpportunityForMatch, PartResult, SupplierForMatch } from "./model.ts";
import { type PreparedOpportunity, prepareOpportunity, type Rarity } from "./prepared.ts";
import { distanceTo, type PlaceResult, scorePeoplePlace, scorePlace } from "./score-place.ts";
import { scoreReady } from "./score-ready.ts";
import { scoreSize } from "./score-size.ts";
import { scoreStatus } from "./score-status.ts";
import { scoreOpenTo, scoreWork } from "./score-work.ts";
import { type SupplierWords, supplierWords } from "./supplier-words.ts";

const NOT_LIKELY: Evidence = { part: "work", code: "not_likely", text: "Too little that it says fits for it to be likely" };

/**
 * How an opportunity and a supplier are matched. Pure: the same two inputs on the same day give the same result,
 * whichever search engine runs and whoever else is listed. The offering that serves best is the one judged; the work,
 * place and size rules must hold for that one offering.
 *
 * | part | of | the hard rule: it must hold | the points |
 * |---|---|---|---|
 * | work | 40 | the offering's sector is one asked for, below one, above one or beside one (same sector); or strong words: two of the title's telling words (half of them where there are more than four, the one where there is one) in the offering, the summary or the name, and at least one of them in the offering's own title or the name (who has listed nothing: anywhere); or the supplier speaks of a thing of the title, or of the description where it belongs to what the brief is most surely about, in whatever words of the lexicon (`reading/lexicon`) | 40 × answers / (answers + 0.6), of which half is reached at 0.6. Answers are added up: what all texts say (`supplier-words.ts`: words by how rare they are, things, kinds of work), 0–5; the sector, 1.2 for the same and less for the others, a third and less of it where an import worked it out; the offering's own text 0.5. A sector beside, where nothing else answers: at most 20 |
 * | | | what moves people or help: an offering in a sector named or beside it, or it speaks of a thing asked for; where no sector is named, it says that it is open to it (`open-to.ts`) | as above; open to it adds 1 |
 * | place | 20 | the coverage includes the whole delivery place: every area listed, or the point (or each area's middle) within the radius; nationwide always; unknown coverage means its own authority and 30 miles around; remote work always. People kinds: based there or within 30 miles | covered 15, nationwide 14, plus closeness: 5 within 10 miles, 4 in 20, 3 in 35, 2 in 60, 1 in 100 or when not known; unknown coverage 18 less one for each 3 miles; remote 20; a part of the areas, that share of 10. People kinds 20 less one for each 3 miles |
 * | size | 15 | the value asked and the jobs it takes overlap; where the value is for each year, a year's worth is the job; no largest job listed: up to three times its largest contract; nothing known holds | all of it in range 12, some of it 9, nothing known 10, no value given 8; more than half of its turnover 5; top figure up to half of its largest contract +3, up to all of it +2, above it −3. People kinds 10 |
 * | status | 15 | not lapsed today, and never rejected | certified 15, register confirmed 12 (over two years ago 11), self-declared 8, none 4, lapsed 2 |
 * | ready | 10 | none | papers 4: the share of requirements met that can be checked (one that only helps counts half; a provision that is not said is a gap and counts neither way), or insurance 2 and policies 2; profile 3: completeness; fresh 3: confirmed within a month 3, 8 weeks 2, half a year 1, unclaimed 0 |
 *
 * All rules hold, the score is at least `LIKELY` and its work at least `LIKELY_WORK`: a likely match. Less than that, or
 * exactly one rule fails: worth asking, with the gap in words. One that fails a rule is shown where the work rule holds by
 * the same, a lower or a higher sector, by strong words or by a thing (not by a sector beside it alone), and a failed
 * place is partly covered or within 30 miles of its base, 75 where it does not say how far it works, 150 where at
 * least half of the work can be done from afar as well (`travelling-work.ts`), 45 for people.
 * Otherwise, or rejected: nothing. Where it is offered in lots, each is judged as well (`match-lots.ts`).
 */
export function matchSupplier(opportunity: PreparedOpportunity, supplier: SupplierForMatch): MatchResult | null {
  return opportunity.lots.length === 0 ? matchWhole(opportunity, supplier) : matchLots(opportunity, supplier, matchWhole);
}

function matchWhole(opportunity: PreparedOpportunity, supplier: SupplierForMatch): MatchResult | null {
  if (supplier.id === opportunity.source.organisationId) return null;
  const status = scoreStatus(opportunity, supplier);
  if (status.rejected) return null;
  const words = supplierWords(opportunity, supplier);
  const distance = distanceTo(opportunity, supplier);
  const best = opportunity.aboutPeople
    ? judgePeople(opportunity, supplier, words, distance)
    : bestOffering(opportunity, supplier, words, distance);
  if (best === null) return null;

  const failedRules: HardRule[] = [];
  if (!best.work.holds) failedRules.push("work");
  if (!best.place.holds) failedRules.push("place");
  if (!best.size.holds) failedRules.push("size");
  if (!status.holds) failedRules.push("status");
  if (failedRules.length > 1) return null;
  if (failedRules.length === 1 && (!best.worthShowing || !best.place.near)) return null;

  const ready = scoreReady(opportunity, supplier);
  const results: PartResult[] = [best.work, best.place, best.size, status, ready];
  const parts = { work: best.work.points, place: best.place.points, size: best.size.points, status: status.points, ready: ready.points };
  const score = parts.work + parts.place + parts.size + parts.status + parts.ready;
  const likely = failedRules.length === 0 && score >= LIKELY && parts.work >= LIKELY_WORK;
  const failed: readonly string[] = failedRules;
  const gaps: Evidence[] = results.flatMap((result) => [...result.gaps]);
  return {
    organisationId: supplier.id,
    score,
    parts,
    reasons: results.flatMap((result) => [...result.reasons]),
    // What keeps it from being likely is read first.
    gaps: [
      ...(likely || failedRules.length > 0 ? [] : [NOT_LIKELY]),
      ...gaps.filter((gap) => failed.includes(gap.part)),
      ...gaps.filter((gap) => !failed.includes(gap.part)),
    ],
    nearMiss: !likely,
    failedRules,
    distanceMiles: distance === null ? null : Math.round(distance * 100) / 100,
  };
}

interface Judged {
  readonly work: PartResult;
  readonly place: PlaceResult;
  readonly size: PartResult;
  readonly worthShowing: boolean;
}

function judgePeople(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  words: SupplierWords,
  distance: number | null,
): Judged | null {
  const work = scoreOpenTo(opportunity, supplier, words);
  if (work === null) return null;
  const place = scorePeoplePlace(opportunity, supplier, distance);
  return { work, place, size: { holds: true, points: 10, reasons: [], gaps: [] }, worthShowing: true };
}

function bestOffering(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  words: SupplierWords,
  distance: number | null,
): Judged | null {
  let best: Judged | null = null;
  for (const offering of supplier.offerings) {
    const judged = judgeOffering(opportunity, supplier, offering, words, distance);
    if (judged !== null && (best === null || rankOf(judged) > rankOf(best))) best = judged;
  }
  return best;
}

function judgeOffering(
  opportunity: PreparedOpportunity,
  supplier: SupplierForMatch,
  offering: OfferingForMatch,
  words: SupplierWords,
  distance: number | null,
): Judged | null {
  const work = scoreWork(opportunity, offering, words);
  if (!work.holds) return null;
  const place = scorePlace(opportunity, supplier, offering, distance);
  const size = scoreSize(opportunity, supplier, offering);
  return { work, place, size, worthShowing: work.close };
}

/** Fewest failed rules first, then what can be shown, then points; the first listed wins a tie. */
function rankOf(judged: Judged): number {
  const failed = (judged.place.holds ? 0 : 1) + (judged.size.holds ? 0 : 1);
  const shown = failed === 0 || (judged.worthShowing && judged.place.near) ? 100 : 0;
  return -1000 * failed + shown + judged.work.points + judged.place.points + judged.size.points;
}

const DAY_MS = 86_400_000;
const TURNS = 65_537;

/** Where a supplier stands among equals on a day: each day the round begins with others. In SQL: `turnSql`. */
function turnOf(organisationId: number, day: number): number {
  return (organisationId * 7919 + day * 104_729) % TURNS;
}

/** `turnOf` for `order by`; the parameter is the day as `dayNumber` gives it. */
export function turnSql(organisationId: string): string {
  return `(${organisationId} * 7919 + ? * 104729) % ${TURNS}`;
}

/** Days since 1970. */
export function dayNumber(now: Date | number): number {
  return Math.floor(Number(now) / DAY_MS);
}

/** Highest score first; equal scores by distance, then by the turn of the day. */
export function compareMatchesOn(now: Date | number): (a: MatchResult, b: MatchResult) => number {
  const day = dayNumber(now);
  return (a, b) => {
    if (a.score !== b.score) return b.score - a.score;
    const near = (a.distanceMiles ?? Number.MAX_VALUE) - (b.distanceMiles ?? Number.MAX_VALUE);
    return near || turnOf(a.organisationId, day) - turnOf(b.organisationId, day) || a.organisationId - b.organisationId;
  };
}

/** Scores every supplier given and ranks what holds: matches and near misses apart. */
export function rankSuppliers(
  opportunity: OpportunityForMatch,
  suppliers: Iterable<SupplierForMatch>,
  now: Date,
  rarity?: Rarity,
): { matches: MatchResult[]; nearMisses: MatchResult[] } {
  const prepared = prepareOpportunity(opportunity, now, rarity);
  const matches: MatchResult[] = [];
  const nearMisses: MatchResult[] = [];
  for (const supplier of suppliers) {
    const result = matchSupplier(prepared, supplier);
    if (result !== null) (result.nearMiss ? nearMisses : matches).push(result);
  }
  const compare = compareMatchesOn(now);
  return { matches: matches.sort(compare), nearMisses: nearMisses.sort(compare) };
}
