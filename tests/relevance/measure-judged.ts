import fs from "node:fs";
import { searchSuppliers } from "#app/features/directory/search-suppliers.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import {
  Canon,
  isHeldBack,
  JUDGED,
  loadJudgedSearches,
  type RankingFigures,
  type RankingSummary,
  rankingFigures,
  summariseRankings,
} from "./judged.ts";

/** How deep a ranking is read, for R@50. */
const DEPTH = 50;

export interface JudgedFigures {
  readonly id: string;
  readonly kind: string;
  readonly held: boolean;
  readonly asked: string;
  readonly total: number;
  readonly ranking: RankingFigures;
  /** The same with what was read since. */
  readonly rankingSince: RankingFigures;
}

/** Asks every search of the judged set as the search page would; null where the set is not beside the project. */
export async function measureJudgedSearches(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">,
): Promise<JudgedFigures[] | null> {
  if (!fs.existsSync(JUDGED)) return null;
  const canon = new Canon("search");
  const ids = canon.organisations(ctx.db);
  const figures: JudgedFigures[] = [];
  for (const { id, kind, query, grades, allGrades } of loadJudgedSearches(canon)) {
    const found: number[] = [];
    let total = 0;
    for (let page = 1; found.length < DEPTH; page += 1) {
      const result = await searchSuppliers(ctx, new URLSearchParams({ q: query, page: String(page) }));
      total = result.total;
      found.push(...[...result.items, ...result.close].map(({ supplier }) => supplier.id));
      if (total <= page * result.pageSize) break;
    }
    const ranking = found.slice(0, DEPTH).map((one) => ids.get(one) ?? `not in the set: ${one}`);
    const rankings = { ranking: rankingFigures(ranking, grades), rankingSince: rankingFigures(ranking, allGrades) };
    figures.push({ id, kind, held: isHeldBack(id), asked: query, total, ...rankings });
  }
  return figures;
}

export interface JudgedSummary {
  readonly all: RankingSummary;
  readonly tuned: RankingSummary;
  readonly held: RankingSummary;
  /** All and those held back, with what was read since. */
  readonly since: RankingSummary;
  readonly heldSince: RankingSummary;
  readonly byKind: Record<string, RankingSummary>;
}

export function summariseJudged(figures: readonly JudgedFigures[]): JudgedSummary {
  const of = (wanted: (one: JudgedFigures) => boolean) => summariseRankings(figures.filter(wanted).map(({ ranking }) => ranking));
  return {
    all: of(() => true),
    tuned: of(({ held }) => !held),
    held: of(({ held }) => held),
    since: summariseRankings(figures.map(({ rankingSince }) => rankingSince)),
    heldSince: summariseRankings(figures.filter(({ held }) => held).map(({ rankingSince }) => rankingSince)),
    byKind: Object.fromEntries([...new Set(figures.map(({ kind }) => kind))].map((kind) => [kind, of((one) => one.kind === kind)])),
  };
}
