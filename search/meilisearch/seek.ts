import type { Kind } from "../kind.ts";
import type { NormalQuery } from "../normalise.ts";
import type { SynonymIndex } from "../synonyms.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Counted } from "./census.ts";
import type { Sought } from "./find.ts";
import { type KnownToMembership, looseParts, memberVariants, requiredParts, waysToHaveAll, waysToHaveAny } from "./membership.ts";
import type { KnownPhrases } from "./phrases.ts";
import { looseVariants, rankingVariants, type WordAttributes } from "./ranking.ts";
import { type ReadText, type Remembered, readWords } from "./words.ts";

/** An index as its questions need it. */
export interface Searched {
  readonly kind: Kind;
  readonly synonyms: SynonymIndex;
  readonly phrases: KnownPhrases;
  readonly on: WordAttributes;
  readonly counted: Counted;
  remembered: Remembered;
}

const WITHOUT_WORDS: Sought = { members: [{ q: "" }], ranking: null, read: null };

function knownTo({ phrases }: Searched, { begun }: ReadText): KnownToMembership {
  return { phrases, begun };
}

/** How all the words of a query are found. */
export async function seek(ask: Ask, index: Searched, query: NormalQuery): Promise<Sought> {
  const read = await readWords(ask, index.counted, index.remembered, index.synonyms, query.text, query.phrases);
  if (read === null) return WITHOUT_WORDS;
  const ways = waysToHaveAll(requiredParts(read.plan, knownTo(index, read)));
  return { members: memberVariants(ways), ranking: rankingVariants(read, ways, index.on), read };
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
  const answers = await ask.questions(parts.map((part) => ({ variants: memberVariants(waysToHaveAny([part])), filter: [] })));
  const counts = answers.map(({ total }) => total);
  const missing = parts.filter((_, i) => counts[i] === 0).map(({ typed }) => typed);
  if (missing.length === parts.length) return { seeking, missing };
  const loose: Sought = {
    members: memberVariants(waysToHaveAny(parts.filter((_, i) => (counts[i] as number) > 0))),
    ranking: looseVariants(parts, counts, read.documents),
    read,
  };
  return { seeking: loose, missing };
}
