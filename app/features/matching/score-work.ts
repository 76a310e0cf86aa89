import { listWords, lowerFirst } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { sharedTerms } from "#search/terms.ts";
import type { OfferingForMatch, PartResult, SupplierForMatch } from "./model.ts";
import { sayOpenTo } from "./open-to.ts";
import { type PreparedOpportunity, topOf } from "./prepared.ts";
import { MOST_NAMED } from "./say.ts";

/** How an offering's sector stands to the sectors asked for, nearest first. */
export type SectorRelation = "same" | "below" | "above" | "sibling" | "none";
const SECTOR_POINTS: Record<SectorRelation, number> = { same: 28, below: 26, above: 18, sibling: 12, none: 8 };
const OPEN_TO_POINTS = 22;
const DERIVED_LOSS = 4;
const WORD_LIMIT = 12;
/** Points for a title word in the offering's title, in its text or the summary, in the mission; and for all words of the description. */
const TITLE_WORD = 5;
const TEXT_WORD = 3;
const MISSION_WORD = 1;
const BODY_LIMIT = 4;

const DERIVED_WORDS: Record<string, string> = {
  sic: "Its SIC code says",
  label: "Its register entry says",
  words: "The words it uses of itself say",
};

/** The most an offering can come to whose supplier uses so many of the title's words in its offerings and summary. */
export function workAtMost(opportunity: PreparedOpportunity, relation: SectorRelation, derived: boolean, titleWords: number): number {
  const words =
    TITLE_WORD * titleWords + MISSION_WORD * (opportunity.titleTerms.size - titleWords) + Math.min(BODY_LIMIT, opportunity.bodyTerms.size);
  return SECTOR_POINTS[relation] - (derived ? DERIVED_LOSS : 0) + Math.min(WORD_LIMIT, words);
}

/** The opportunity's words that a supplier uses outside of its offerings; worked out once a supplier. */
export interface SupplierWords {
  readonly summary: ReadonlySet<string>;
  readonly mission: ReadonlySet<string>;
}
export function supplierWords(opportunity: PreparedOpportunity, supplier: SupplierForMatch): SupplierWords {
  return { summary: sharedTerms(supplier.summary, opportunity.terms), mission: sharedTerms(supplier.mission, opportunity.terms) };
}

export function sectorRelation(opportunity: PreparedOpportunity, sectorCode: string): SectorRelation {
  if (opportunity.sectorCodes.has(sectorCode)) return "same";
  const top = topOf(sectorCode);
  if (!opportunity.topCodes.has(top)) return "none";
  if (opportunity.sectorCodes.has(top)) return "below";
  return top === sectorCode ? "above" : "sibling";
}

export interface WorkResult extends PartResult {
  /** By the same, a lower or a higher sector, or by strong words: near enough to show as a near miss. */
  readonly close: boolean;
}

/** Work, 40: does this offering answer what is asked? The rule and the points are in `rules.ts`. */
export function scoreWork(opportunity: PreparedOpportunity, offering: OfferingForMatch, own: SupplierWords): WorkResult {
  const relation = sectorRelation(opportunity, offering.sectorCode);
  const title = sharedTerms(offering.title, opportunity.terms);
  const body = sharedTerms(offering.description, opportunity.terms);
  const said = (term: string): boolean => title.has(term) || body.has(term) || own.summary.has(term);

  const shared: string[] = [];
  let strong = 0;
  let points = 0;
  let inTitle = false;
  for (const [term, word] of opportunity.titleTerms) {
    if (said(term)) {
      strong += 1;
      inTitle ||= title.has(term);
      points += title.has(term) ? TITLE_WORD : TEXT_WORD;
    } else if (own.mission.has(term)) points += MISSION_WORD;
    else continue;
    shared.push(word);
  }
  let bodyPoints = 0;
  for (const [term, word] of opportunity.bodyTerms) {
    if (bodyPoints === BODY_LIMIT) break;
    if (!title.has(term) && !body.has(term)) continue;
    bodyPoints += 1;
    shared.push(word);
  }
  const strongWords = inTitle && strong >= opportunity.strongCount;
  const holds = relation !== "none" || strongWords;
  const derived = offering.derivedFrom !== null;
  const total = SECTOR_POINTS[relation] - (derived ? DERIVED_LOSS : 0) + Math.min(WORD_LIMIT, points + bodyPoints);
  return {
    holds,
    close: strongWords || (holds && relation !== "sibling"),
    points: holds ? total : 0,
    ...evidence(opportunity, offering, relation, shared),
  };
}

