import { withoutAsides } from "#app/features/reading/read-beside-work.ts";
import { expressionTerms, readWork, sectorOfThing, thingsIn } from "#app/features/reading/read-work.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";
import { termsOf } from "#search/terms.ts";
import { ASIDE_WORDS } from "#search/text.ts";
import type { OpportunityForMatch } from "./model.ts";
import { isAboutPeople, openToFor } from "./open-to.ts";
import { parseRequirement, type Requirement } from "./requirements.ts";
import { travels } from "./travelling-work.ts";

/** An opportunity with everything that is the same for every supplier worked out once. */
export interface PreparedOpportunity {
  readonly source: OpportunityForMatch;
  readonly aboutPeople: boolean;
  readonly openTo: readonly string[];
  /** Today in London, `YYYY-MM-DD`. */
  readonly today: Day;
  readonly now: number;
  readonly sectorCodes: ReadonlySet<string>;
  /** Top-level codes of the sectors asked for. */
  readonly topCodes: ReadonlySet<string>;
  /** At least half of the work can be done from afar (`travelling-work.ts`). */
  readonly travels: boolean;
  /** Telling stems of the title, without the names of places, each with its word. */
  readonly titleTerms: ReadonlyMap<string, string>;
  /** Telling stems of the description that the title does not have. */
  readonly bodyTerms: ReadonlyMap<string, string>;
  /** Both together. */
  readonly terms: ReadonlySet<string>;
  /** The things of the lexicon that its title speaks of, and those that only its description does. */
  readonly titleThings: ReadonlySet<number>;
  readonly bodyThings: ReadonlySet<number>;
  /** How much each of them counts: as much as what it belongs to is what the brief is about, 0–1. */
  readonly thingWeights: ReadonlyMap<number, number>;
  /** The sub-sectors that its text speaks of, each with how sure that is, and the length of them all as a vector. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly kindsLength: number;
  readonly surestKind: number;
  /** How rare each term is among the suppliers; what none of them has counts nothing. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Those of the title, and those of the description that belong to what the brief is most surely about. */
  readonly askedThings: ReadonlySet<number>;
  /** Telling words, all of one list of which are in whatever speaks of a thing that is asked for. */
  readonly askedExpressions: readonly (readonly string[])[];
  /** The terms of the title and then those of the description, the rarest first, each with its word. */
  readonly rarestFirst: readonly (readonly [string, string])[];
  /** How many title words must be shared for the words alone to make a match. */
  readonly strongCount: number;
  readonly areaCodes: ReadonlySet<string>;
  readonly requirements: readonly Requirement[];
  /** The day the contract is thought to end; null when start or duration does not say. */
  readonly endDay: string | null;
  /** Each lot as if it were all of it. */
  readonly lots: readonly PreparedOpportunity[];
}

/** How rare a telling stem is among what suppliers say. */
export type Rarity = (term: string) => number;
const ALIKE: Rarity = () => 1;
/** A thing of the description is asked for when what it belongs to is this near to the surest. */
const SURELY_ASKED = 0.7;
/** A title tells as much as three times its text. */
const TITLE_WEIGHT = 3;

