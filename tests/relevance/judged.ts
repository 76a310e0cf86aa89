import fs from "node:fs";
import path from "node:path";
import type { Database } from "#db/client.ts";
import { REAL_DATA } from "#tests/helpers/real-data.ts";
import { mean } from "./ndcg.ts";

/** The judged sets beside the project. Whoever needs them skips, and says so, where they are not. */
export const JUDGED = path.join(REAL_DATA, "judged");

/** One search of the judged set. */
export interface JudgedSearch {
  readonly id: string;
  readonly query: string;
  readonly kind: string;
  /** Canonical identifier → grade, 0–3. */
  readonly grades: ReadonlyMap<string, number>;
  /** Those, and what was read since of hits that the set had not judged. */
  readonly allGrades: ReadonlyMap<string, number>;
}

/** Identifiers of organisations as one of the judged sets joins them: those of one organisation have one canonical form. */
export class Canon {
  readonly #aliases: ReadonlyMap<string, string>;

  constructor(folder: "search" | "matching") {
    const aliases = JSON.parse(fs.readFileSync(path.join(JUDGED, folder, "aliases.json"), "utf8")) as Record<string, string>;
    this.#aliases = new Map(Object.entries(aliases).map(([id, canonical]) => [normalId(id), canonical]));
  }

  has(id: string): boolean {
    return this.#aliases.has(normalId(id));
  }

  of(id: string): string {
    return this.#aliases.get(normalId(id)) ?? normalId(id);
  }

  /** Canonical identifier of each organisation of a database, by its row's id; those the set does not know are left out. */
  organisations(db: Database): Map<number, string> {
    const found = new Map<number, string>();
    const rows = db.$client
      .prepare(
        "select organisation_id, ref from source_refs union all select organisation_id, scheme || '-' || id from identifiers order by 1, 2",
      )
      .raw()
      .all() as [number, string][];
    for (const [organisation, id] of rows) if (!found.has(organisation) && this.has(id)) found.set(organisation, this.of(id));
    return found;
  }
}

function normalId(raw: string): string {
  const id = raw.trim().replace(/\s+/g, "");
  const company = /^GB-COH-(\d{1,8})$/i.exec(id)?.[1];
  if (company !== undefined) return `GB-COH-${company.padStart(8, "0")}`;
  return /^GB-/i.test(id) || /^R\d{6}$/i.test(id) ? id.toUpperCase() : id;
}

