import { evidenceOf } from "#app/features/directory/sector-evidence.ts";
import { thingsIn } from "#app/features/reading/read-work.ts";
import { listChoices, listWords, lowerFirst } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import { sharedTerms, telling } from "#search/terms.ts";
import type { OfferingForMatch, PartResult, SupplierForMatch } from "./model.ts";
import { sayOpenTo } from "./open-to.ts";
import { type PreparedOpportunity, topOf } from "./prepared.ts";
import { MOST_NAMED } from "./say.ts";

/** How an offering's sector stands to the sectors asked for, nearest first. */
export type SectorRelation = "same" | "below" | "above" | "sibling" | "none";
const SECTOR_POINTS: Record<SectorRelation, number> = { same: 28, below: 26, above: 18, sibling: 12, none: 8 };
const OPEN_TO_POINTS = 22;
/** Who does not say may be open to it as well: silence is no no. */
const OPEN_TO_SILENT = 10;
const DERIVED_LOSS = 4;
const WORD_LIMIT = 12;
/** Points for a title word in the offering's title, in its text or the summary, in the mission; and for all words of the description. */
const TITLE_WORD = 5;
const TEXT_WORD = 3;
const MISSION_WORD = 1;
const BODY_LIMIT = 4;
/**
 * Points for a thing of the title that the supplier speaks of plainly (in its name, the titles of its offerings, its
 * summary) or further (in their descriptions, its mission, the words of its sources), and the part of them that a thing
 * of the description earns.
 */
const PLAIN_THING = 8;
const FURTHER_THING = 4;
const BODY_SHARE = 0.5;
/** Points of a supplier that is open to people, with an offering in a sector named, or beside one. */
const NAMED_SECTOR = 12;
const NEAR_SECTOR = 6;
const PEOPLE_WORD = 2;
const PEOPLE_WORD_LIMIT = 6;

/**
 * The most an offering can come to whose supplier uses so many of the title's words and speaks of none of the title's
 * things.
 */
export function workAtMost(opportunity: PreparedOpportunity, relation: SectorRelation, derived: boolean, titleWords: number): number {
  const words =
    TITLE_WORD * titleWords + MISSION_WORD * (opportunity.titleTerms.size - titleWords) + Math.min(BODY_LIMIT, opportunity.bodyTerms.size);
  const things = BODY_SHARE * PLAIN_THING * opportunity.bodyThings.size;
  return SECTOR_POINTS[relation] - (derived ? DERIVED_LOSS : 0) + Math.min(WORD_LIMIT, words + things);
}

/** What a supplier says outside of the offering that is judged; worked out once a supplier. */
export interface SupplierWords {
  /** The opportunity's words that its summary and its mission use. */
  readonly summary: ReadonlySet<string>;
  readonly mission: ReadonlySet<string>;
  readonly things: SupplierThings;
}
export function supplierWords(opportunity: PreparedOpportunity, supplier: SupplierForMatch): SupplierWords {
  const { summary, mission } = supplier;
  const asksForThings = opportunity.titleThings.size + opportunity.bodyThings.size > 0;
  return {
    summary: sharedTerms(summary, opportunity.terms),
    mission: sharedTerms(mission, opportunity.terms),
    things: asksForThings ? supplierThings(supplier) : NO_THINGS,
  };
}

/** The things of the lexicon that a supplier speaks of, each with its expression. */
interface SupplierThings {
  /** In its name, the titles of its offerings and its summary. */
  readonly plain: ReadonlyMap<number, string>;
  /** In the descriptions, its mission and the words of its sources. */
  readonly further: ReadonlyMap<number, string>;
}
const NO_THINGS: SupplierThings = { plain: new Map(), further: new Map() };
const knownThings = new WeakMap<SupplierForMatch, SupplierThings>();

/** A title that only repeats its sector's name is ours, not the supplier's. */
function supplierThings(supplier: SupplierForMatch): SupplierThings {
  const known = knownThings.get(supplier);
  if (known !== undefined) return known;
  const { name, offerings, summary, mission, sourceWords } = supplier;
  const titles = offerings.flatMap(({ title, sectorName }) => (title === sectorName ? [] : [title]));
  const things = {
    plain: thingsIn(name, ...titles, summary),
    further: thingsIn(...offerings.map(({ description }) => description), mission, ...sourceWords),
  };
  knownThings.set(supplier, things);
  return things;
}

interface SharedThings {
  readonly points: number;
  /** The supplier's expressions for things of the title, the plain ones first. */
  readonly said: readonly string[];
}

function sharedThings({ titleThings, bodyThings }: PreparedOpportunity, { things: { plain, further } }: SupplierWords): SharedThings {
  const worth = (thing: number): number => (plain.has(thing) ? PLAIN_THING : further.has(thing) ? FURTHER_THING : 0);
  let points = 0;
  for (const thing of titleThings) points += worth(thing);
  for (const thing of bodyThings) points += BODY_SHARE * worth(thing);
  const said = [plain, further].flatMap((own) => [...titleThings].flatMap((thing) => own.get(thing) ?? []));
  return { points, said: [...new Set(said)] };
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
  const things = sharedThings(opportunity, own);
  const speaks = things.said.length > 0;
  const holds = relation !== "none" || strongWords || speaks;
  const derived = offering.derivedFrom !== null;
  const total = SECTOR_POINTS[relation] - (derived ? DERIVED_LOSS : 0) + Math.min(WORD_LIMIT, points + bodyPoints + things.points);
  return {
    holds,
    close: strongWords || speaks || (holds && relation !== "sibling"),
    points: holds ? total : 0,
    ...evidence(opportunity, offering, relation, { things: things.said, words: shared, strongWords }),
  };
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
  reasons.push(...sharedReasons(shared, 5));
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
  if (!says && offering === undefined) return null;
  const reasons: Evidence[] = [];
  const gaps: Evidence[] = [];
  if (says) reasons.push({ part: "work", code: "open_to", text: `Open to ${listWords(open.map(sayOpenTo), MOST_NAMED)}` });
  if (offering) reasons.push({ part: "work", code: "works_in", text: `Works in ${lowerFirst(offering.sectorName)}` });
  const things = sharedThings(opportunity, own);
  const shared = [...opportunity.titleTerms, ...opportunity.bodyTerms].filter(([term]) => own.summary.has(term) || own.mission.has(term));
  reasons.push(...sharedReasons({ things: things.said, words: shared.map(([, word]) => word) }, MOST_NAMED));
  const holds = offering !== undefined || opportunity.topCodes.size === 0;
  const named = opportunity.source.sectors.map((one) => lowerFirst(one.name));
  const elsewhere = named.length === 1 ? `Does not work in ${named[0]}` : `Works in none of these: ${named.join("; ")}`;
  if (!holds) gaps.push({ part: "work", code: "works_elsewhere", text: elsewhere });
  const asked = listChoices(opportunity.openTo.map(sayOpenTo));
  if (!says) gaps.push({ part: "work", code: "open_to_unknown", text: `It does not say whether it is open to ${asked}` });
  const sector = offering === undefined ? 0 : opportunity.sectorCodes.has(offering.sectorCode) ? NAMED_SECTOR : NEAR_SECTOR;
  const words = Math.min(PEOPLE_WORD_LIMIT, PEOPLE_WORD * shared.length + things.points);
  return { holds, points: (says ? OPEN_TO_POINTS : OPEN_TO_SILENT) + sector + words, reasons, gaps };
}
