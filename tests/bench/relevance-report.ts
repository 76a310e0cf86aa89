import path from "node:path";
import type { QueryFigures, Summary } from "#tests/relevance/measure.ts";
import { table, type Verdict } from "./print.ts";
import type { EngineRelevance, RelevanceBench } from "./relevance.ts";
import type { Report } from "./reports.ts";

const WORST = 10;

/**
 * Relevance as lines. The worst queries are shown with slugs, for the eye alone: `--json` keeps figures without them.
 * Those held back are never shown: who tunes must not see them.
 */
export function relevanceReport({ suppliers, engines, missing, skipped }: RelevanceBench): Report {
  if (missing.length > 0) {
    return { lines: [`  skipped: not on this machine: ${missing.map((file) => path.basename(file)).join(", ")}`], verdicts: [] };
  }
  const lines = engines.flatMap((one) => [
    `  ${one.engine}, ${suppliers.toLocaleString("en-GB")} real suppliers`,
    ...table(
      ["queries", "n", "nDCG@10", "none relevant", "MRR, one meant"],
      [
        row("all", one.all),
        row("tuned on", one.tuned),
        row("held back", one.held),
        ...Object.entries(one.byGroup).map(([group, summary]) => row(`· ${group}`, summary)),
      ],
    ),
    `  The worst ${WORST} of those tuned on, each with the best order and what came (grade:slug)`,
    ...worst(one.queries),
  ]);
  return {
    lines: [...lines, ...skipped.map((reason) => `  skipped: ${reason}`)],
    verdicts: engines.flatMap(verdictsOf),
    kept: {
      suppliers,
      skipped,
      engines: engines.map((one) => ({
        ...one,
        queries: one.queries.map(({ id, group, held, ndcg, total }) => ({ id, group, held, ndcg, total })),
      })),
    },
  };
}

function row(name: string, { queries, ndcg, withoutRelevant, mrr }: Summary): string[] {
  const share = `${(withoutRelevant * 100).toFixed(1)}%`;
  return [name, String(queries), ndcg.toFixed(3), share, Number.isNaN(mrr) ? "-" : mrr.toFixed(3)];
}

function worst(queries: readonly QueryFigures[]): string[] {
  return queries
    .filter((query) => !query.held)
    .sort((a, b) => a.ndcg - b.ndcg || a.id.localeCompare(b.id))
    .slice(0, WORST)
    .flatMap((query) => [
      `  ${query.ndcg.toFixed(3)} ${query.id}: ${query.asked}, ${query.total} found`,
      `        best ${said(query.expected)}`,
      `        came ${said(query.found)}`,
    ]);
}

function said(hits: QueryFigures["found"]): string {
  return hits.length === 0 ? "nothing" : hits.map(({ slug, grade }) => `${grade}:${slug.slice(0, 32)}`).join(" ");
}

function verdictsOf({ engine, all, held }: EngineRelevance): Verdict[] {
  const of = (what: string, value: number, bar: number, better: Verdict["better"], floor: string): Verdict => ({
    what,
    size: null,
    value,
    bar,
    better,
    unit: "",
    floor,
  });
  return [
    of(`nDCG@10, ${engine}`, all.ndcg, 0.9, "more", `${all.queries} judged queries`),
    of(`nDCG@10, ${engine}, held back`, held.ndcg, 0.9, "more", `${held.queries} held back from tuning`),
    of(`queries without a relevant hit, ${engine}`, all.withoutRelevant, 0, "less", `${all.queries} judged queries`),
  ];
}
