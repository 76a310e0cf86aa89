import type { Meilisearch, MultiSearchQuery } from "meilisearch";
import { z } from "zod";

/** One query. Meilisearch requires all of its words, and cannot say "this or that" of phrases: several are united. */
export interface Variant {
  readonly q: string;
  /** Attributes looked at; all that are searchable when left out. */
  readonly on?: readonly string[];
  /** Expressions that must hold besides the question's own. */
  readonly filter?: readonly string[];
  /** What a hit of this variant is worth beside those of the others, 0–1. */
  readonly weight?: number;
}

/** What any of the variants finds, counted once. */
export interface Question {
  readonly variants: readonly Variant[];
  /** Expressions that must all hold. */
  readonly filter: readonly string[];
  readonly sort?: readonly string[];
  readonly page?: number;
  /** 0 when only the counts are wanted. */
  readonly pageSize?: number;
  readonly facets?: readonly string[];
  readonly retrieve?: readonly string[];
}

export interface RawHit {
  readonly id: number;
  readonly body?: string;
  /** The words of the title, and by column those of its texts, as they are held. */
  readonly whole?: string;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly sortTitle?: string;
  readonly quality?: number;
  readonly nationwide?: boolean;
  readonly covers?: readonly string[];
  readonly radius?: number;
  readonly _geo?: { readonly lat: number; readonly lng: number } | null;
  readonly _federation?: { readonly weightedRankingScore: number };
}

export interface Answer {
  readonly hits: readonly RawHit[];
  /** Exact. */
  readonly total: number;
  /** Counts by attribute and value. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Asks one index. */
export interface Ask {
  /** All at the same time. */
  questions(list: readonly Question[]): Promise<Answer[]>;
  /** Values of a facet that begin like a word, or nearly; how many documents have each. */
  likeWord(facet: string, word: string): Promise<{ value: string; count: number }[]>;
}

const rawHit = z.object({
  id: z.number(),
  body: z.string().optional(),
  whole: z.string().optional(),
  words: z.record(z.string(), z.array(z.string())).optional(),
  sortTitle: z.string().optional(),
  quality: z.number().optional(),
  nationwide: z.boolean().optional(),
  covers: z.array(z.string()).optional(),
  radius: z.number().optional(),
  _geo: z.object({ lat: z.number(), lng: z.number() }).nullish(),
  _federation: z.object({ weightedRankingScore: z.number() }).optional(),
});
const distribution = z.record(z.string(), z.record(z.string(), z.number()));
const plainAnswer = z.object({ hits: z.array(rawHit), totalHits: z.number(), facetDistribution: distribution.optional() });
const unitedAnswer = z.object({
  hits: z.array(rawHit),
  totalHits: z.number(),
  facetsByIndex: z.record(z.string(), z.object({ distribution })).optional(),
});
const facetAnswer = z.object({ facetHits: z.array(z.object({ value: z.string(), count: z.number() })) });

function queryOf(uid: string, question: Question, variant: Variant): MultiSearchQuery {
  const { sort, retrieve = ["id"] } = question;
  const filter = [...question.filter, ...(variant.filter ?? [])];
  return {
    indexUid: uid,
    q: variant.q,
    matchingStrategy: "all",
    attributesToRetrieve: [...retrieve],
    ...(variant.on === undefined ? {} : { attributesToSearchOn: [...variant.on] }),
    ...(filter.length === 0 ? {} : { filter }),
    ...(sort === undefined ? {} : { sort: [...sort] }),
  };
}

function pageOf({ page = 1, pageSize = 0 }: Question): { page: number; hitsPerPage: number } {
  return { page, hitsPerPage: pageSize };
}

/** Puts questions to one index. Those of one variant go together, as one request. */
export function asker(client: Meilisearch, signal: AbortSignal, uid: string): Ask {
  async function plain(questions: readonly Question[]): Promise<Answer[]> {
    if (questions.length === 0) return [];
    const queries = questions.flatMap((question) =>
      question.variants.slice(0, 1).map((variant) => ({
        ...queryOf(uid, question, variant),
        ...pageOf(question),
        ...(question.facets === undefined ? {} : { facets: [...question.facets] }),
      })),
    );
    const answers = z.object({ results: z.array(plainAnswer).length(queries.length) });
    const { results } = answers.parse(await client.multiSearch({ queries }, { signal }));
    return results.map(({ hits, totalHits, facetDistribution = {} }) => ({ hits, total: totalHits, facets: facetDistribution }));
  }

  /** Federated search unites what several queries find; it takes one question a request. */
  async function united(question: Question): Promise<Answer> {
    const { facets } = question;
    const federation = { ...pageOf(question), ...(facets === undefined ? {} : { facetsByIndex: { [uid]: [...facets] } }) };
    const queries = question.variants.map((variant) => ({
      ...queryOf(uid, question, variant),
      federationOptions: { weight: variant.weight ?? 1 },
    }));
    const { hits, totalHits, facetsByIndex } = unitedAnswer.parse(await client.multiSearch({ federation, queries }, { signal }));
    return { hits, total: totalHits, facets: facetsByIndex?.[uid]?.distribution ?? {} };
  }

  return {
    async questions(list) {
      const alone = list.filter(({ variants }) => variants.length === 1);
      const several = list.filter(({ variants }) => variants.length > 1);
      const [first, ...rest] = await Promise.all([plain(alone), ...several.map(united)]);
      const answers = new Map<Question, Answer>();
      alone.forEach((question, i) => void answers.set(question, (first as Answer[])[i] as Answer));
      several.forEach((question, i) => void answers.set(question, rest[i] as Answer));
      return list.map((question) => answers.get(question) as Answer);
    },
    async likeWord(facet, word) {
      const answer = await client.index(uid).searchForFacetValues({ facetName: facet, facetQuery: word }, { signal });
      return facetAnswer.parse(answer).facetHits;
    },
  };
}
