import type { IndexDefinition } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";
import { tellingSets, tellingWeight } from "../some-words.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { ENOUGH_WITH_CONTEXT, strictly, withContext, withoutContext } from "../text-plan.ts";
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
import { rankingVariants, setVariants, type WordAttributes } from "./ranking.ts";
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
const WITHOUT_WORDS: Sought = { members: [{ q: "" }], ranking: null, read: null, given: null };

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
  if (query.someWords) {
    const parts = requiredParts(withContext(given.plan), knownTo(index, given));
    return seekMost(given, parts, await countParts(ask, parts));
  }
  const read = await inContext(ask, index, given, query);
  const ways = waysToHaveAll(requiredParts(strictly(read.plan), knownTo(index, read)));
  return { members: memberVariants(ways), ranking: rankingVariants(read, ways, index.on), read, given };
}

/** What was read, with what the work is for, while enough have both of those that the filters and the place leave. */
async function inContext(ask: Ask, index: Searched, read: ReadText, query: NormalQuery): Promise<ReadText> {
  if (read.plan.context.length === 0) return read;
  const whole = withContext(read.plan);
  const variants = memberVariants(waysToHaveAll(requiredParts(strictly(whole), knownTo(index, read))));
  const [both] = await askAbout(ask, index.counted, query, (radii) => [{ variants, filter: filtersOf(query, radii).all }]);
  const enough = (both as Answer).total >= ENOUGH_WITH_CONTEXT;
  return { ...read, plan: enough ? whole : withoutContext(read.plan) };
}

/** How the more telling of some parts are found; what the work is for counts for the order alone. */
function seekMost(given: ReadText, parts: readonly Part[], counts: readonly number[]): Sought {
  const weights = counts.map((count) => tellingWeight(count, given.documents));
  const sets = tellingSets(weights);
  const ways = waysToHaveOneOf(sets.map((set) => set.map((place) => parts[place] as Part)));
  const read = { ...given, plan: withoutContext(given.plan) };
  return { members: memberVariants(ways), ranking: among(ways, setVariants(parts, weights, sets)), read, given };
}

/** Queries that order what the ways find, and do not find anything else. */
function among(ways: readonly Way[], variants: readonly Variant[]): Variant[] {
  return [...ways.map((way) => ({ ...wayVariant(way, false), weight: LEAST })), ...variants.slice(0, MOST_SETS)];
}

/** What `seek` has found, or, when no document has all the words, how the more telling are found, and those that nothing has. */
export interface Loosened {
  readonly seeking: Sought;
  readonly missing: readonly string[] | null;
}

/** Looks whether any document has the words at all; `found` says so when it is known already. */
export async function loosen(ask: Ask, index: Searched, seeking: Sought, found: boolean): Promise<Loosened> {
  const { given, members } = seeking;
  if (given === null || found) return { seeking, missing: null };
  const [all] = await ask.questions([{ variants: members, filter: [] }]);
  if ((all as Answer).total > 0) return { seeking, missing: null };
  const plan = withContext(given.plan);
  const words = looseParts(plan, knownTo(index, given));
  if (words.length < 2) return { seeking, missing: null };
  const whole = requiredParts(plan, knownTo(index, given));
  const counts = await countParts(ask, [...words, ...whole]);
  const counted = [...words, ...whole].map((part, i) => ({ part, count: counts[i] as number }));
  const had = (list: typeof counted) => list.filter(({ count }) => count > 0);
  const missing = counted.slice(0, words.length).flatMap(({ part, count }) => (count === 0 ? [part.typed] : []));
  if (missing.length === words.length) return { seeking, missing };
  const inWhole = had(counted.slice(words.length));
  const parts = inWhole.length > 0 ? inWhole : had(counted.slice(0, words.length));
  return {
    seeking: seekMost(
      given,
      parts.map(({ part }) => part),
      parts.map(({ count }) => count),
    ),
    missing,
  };
}
