import { evidenceOf } from "#app/features/directory/sector-evidence.ts";
import { listChoices, listWords, lowerFirst } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { telling } from "#search/terms.ts";
import type { OfferingForMatch, PartResult, SupplierForMatch } from "./model.ts";
import { sayOpenTo } from "./open-to.ts";
import { type PreparedOpportunity, topOf } from "./prepared.ts";
import { MOST_NAMED } from "./say.ts";
import { offeringShare, offeringTerms, type SupplierWords } from "./supplier-words.ts";

/** How an offering's sector stands to the sectors asked for, nearest first. */
export type SectorRelation = "same" | "below" | "above" | "sibling" | "none";
/** What a sector that a member chose adds to what texts answer. */
const SECTOR_ANSWERS: Record<SectorRelation, number> = { same: 1.2, below: 1.1, above: 0.5, sibling: 0.35, none: 0 };
/** How much less it tells where an import worked it out, were it sure of it: its texts are read as well. */
const DERIVED_SHARE = 0.33;
/** What its own title and text add, the title's words being all there. */
const OFFERING_ANSWERS = 0.5;
/** Being open to people adds as much as a sector; who does not say may be open to it as well: silence is no no. */
const OPEN_TO_ANSWERS = 1;
const WORK = 40;
/** What answers so far has half of the points. */
const HALF = 0.6;
/** A sector beside the one asked for is worth no more where nothing else says that it answers. */
const BESIDE_MOST = 20;
const MOST_WORDS = 5;

/** The most an offering beside the sector asked for can come to, whose supplier says nothing else that answers. */
export const WORK_BESIDE = BESIDE_MOST;

function sectorAnswers(relation: SectorRelation, offering: OfferingForMatch | undefined): number {
  if (offering === undefined || offering.derivedFrom === null) return SECTOR_ANSWERS[relation];
  return (SECTOR_ANSWERS[relation] * DERIVED_SHARE * offering.strength) / 100;
}

function workPoints(answers: number): number {
  return Math.round((WORK * answers) / (answers + HALF));
}

export function sectorRelation(opportunity: PreparedOpportunity, sectorCode: string): SectorRelation {
  if (opportunity.sectorCodes.has(sectorCode)) return "same";
  const top = topOf(sectorCode);
  if (!opportunity.topCodes.has(top)) return "none";
  if (opportunity.sectorCodes.has(top)) return "below";
  return top === sectorCode ? "above" : "sibling";
}

export interface WorkResult extends PartResult {
  /** By the same, a lower or a higher sector, by strong words or by a thing: near enough to show as a near miss. */
  readonly close: boolean;
}

/** Work, 40: does this offering answer what is asked? The rule and the points are in `rules.ts`. */
export function scoreWork(opportunity: PreparedOpportunity, offering: OfferingForMatch, own: SupplierWords): WorkResult {
  const relation = sectorRelation(opportunity, offering.sectorCode);
  const derived = offering.derivedFrom;
  const mine = offeringTerms(opportunity, offering);
  const speaks = own.said.length > 0;
  const strongWords = hasStrongWords(opportunity, derived === null ? mine : null, own);
  const holds = relation !== "none" || strongWords || speaks;
  const close = strongWords || speaks || (holds && relation !== "sibling");
  const sector = sectorAnswers(relation, offering);
  const points = workPoints(own.answers + sector + OFFERING_ANSWERS * offeringShare(opportunity, mine.all));
  return {
    holds,
    close,
    points: !holds ? 0 : close ? points : Math.min(BESIDE_MOST, points),
    ...evidence(opportunity, offering, relation, { things: own.said, words: own.words, strongWords }),
  };
}

/**
 * Whether so many of the title's words are said that they alone make a match: openly, one of them in the title of the
 * offering or in the supplier's name. Who has listed nothing is judged by all that is said of it.
 */
function hasStrongWords(
  { titleTerms, strongCount }: PreparedOpportunity,
  offering: ReturnType<typeof offeringTerms> | null,
  own: SupplierWords,
): boolean {
  let strong = 0;
  let inTitle = offering === null;
  for (const term of titleTerms.keys()) {
    const said = offering === null ? own.terms.has(term) : offering.all.has(term) || own.openly.has(term);
    if (!said) continue;
    strong += 1;
    inTitle ||= own.name.has(term) || offering?.title.has(term) === true;
  }
  return strong > 0 && inTitle && strong >= strongCount;
}