/** `rarity`: of the directory that it is held against (`rarityIn`); without it all words count alike. */
export function prepareOpportunity(source: OpportunityForMatch, now: Date, rarity: Rarity = ALIKE): PreparedOpportunity {
  const placeTerms = termsOf(source.placeName, ...source.regionNames, ...source.areas.slice(0, 20).map((area) => area.name));
  const tells = ([term, word]: [string, string]): boolean => !placeTerms.has(term) && !ASIDE_WORDS.has(word);
  const description = withoutAsides(source.description);
  const titleTerms = new Map([...termsOf(source.title)].filter(tells));
  const bodyTerms = new Map([...termsOf(description)].filter((one) => tells(one) && !titleTerms.has(one[0])));
  const titleThings = new Set(thingsIn(source.title).keys());
  const bodyThings = [...thingsIn(description).keys()].filter((thing) => !titleThings.has(thing));
  const kinds = kindsOf({ ...source, description });
  const surestKind = Math.max(0, ...kinds.values());
  const share = (thing: number): number => (surestKind === 0 ? 0 : (kinds.get(sectorOfThing(thing)) ?? 0) / surestKind);
  const rarities = new Map([...titleTerms.keys(), ...bodyTerms.keys()].map((term) => [term, rarity(term)]));
  const rare = (term: string): number => rarities.get(term) ?? 0;
  const askedThings = new Set([...titleThings, ...bodyThings.filter((thing) => share(thing) >= SURELY_ASKED)]);
  return {
    source,
    aboutPeople: isAboutPeople(source.kind),
    openTo: openToFor(source),
    today: londonDay(now),
    now: now.getTime(),
    sectorCodes: new Set(source.sectors.map((sector) => sector.code)),
    topCodes: new Set(source.sectors.map((sector) => topOf(sector.code))),
    travels: travels(source.sectors.map((sector) => sector.code)),
    titleTerms,
    bodyTerms,
    terms: new Set([...titleTerms.keys(), ...bodyTerms.keys()]),
    titleThings,
    askedThings,
    askedExpressions: expressionTerms(askedThings),
    bodyThings: new Set(bodyThings),
    thingWeights: new Map(bodyThings.map((thing) => [thing, share(thing)])),
    kinds,
    kindsLength: Math.hypot(...kinds.values()),
    surestKind,
    rarity: rarities,
    rarestFirst: [titleTerms, bodyTerms].flatMap((terms) => [...terms].sort((a, b) => rare(b[0]) - rare(a[0]))),
    strongCount: strongWordCount(titleTerms.size),
    areaCodes: new Set(source.areas.map((area) => area.code)),
    requirements: source.requirements.map(parseRequirement),
    endDay: contractEnd(source.startDay, source.duration),
    lots: (source.lots ?? []).map((lot) => prepareOpportunity({ ...source, ...lot, lots: [] }, now, rarity)),
  };
}

/** What a person brings to whoever takes them on is not what that body does. */
const OF_THE_PERSON = "professional";

function kindsOf({ title, description, kind, direction }: OpportunityForMatch): Map<string, number> {
  const read = readWork([
    { text: title, weight: TITLE_WEIGHT },
    { text: description, weight: 1 },
  ]);
  const lends = (kind === "secondment" || kind === "board_role") && direction === "offered";
  const others = lends ? read.filter(({ code }) => topOf(code) !== OF_THE_PERSON) : read;
  return new Map((others.length > 0 ? others : read).map(({ code, confidence }) => [code, confidence]));
}

/** Code of the sector at the top: `food.bakery` → `food`. */
export function topOf(code: string): string {
  const dot = code.indexOf(".");
  return dot === -1 ? code : code.slice(0, dot);
}

/** Two title words, or half of them where the title has more than four; one where it has only one. */
function strongWordCount(titleTerms: number): number {
  return Math.min(titleTerms, Math.max(2, Math.ceil(titleTerms / 2)));
}

const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
};

/** Start plus the first span of time the duration names ("About a year", "Two years, with a third possible"). */
function contractEnd(startDay: string | null, duration: string): string | null {
  const found = /\b(\d{1,2}|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen)\s+(week|month|year)s?\b/i.exec(duration);
  if (startDay === null || !found?.[1] || !found[2]) return null;
  const count = COUNTS[found[1].toLowerCase()] ?? Number(found[1]);
  const end = new Date(`${startDay}T00:00:00Z`);
  if (Number.isNaN(end.getTime())) return null;
  const unit = found[2].toLowerCase();
  if (unit === "week") end.setUTCDate(end.getUTCDate() + 7 * count);
  if (unit === "month") end.setUTCMonth(end.getUTCMonth() + count);
  if (unit === "year") end.setUTCFullYear(end.getUTCFullYear() + count);
  return end.toISOString().slice(0, 10);
}
