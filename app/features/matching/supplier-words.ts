import { confidenceOf, readText, type TextRead } from "#app/features/reading/read-work.ts";
import type { OfferingForMatch, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";

/** How much a word or a thing counts by where it is said; what is said in several places counts for each. */
const WEIGHTS = { name: 2.5, title: 2, summary: 1, description: 1, source: 0.8, mission: 0.7 } as const;
/** BM25: how soon saying it again adds nothing, how much a long text must say more, and what is a text of usual length, in characters. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
const USUAL_LENGTH = 600;
/** What counts as all of a word. */
const FULL = 1.6;
/** What each share adds to what texts answer: words and things of title and description, and the kinds of work spoken of, alike and plainly. */
const SHARES = { titleWords: 1, bodyWords: 0.6, titleThings: 0.8, bodyThings: 0.7, alike: 0.7, plain: 0.9 } as const;

/** How far what a supplier says answers what is asked; worked out once a supplier. */
export interface SupplierWords {
  /** The share of it all: 0 for nothing; 1 and more is a plain answer. */
  readonly answers: number;
  /** The opportunity's terms that it uses anywhere; by its name and summary; and by its name alone. */
  readonly terms: ReadonlySet<string>;
  readonly openly: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
  /** The opportunity's words that it uses: those of the title, then those of the description, the rarest first. */
  readonly words: readonly string[];
  /** The supplier's expressions for things that are asked for, the plainest first. */
  readonly said: readonly string[];
}

interface Heard {
  readonly terms: Map<string, number>;
  readonly things: Map<number, number>;
  readonly kinds: Map<string, number>;
  readonly said: Map<string, number>;
  length: number;
}

/** Reads all texts of a supplier for what an opportunity asks. */
export function supplierWords(opportunity: PreparedOpportunity, supplier: SupplierForMatch): SupplierWords {
  const heard: Heard = { terms: new Map(), things: new Map(), kinds: new Map(), said: new Map(), length: 0 };
  for (const [text, weight] of textsOf(supplier)) hear(opportunity, heard, readText(text), weight, text.length);
  const name = wantedTerms(opportunity, supplier.name);
  return {
    answers: answersOf(opportunity, heard),
    terms: new Set(heard.terms.keys()),
    words: heard.terms.size === 0 ? [] : opportunity.rarestFirst.filter(([term]) => heard.terms.has(term)).map(([, word]) => word),
    openly: new Set([...name, ...wantedTerms(opportunity, supplier.summary)]),
    name,
    said: [...heard.said].sort((a, b) => b[1] - a[1]).map(([expression]) => expression),
  };
}

/** A text that stands in several places is read once, where it counts most. A title that only repeats its sector's name is ours, not the supplier's. */
function textsOf({ name, offerings, summary, mission, sourceWords }: SupplierForMatch): Map<string, number> {
  const texts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    if (text !== "" && !texts.has(text)) texts.set(text, weight);
  };
  add(name, WEIGHTS.name);
  for (const { title, sectorName } of offerings) if (title !== sectorName) add(title, WEIGHTS.title);
  add(summary, WEIGHTS.summary);
  for (const { description } of offerings) add(description, WEIGHTS.description);
  for (const words of sourceWords) add(words, WEIGHTS.source);
  add(mission, WEIGHTS.mission);
  return texts;
}

function hear(opportunity: PreparedOpportunity, heard: Heard, read: TextRead, weight: number, length: number): void {
  heard.length += length;
  for (const term of read.terms) if (opportunity.terms.has(term)) more(heard.terms, term, weight);
  for (const [thing, expression] of read.things) {
    if (!opportunity.titleThings.has(thing) && !opportunity.thingWeights.has(thing)) continue;
    more(heard.things, thing, weight);
    if (opportunity.askedThings.has(thing) && !heard.said.has(expression)) heard.said.set(expression, weight);
  }
  for (const [code, points] of read.kinds) more(heard.kinds, code, weight * points);
}

function answersOf(opportunity: PreparedOpportunity, heard: Heard): number {
  const { titleTerms, bodyTerms, titleThings, bodyThings, thingWeights, rarity } = opportunity;
  const slow = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * heard.length) / USUAL_LENGTH);
  const value = (said: number | undefined): number => (said === undefined ? 0 : (said * (SATURATION + 1)) / (said + slow) / FULL);
  const words = (terms: ReadonlyMap<string, string>): number => {
    let all = 0;
    let found = 0;
    for (const term of terms.keys()) {
      const rare = rarity.get(term) ?? 0;
      all += rare;
      if (rare > 0) found += rare * value(heard.terms.get(term));
    }
    return all === 0 ? 0 : found / all;
  };
  const things = (asked: ReadonlySet<number>): number => {
    let found = 0;
    for (const thing of asked) found += value(heard.things.get(thing)) * (thingWeights.get(thing) ?? 1);
    return asked.size === 0 ? 0 : found / asked.size;
  };
  return (
    SHARES.titleWords * words(titleTerms) +
    SHARES.bodyWords * words(bodyTerms) +
    SHARES.titleThings * things(titleThings) +
    SHARES.bodyThings * things(bodyThings) +
    kindsShared(opportunity, heard.kinds)
  );
}

/** How much the kinds of work that both speak of are the same: as directions, and by what the surest of the brief are to the supplier. */
function kindsShared({ kinds, kindsLength, surestKind }: PreparedOpportunity, heard: ReadonlyMap<string, number>): number {
  if (surestKind === 0 || heard.size === 0) return 0;
  let squares = 0;
  let product = 0;
  let plain = 0;
  for (const [code, points] of heard) {
    const own = confidenceOf(points);
    squares += own * own;
    const asked = kinds.get(code);
    if (asked === undefined) continue;
    product += asked * own;
    plain += (asked / surestKind) ** 2 * own;
  }
  return SHARES.alike * (product / (kindsLength * Math.sqrt(squares))) + SHARES.plain * plain;
}

/** The share of the title's words, the rare ones more, that an offering has in its own title or text. */
export function offeringShare({ titleTerms, rarity }: PreparedOpportunity, own: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const term of titleTerms.keys()) {
    const rare = rarity.get(term) ?? 0;
    all += rare;
    if (own.has(term)) found += rare;
  }
  return all === 0 ? 0 : found / all;
}

/** The opportunity's terms in a text of an offering or a supplier. */
export function wantedTerms({ terms }: PreparedOpportunity, text: string): Set<string> {
  const found = new Set<string>();
  for (const term of readText(text).terms) if (terms.has(term)) found.add(term);
  return found;
}

/** Those of an offering's own title and of its text. */
export function offeringTerms(
  opportunity: PreparedOpportunity,
  { title, description }: OfferingForMatch,
): { title: Set<string>; all: Set<string> } {
  const own = wantedTerms(opportunity, title);
  return { title: own, all: new Set([...own, ...wantedTerms(opportunity, description)]) };
}

function more<K>(to: Map<K, number>, key: K, amount: number): void {
  to.set(key, (to.get(key) ?? 0) + amount);
}