interface Shared {
  readonly things: readonly string[];
  readonly words: readonly string[];
  readonly strongWords: boolean;
}

function evidence(opportunity: PreparedOpportunity, offering: OfferingForMatch, relation: SectorRelation, shared: Shared) {
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  const sector = lowerFirst(offering.sectorName);
  const asked = opportunity.source.sectors.find((one) => topOf(one.code) === topOf(offering.sectorCode)) ?? opportunity.source.sectors[0];
  // What it offers is no reason where only something it says elsewhere answers.
  if (relation !== "none" || shared.strongWords) reasons.push(offered(offering, relation));
  if (offering.derivedFrom !== null) gaps.push({ part: "work", code: "nothing_listed", text: "It has not listed what it sells" });
  if ((relation === "sibling" || relation === "above") && asked) {
    gaps.push({ part: "work", code: "sector_not_listed", text: `Does not list ${lowerFirst(asked.name)}` });
  }
  if (relation === "none" && asked) {
    gaps.push({ part: "work", code: "other_sector", text: `Listed under ${sector}, not ${lowerFirst(asked.name)}` });
  }
  reasons.push(...sharedReasons(shared, MOST_WORDS));
  return { reasons, gaps };
}

function offered({ derivedFrom, sectorName, title }: OfferingForMatch, relation: SectorRelation): Evidence {
  const sector = lowerFirst(sectorName);
  if (derivedFrom !== null) return { part: "work", code: "derived_sector", text: `${evidenceOf(derivedFrom).says} ${sector}` };
  if (relation === "above") return { part: "work", code: "offers_sector", text: `Offers ${lowerFirst(title)}, under ${sector} in general` };
  return { part: "work", code: "offers", text: `Offers ${lowerFirst(title)}` };
}

/** The expressions, then those words that no expression has said already. */
function sharedReasons({ things, words }: Omit<Shared, "strongWords">, most: number): Evidence[] {
  const said = new Set(things.flatMap((thing) => thing.split(" ").map(telling)));
  const others = words.filter((word) => !said.has(telling(word))).slice(0, most);
  const reasons: Evidence[] = [];
  if (things.length > 0) reasons.push({ part: "work", code: "shared_things", text: `Speaks of ${listWords(things, MOST_NAMED)}` });
  if (others.length > 0) reasons.push({ part: "work", code: "shared_words", text: `Uses your words: ${listWords(others, most)}` });
  return reasons;
}

/**
 * Work, 40, for kinds that move people: who works in a sector named, at any level of it, and says that it is open to it or
 * does not say. Where no sector is named, it must say so. One that is open to it and works elsewhere fails the rule; null
 * for everybody else.
 */
export function scoreOpenTo(opportunity: PreparedOpportunity, supplier: SupplierForMatch, own: SupplierWords): PartResult | null {
  const open = opportunity.openTo.filter((code) => supplier.openTo.includes(code));
  const says = open.length > 0;
  const offering =
    supplier.offerings.find((one) => opportunity.sectorCodes.has(one.sectorCode)) ??
    supplier.offerings.find((one) => sectorRelation(opportunity, one.sectorCode) !== "none");
  const speaks = own.said.length > 0;
  if (!says && offering === undefined && !speaks) return null;
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  if (says) reasons.push({ part: "work", code: "open_to", text: `Open to ${listWords(open.map(sayOpenTo), MOST_NAMED)}` });
  if (offering) reasons.push({ part: "work", code: "works_in", text: `Works in ${lowerFirst(offering.sectorName)}` });
  reasons.push(...sharedReasons({ things: own.said, words: own.words }, MOST_NAMED));
  const holds = offering !== undefined || speaks || opportunity.topCodes.size === 0;
  const named = opportunity.source.sectors.map((one) => lowerFirst(one.name));
  const elsewhere = named.length === 1 ? `Does not work in ${named[0]}` : `Works in none of these: ${named.join("; ")}`;
  if (!holds) gaps.push({ part: "work", code: "works_elsewhere", text: elsewhere });
  const asked = listChoices(opportunity.openTo.map(sayOpenTo));
  if (!says) gaps.push({ part: "work", code: "open_to_unknown", text: `It does not say whether it is open to ${asked}` });
  const relation = offering === undefined ? "none" : sectorRelation(opportunity, offering.sectorCode);
  const sector = sectorAnswers(relation, offering);
  return { holds, points: workPoints(own.answers + sector + (says ? OPEN_TO_ANSWERS : 0)), reasons, gaps };
}