function evidence(opportunity: PreparedOpportunity, offering: OfferingForMatch, relation: SectorRelation, shared: readonly string[]) {
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  const sector = lowerFirst(offering.sectorName);
  const asked = opportunity.source.sectors.find((one) => topOf(one.code) === topOf(offering.sectorCode)) ?? opportunity.source.sectors[0];
  if (offering.derivedFrom !== null) {
    reasons.push({ part: "work", code: "derived_sector", text: `${DERIVED_WORDS[offering.derivedFrom] ?? "Its source says"} ${sector}` });
    gaps.push({ part: "work", code: "nothing_listed", text: "It has not listed what it sells" });
  } else if (relation === "above") {
    reasons.push({ part: "work", code: "offers_sector", text: `Offers ${lowerFirst(offering.title)}, under ${sector} in general` });
  } else {
    reasons.push({ part: "work", code: "offers", text: `Offers ${lowerFirst(offering.title)}` });
  }
  if ((relation === "sibling" || relation === "above") && asked) {
    gaps.push({ part: "work", code: "sector_not_listed", text: `Does not list ${lowerFirst(asked.name)}` });
  }
  if (relation === "none" && asked) {
    gaps.push({ part: "work", code: "other_sector", text: `Listed under ${sector}, not ${lowerFirst(asked.name)}` });
  }
  if (shared.length > 0) {
    reasons.push({ part: "work", code: "shared_words", text: `Uses your words: ${listWords(shared.slice(0, 5), 5)}` });
  }
  return { reasons, gaps };
}

/**
 * Work, 40, for kinds that move people: null for a supplier that is not open to it. One that is must also work in a sector
 * named, at any level of it; where none is named, being open to it is enough.
 */
export function scoreOpenTo(opportunity: PreparedOpportunity, supplier: SupplierForMatch, own: SupplierWords): PartResult | null {
  const open = opportunity.openTo.filter((code) => supplier.openTo.includes(code));
  if (open.length === 0) return null;
  const reasons: Evidence[] = [{ part: "work", code: "open_to", text: `Open to ${listWords(open.map(sayOpenTo), MOST_NAMED)}` }];
  const offering = supplier.offerings.find((one) => sectorRelation(opportunity, one.sectorCode) !== "none");
  if (offering) reasons.push({ part: "work", code: "works_in", text: `Works in ${lowerFirst(offering.sectorName)}` });
  const shared = [...opportunity.titleTerms, ...opportunity.bodyTerms].filter(([term]) => own.summary.has(term) || own.mission.has(term));
  if (shared.length > 0) {
    const list = listWords(
      shared.slice(0, 4).map(([, word]) => word),
      MOST_NAMED,
    );
    reasons.push({ part: "work", code: "shared_words", text: `Uses your words: ${list}` });
  }
  const holds = offering !== undefined || opportunity.topCodes.size === 0;
  const named = opportunity.source.sectors.map((one) => lowerFirst(one.name));
  const elsewhere = named.length === 1 ? `Does not work in ${named[0]}` : `Works in none of these: ${named.join("; ")}`;
  const gaps: Evidence[] = holds ? [] : [{ part: "work", code: "works_elsewhere", text: elsewhere }];
  return { holds, points: OPEN_TO_POINTS + (offering ? 12 : 0) + Math.min(6, 2 * shared.length), reasons, gaps };
}
