import path from "node:path";
import { CALIBRATION, type Judged } from "#app/features/matching/calibration.ts";
import type { RankingSummary } from "#tests/relevance/judged.ts";
import type { QueryFigures, Summary } from "#tests/relevance/measure.ts";
import { type JudgedFigures, summariseJudged } from "#tests/relevance/measure-judged.ts";
import {
  calibrate,
  calibrateLikely,
  calibrateLines,
  type JudgedMatching,
  SECTOR_MODES,
  summariseMatching,
  summariseSuggestions,
} from "#tests/relevance/measure-judged-matching.ts";
import { table, type Verdict } from "./print.ts";
import type { EngineRelevance, RelevanceBench } from "./relevance.ts";
import type { Report } from "./reports.ts";

const WORST = 10;
/** The least scores that a likely match could have. */
const LINES = [50, 55, 60, 65, 70, 75];

/**
 * Relevance as lines. The worst queries are shown with slugs, for the eye alone: `--json` keeps figures without them.
 * Those held back are never shown: who tunes must not see them.
 */
export function relevanceReport({ suppliers, engines, matching, missing, skipped }: RelevanceBench): Report {
  if (missing.length > 0) {
    return { lines: [`  skipped: not on this machine: ${missing.map((file) => path.basename(file)).join(", ")}`], verdicts: [] };
  }
  const lines = engines.flatMap((one) => [
    `  ${one.engine}, ${suppliers.toLocaleString("en-GB")} real suppliers`,
    ...judgedLines(one.judged),
    "  The project's own set, judged from what its own search found: it tells what has got worse, not how good the search is",
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
    lines: [...matchingLines(matching), ...lines, ...skipped.map((reason) => `  skipped: ${reason}`)],
    verdicts: [...engines.flatMap(verdictsOf), ...matchingVerdicts(matching)],
    kept: {
      suppliers,
      skipped,
      matching: matching && Object.fromEntries(SECTOR_MODES.map((mode) => [mode, matching[mode].map(keptOf)])),
      engines: engines.map((one) => ({
        ...one,
        queries: one.queries.map(({ id, group, held, ndcg, total }) => ({ id, group, held, ndcg, total })),
        judged: one.judged?.map(({ id, kind, held, total, ranking }) => ({ id, kind, held, total, ...ranking })) ?? null,
      })),
    },
  };
}

const MODE_WORDS = { picked: "sectors picked by the words for them", suggested: "sectors as the form suggests from the text" } as const;

function matchingLines(matching: RelevanceBench["matching"]): string[] {
  if (matching === null) return ["  The judged opportunities are not on this machine"];
  const { precision, recall } = summariseSuggestions(matching.suggested);
  const suggestions = `  Sectors that the form suggests, against those picked: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  const tables = SECTOR_MODES.flatMap((mode) => {
    const { rankings, unanswerable } = summariseMatching(matching[mode]);
    return [
      `  The judged opportunities, ${MODE_WORDS[mode]}`,
      ...table(
        ["matching", "n", "P@10", "of possible", "R@50", "nDCG@10", "95 %", "unjudged"],
        Object.entries(rankings).map(([name, s]) => [
          name,
          String(s.queries),
          ...[s.p10, s.p10Share, s.r50, s.ndcg10].map((value) => value.toFixed(3)),
          `${s.ndcg10From.toFixed(2)}–${s.ndcg10To.toFixed(2)}`,
          s.unjudged10.toFixed(3),
        ]),
      ),
      `  Likely matches of those that nobody can answer: ${unanswerable.map(({ id, likely }) => `${id} ${likely}`).join(", ")}`,
    ];
  });
  const calibration = [
    "  What a score has meant, sectors as the form suggests: of those that hold all rules and that somebody read, in a hundred",
    ...table(
      ["score", "judged", "right", "right or related"],
      [
        ...calibrate(matching.suggested, CALIBRATION).map(({ from, to, ...judged }) => [
          to === null ? `${from}–` : `${from}–${to}`,
          ...judgedCells(judged),
        ]),
        ["likely", ...judgedCells(calibrateLikely(matching.suggested))],
      ],
    ),
    "  The same of likely matches, were their least score another, and how many those have at most that nobody can answer",
    ...table(
      ["least score", "judged", "right", "right or related", "nobody can answer"],
      calibrateLines(matching.suggested, LINES).map((one) => [String(one.line), ...judgedCells(one), String(one.unanswerable)]),
    ),
  ];
  return [...tables, suggestions, ...calibration];
}

function judgedCells({ judged, right, related }: Judged): string[] {
  return [judged, right, related].map(String);
}

function keptOf({ id, kind, held, answerable, sectors, likely, asking, ranking }: JudgedMatching) {
  return { id, kind, held, answerable, sectors, likely, asking, ...ranking };
}

function matchingVerdicts(matching: RelevanceBench["matching"]): Verdict[] {
  if (matching === null) return [];
  const { rankings, unanswerable } = summariseMatching(matching.suggested);
  const { "held back": held, people } = rankings;
  const of = (what: string, value: number, bar: number, floor: string): Verdict => ({
    what,
    size: null,
    value,
    bar,
    better: "more",
    unit: "",
    floor,
  });
  const floor = `${held.queries} judged opportunities held back, sectors as suggested`;
  const suggestions = summariseSuggestions(matching.suggested.filter((one) => one.held));
  return [
    of("matching, P@10 of the possible", held.p10Share, 0.6, floor),
    of("matching, R@50", held.r50, 0.8, floor),
    of("matching, nDCG@10", held.ndcg10, 0.6, floor),
    of("form suggestions, precision", suggestions.precision, 0.6, "against careful picks, held back"),
    of("form suggestions, recall", suggestions.recall, 0.8, "against careful picks, held back"),
    of("matching people, P@10 of the possible", people.p10Share, 0.6, `${people.queries} judged opportunities`),
    {
      ...of("likely matches where nobody can answer", Math.max(0, ...unanswerable.map(({ likely }) => likely)), 3, "the most of any"),
      better: "less",
    },
  ];
}

function judgedLines(judged: readonly JudgedFigures[] | null): string[] {
  if (judged === null) return ["  The judged set is not on this machine"];
  const { all, tuned, held, since, heldSince, byKind } = summariseJudged(judged);
  return [
    "  The judged set",
    ...table(
      ["searches", "n", "nDCG@10", "95 %", "P@10", "R@50", "MRR", "unjudged", "empty"],
      [
        judgedRow("all", all),
        judgedRow("tuned on", tuned),
        judgedRow("held back", held),
        judgedRow("all, with those read since", since),
        judgedRow("held back, with those read since", heldSince),
        ...Object.entries(byKind).map(([kind, summary]) => judgedRow(`· ${kind}`, summary)),
      ],
    ),
  ];
}

function judgedRow(name: string, s: RankingSummary): string[] {
  const figures = [s.p10, s.r50, s.mrr, s.unjudged10, s.empty].map((value) => value.toFixed(3));
  return [name, String(s.queries), s.ndcg10.toFixed(3), `${s.ndcg10From.toFixed(2)}–${s.ndcg10To.toFixed(2)}`, ...figures];
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

/** nDCG@10 of the better of BM25 (any word) and MiniLM on each kind of the judged searches, as their README gives them. */
const PLAINER: Readonly<Record<string, number>> = {
  plain: 0.337,
  "need-phrase": 0.542,
  synonym: 0.3,
  beneficiary: 0.661,
  place: 0.391,
  typo: 0.338,
  "word-form": 0.834,
  "us-uk": 0.386,
};

function verdictsOf({ engine, judged }: EngineRelevance): Verdict[] {
  if (judged === null) return [];
  const { held, all, byKind } = summariseJudged(judged);
  const worstKind = Object.entries(byKind).sort((a, b) => a[1].ndcg10 - b[1].ndcg10)[0];
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
    of(`nDCG@10, ${engine}, held back`, held.ndcg10, 0.65, "more", `${held.queries} judged searches held back from tuning`),
    of(`nDCG@10, ${engine}, the worst kind`, worstKind?.[1].ndcg10 ?? 0, 0.5, "more", worstKind?.[0] ?? "none"),
    ...Object.entries(byKind).map(([kind, { ndcg10 }]) =>
      of(`nDCG@10, ${engine}, ${kind}`, ndcg10, PLAINER[kind] ?? 0, "more", "BM25 or MiniLM, the better"),
    ),
    of(`searches that find nothing, ${engine}`, all.empty, 0, "less", `${all.queries} judged searches`),
  ];
}
