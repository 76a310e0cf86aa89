import { searchSuppliers } from "#app/features/directory/search-suppliers.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type JudgedQuery, loadJudgements, organisationFinder } from "./judgements.ts";
import { CUT, type Grade, hasRelevant, mean, ndcg, reciprocalRank } from "./ndcg.ts";

/** One query's figures, and what a reader needs to judge them: slugs with their grades. */
export interface QueryFigures {
  id: string;
  group: string;
  region: JudgedQuery["region"];
  asked: string;
  held: boolean;
  known: boolean;
  ndcg: number;
  reciprocalRank: number;
  hasRelevant: boolean;
  total: number;
  /** In the order of the engine. */
  found: { slug: string; grade: Grade }[];
  /** The best order. */
  expected: { slug: string; grade: Grade }[];
}

/** Figures of one set of queries. */
export interface Summary {
  queries: number;
  ndcg: number;
  /** Share of queries without a relevant hit among the first ten. */
  withoutRelevant: number;
  /** Mean reciprocal rank of the queries that mean one organisation; NaN without any. */
  mrr: number;
}

/** Asks every judged query as the search page would. */
export async function measureRelevance(ctx: Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">): Promise<QueryFigures[]> {
  const find = organisationFinder(ctx.db);
  const slugOf = ctx.db.$client.prepare("select slug from organisations where id = ?").pluck();
  const figures: QueryFigures[] = [];
  for (const query of loadJudgements()) {
    const grades = new Map<number, Grade>();
    for (const [key, grade] of query.grades) grades.set(find(key), grade);
    const result = await searchSuppliers(ctx, query.params);
    const found = [...result.items, ...result.close]
      .slice(0, CUT)
      .map(({ supplier }) => ({ slug: supplier.slug, grade: grades.get(supplier.id) ?? (0 as const) }));
    const best = [...grades].sort((a, b) => b[1] - a[1]).slice(0, CUT);
    const foundGrades = found.map(({ grade }) => grade);
    figures.push({
      id: query.id,
      group: query.group,
      region: query.region,
      asked: decodeURIComponent(query.params.toString().replaceAll("+", " ")),
      held: query.held,
      known: query.known,
      ndcg: ndcg(foundGrades, [...grades.values()]),
      reciprocalRank: reciprocalRank(foundGrades),
      hasRelevant: hasRelevant(foundGrades),
      total: result.total,
      found,
      expected: best.map(([id, grade]) => ({ slug: slugOf.get(id) as string, grade })),
    });
  }
  return figures;
}

export function summarise(figures: readonly QueryFigures[]): Summary {
  return {
    queries: figures.length,
    ndcg: mean(figures.map((one) => one.ndcg)),
    withoutRelevant: mean(figures.map((one) => (one.hasRelevant ? 0 : 1))),
    mrr: mean(figures.filter((one) => one.known).map((one) => one.reciprocalRank)),
  };
}