function linesOf(folder: string, file: string): Record<string, unknown>[] {
  const text = fs.readFileSync(path.join(JUDGED, folder, file), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function gradesOf(judgements: Record<string, number | { grade: number }>, canon: Canon): Map<string, number> {
  const grades = new Map<string, number>();
  for (const [id, judged] of Object.entries(judgements)) {
    const grade = typeof judged === "number" ? judged : judged.grade;
    const canonical = canon.of(id);
    grades.set(canonical, Math.max(grade, grades.get(canonical) ?? 0));
  }
  return grades;
}

export function loadJudgedSearches(canon: Canon): JudgedSearch[] {
  return linesOf("search", "queries.jsonl").map((line) => {
    const judged = line as unknown as JudgedSearch;
    const grades = gradesOf(line["judgements"] as Record<string, number>, canon);
    return { ...judged, grades, allGrades: withSince("searches", judged.id, grades, canon) };
  });
}

/** Half of a set is held back from tuning, drawn by a hash of the id (FNV-1a): the same on every machine. */
export function isHeldBack(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return ((hash >>> 7) & 1) === 1;
}

/** How good a ranking is. Grades of 2 and 3 are good; what nobody judged counts as 0. */
export interface RankingFigures {
  /** Gain 2^grade − 1, discount log2(rank + 1), over the best order of all that was judged; null where nothing is good. */
  readonly ndcg10: number | null;
  /** Share of the first ten that are good. */
  readonly p10: number;
  /** The most that could be. */
  readonly p10Max: number;
  /** Share of the good ones among the first fifty; null where nothing is good. */
  readonly r50: number | null;
  /** One over the rank of the first good one among the first hundred; 0 without. */
  readonly mrr: number;
  /** Share of the first ten that nobody judged: above about a tenth, read those before the figures. */
  readonly unjudged10: number;
  readonly found: number;
}

export function rankingFigures(ranking: readonly string[], grades: ReadonlyMap<string, number>): RankingFigures {
  const ids = [...new Set(ranking)];
  const graded = ids.map((id) => grades.get(id) ?? 0);
  const good = [...grades.values()].filter((grade) => grade >= 2).length;
  const ideal = dcg([...grades.values()].sort((a, b) => b - a));
  const first = graded.slice(0, 100).findIndex((grade) => grade >= 2);
  const hits = (n: number) => graded.slice(0, n).filter((grade) => grade >= 2).length;
  const top = ids.slice(0, 10);
  return {
    ndcg10: good === 0 ? null : dcg(graded) / ideal,
    p10: hits(10) / 10,
    p10Max: Math.min(10, good) / 10,
    r50: good === 0 ? null : hits(50) / good,
    mrr: first === -1 ? 0 : 1 / (first + 1),
    unjudged10: top.length === 0 ? 0 : top.filter((id) => !grades.has(id)).length / top.length,
    found: ids.length,
  };
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** Averages over rankings; those without a good answer are left out of all but `queries`. */
export interface RankingSummary {
  readonly queries: number;
  readonly ndcg10: number;
  readonly p10: number;
  /** P@10 over the most that could be. */
  readonly p10Share: number;
  readonly r50: number;
  readonly mrr: number;
  readonly unjudged10: number;
  /** Share that found nothing. */
  readonly empty: number;
  /** 95 % interval of `ndcg10` when the queries are drawn anew. */
  readonly ndcg10From: number;
  readonly ndcg10To: number;
}

export function summariseRankings(figures: readonly RankingFigures[]): RankingSummary {
  const able = figures.filter((one) => one.ndcg10 !== null);
  const ndcgs = able.map((one) => one.ndcg10 as number);
  const [from, to] = interval(ndcgs);
  const p10 = mean(able.map((one) => one.p10));
  return {
    queries: figures.length,
    ndcg10: mean(ndcgs),
    p10,
    p10Share: p10 / mean(able.map((one) => one.p10Max)),
    r50: mean(able.map((one) => one.r50 as number)),
    mrr: mean(able.map((one) => one.mrr)),
    unjudged10: mean(able.map((one) => one.unjudged10)),
    empty: mean(able.map((one) => (one.found === 0 ? 1 : 0))),
    ndcg10From: from,
    ndcg10To: to,
  };
}

const DRAWS = 1000;

/** 95 % interval of the mean by drawing anew, with a generator of fixed seed. */
export function interval(values: readonly number[]): [from: number, to: number] {
  if (values.length === 0) return [Number.NaN, Number.NaN];
  let state = 20_231;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: DRAWS }, () => mean(values.map(() => values[Math.floor(next() * values.length)] as number)));
  means.sort((a, b) => a - b);
  return [means[Math.floor(DRAWS * 0.025)] as number, means[Math.floor(DRAWS * 0.975)] as number];
}

/** One opportunity of the judged set, as its buyer wrote it. */
export interface JudgedOpportunity {
  readonly id: string;
  readonly kind: "contract" | "quote" | "supply_chain" | "secondment" | "board_role" | "support";
  readonly direction: "offered" | "sought" | null;
  readonly title: string;
  readonly description: string;
  readonly cpv: readonly string[];
  /** In plain words. */
  readonly sectors: readonly string[];
  readonly place: {
    readonly text: string;
    readonly postcode: string;
    readonly gss: readonly string[];
    readonly remote: boolean;
    readonly radius_miles: number | null;
  };
  readonly value: { readonly amount: number } | null;
  /** False where nobody suitable is among the organisations. */
  readonly answerable: boolean;
  readonly grades: ReadonlyMap<string, number>;
  /** Those, and what was read since of matches that the set had not judged. */
  readonly allGrades: ReadonlyMap<string, number>;
}

/**
 * Matches and hits of the product that the sets had not judged, read since by somebody who saw neither score nor order, among others
 * that it had: identifier → grade, by opportunity or search.
 */
function withSince(of: "searches" | "matches", id: string, grades: ReadonlyMap<string, number>, canon: Canon): ReadonlyMap<string, number> {
  const file = new URL(`${of}-read-since.json`, import.meta.url);
  const since = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, Record<string, number>>;
  return new Map([...gradesOf(since[id] ?? {}, canon), ...grades]);
}

export function loadJudgedOpportunities(canon: Canon): JudgedOpportunity[] {
  return linesOf("matching", "opportunities.jsonl").map((line) => {
    const judged = line as unknown as JudgedOpportunity;
    const grades = gradesOf(line["judgements"] as Record<string, number | { grade: number }>, canon);
    return { ...judged, grades, allGrades: withSince("matches", judged.id, grades, canon) };
  });
}
