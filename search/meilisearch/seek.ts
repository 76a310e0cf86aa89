import type { IndexDefinition } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";
import { tellingSets, tellingWeight } from "../some-words.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { ENOUGH_WITH_CONTEXT, withContext, withoutContext } from "../text-plan.ts";
import type { Answer, Ask, Variant } from "./ask.ts";
import type { Counted } from "./census.ts";
import { filtersOf } from "./filters.ts";
import { askAbout, type Sought } from "./find.ts";
import {
  type KnownToMembership,
  looseParts,
  memberVariants,
  type Part,
  requiredParts,
  type Way,
  waysToHaveAll,
  waysToHaveAny,
  waysToHaveOneOf,
  wayVariant,
} from "./membership.ts";
import type { KnownPhrases } from "./phrases.ts";
import { looseVariants, rankingVariants, setVariants, type WordAttributes } from "./ranking.ts";
import { type ReadText, type Remembered, readWords } from "./words.ts";

/** An index as its questions need it. */
export interface Searched {
  readonly definition: IndexDefinition;
  readonly synonyms: SynonymIndex;
  readonly phrases: KnownPhrases;
  readonly on: WordAttributes;
  readonly counted: Counted;
  remembered: Remembered;
}

/** What is found only because it is a member. */
const LEAST = 0.01;
/** Sets of parts that are asked for apart, the weightiest. */
const MOST_SETS = 16;
const WITHOUT_WORDS: Sought = { members: [{ q: "" }], ranking: null, read: null };

function knownTo({ phrases }: Searched, { begun }: ReadText): KnownToMembership {
  return { phrases, begun };
}

/** How many documents have each of some parts. */
async function countParts(ask: Ask, parts: readonly Part[]): Promise<number[]> {
  const answers = await ask.questions(parts.map((part) => ({ variants: memberVariants(waysToHaveAny([part])), filter: [] })));
  return answers.map(({ total }) => total);
}

/** How all the words of a query are found, or the more telling of them when some are enough. */
export async function seek(ask: Ask, index: Searched, query: NormalQuery): Promise<Sought> {
  const given = await readWords(ask, index.counted, index.remembered, index.synonyms, query.text, query.phrases);
  if (given === null) return WITHOUT_WORDS;
  const read = await inContext(ask, index, given, query);
  const parts = requiredParts(read.plan, knownTo(index, read));
  if (query.someWords) return seekMost(ask, read, parts);
  const ways = waysToHaveAll(parts);
  return { members: memberVariants(ways), ranking: rankingVariants(read, ways, index.on), read };
}

/** What was read, with what the work is for, while enough have both of those that the filters and the place leave. */
async function inContext(ask: Ask, index: Searched, read: ReadText, query: NormalQuery): Promise<ReadText> {
  if (read.plan.context.length === 0) return read;
  const whole = withContext(read.plan);
  const variants = memberVariants(waysToHaveAll(requiredParts(whole, knownTo(index, read))));
  const [both] = await askAbout(ask, index.counted, query, (radii) => [{ variants, filter: filtersOf(query, radii).all }]);
  const enough = (both as Answer).total >= ENOUGH_WITH_CONTEXT;
  return { ...read, plan: enough ? whole : withoutContext(read.plan) };
}

async function seekMost(ask: Ask, read: ReadText, parts: readonly Part[]): Promise<Sought> {
  const weights = (await countParts(ask, parts)).map((count) => tellingWeight(count, read.documents));
  const sets = tellingSets(weights);
  const ways = waysToHaveOneOf(sets.map((set) => set.map((place) => parts[place] as Part)));
  return { members: memberVariants(ways), ranking: among(ways, setVariants(parts, weights, sets)), read };
}

/** Queries that order what the ways find, and do not find anything else. */
function among(ways: readonly Way[], variants: readonly Variant[]): Variant[] {
  return [...ways.map((way) => ({ ...wayVariant(way, false), weight: LEAST })), ...variants.slice(0, MOST_SETS)];
}

/** What `seek` has found, or, when no document has all the words, how any of them are found, and those that nothing has. */
export interface Loosened {
  readonly seeking: Sought;
  readonly missing: readonly string[] | null;
}

/** Looks whether any document has the words at all; `found` says so when it is known already. */
export async function loosen(ask: Ask, index: Searched, seeking: Sought, found: boolean): Promise<Loosened> {
  const { read, members } = seeking;
  if (read === null || found) return { seeking, missing: null };
  const [all] = await ask.questions([{ variants: members, filter: [] }]);
  if ((all as Answer).total > 0) return { seeking, missing: null };
  const parts = looseParts(read.plan, knownTo(index, read));
  if (parts.length < 2) return { seeking, missing: null };
  const counts = await countParts(ask, parts);
  const missing = parts.filter((_, i) => counts[i] === 0).map(({ typed }) => typed);
  if (missing.length === parts.length) return { seeking, missing };
  const places = counts.flatMap((count, i) => (count > 0 ? [i] : []));
  const weights = counts.map((count) => tellingWeight(count, read.documents));
  const ways = waysToHaveAny(places.map((i) => parts[i] as Part));
  return { seeking: { members: memberVariants(ways), ranking: among(ways, looseVariants(parts, weights, places)), read }, missing };
}
