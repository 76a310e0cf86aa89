import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { NEAR_MISS_LIMIT } from "#app/features/matching/compute-matches.server.ts";
import { findMatches } from "#app/features/matching/find-matches.server.ts";
import { loadOpportunity } from "#app/features/matching/load-opportunity.server.ts";
import { loadSuppliers } from "#app/features/matching/load-suppliers.server.ts";
import type { OpportunityForMatch } from "#app/features/matching/model.ts";
import { rarityIn } from "#app/features/matching/rarity.server.ts";
import { rankSuppliers } from "#app/features/matching/rules.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { buildCorpus, CORPUS_NOW } from "./matching-corpus.ts";

export interface MatchingFigures {
  suppliers: number;
  opportunities: number;
  /** Milliseconds an opportunity, from the database to the ranked list. */
  viaCandidatesMs: { mean: number; p50: number; p95: number };
  /** Every supplier read from the database and scored. */
  everyoneMs: { mean: number; p50: number; p95: number };
  /** Every supplier scored, already in memory: no reading at all. */
  everyoneInMemoryMs: { mean: number; p50: number; p95: number };
  meanScored: number;
  /** Mean of everyone over mean of candidates; the bar is 20. */
  timesFaster: number;
  /** The same against everyone in memory, where only the scoring counts. */
  timesFasterThanInMemory: number;
  /** Of the opportunities, how many had the same first fifty in the same order with the same scores, reasons and gaps. */
  identicalTop50: number;
}

/**
 * Matches opportunities against `n` generated suppliers twice: through the candidates, and by scoring everyone.
 * The database is a temporary file, removed at the end. `everyone` is timed on the first few opportunities only.
 */
export function benchMatching(n: number, options: { opportunities?: number; everyone?: number } = {}): MatchingFigures {
  const opportunityCount = options.opportunities ?? 60;
  const everyoneCount = Math.min(opportunityCount, options.everyone ?? 12);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-matching-"));
  const db = openDatabase(path.join(folder, "bench.db"));
  try {
    const corpus = buildCorpus(db, { suppliers: n, opportunities: opportunityCount, seed: 11 });
    const opportunities = corpus.opportunityIds.map((id) => requireOpportunity(db, id));
    for (const opportunity of opportunities.slice(0, 5)) viaCandidates(db, opportunity);

    let scoredCount = 0;
    const loaded = loadSuppliers(db, corpus.supplierIds);
    // One after the other for each opportunity, so that a busy moment of the machine weighs on all three.
    const slow: { ms: number }[] = [];
    const scored: { ms: number; value: ReturnType<typeof rankSuppliers> }[] = [];
    const fast = opportunities.map((opportunity, index) => {
      const run = timed(() => viaCandidates(db, opportunity));
      if (index < everyoneCount) {
        slow.push({ ms: timed(() => everyone(db, corpus.supplierIds, opportunity)).ms });
        scored.push(timed(() => rankSuppliers(opportunity, loaded, CORPUS_NOW, rarityIn(db, CORPUS_NOW))));
      }
      return run;
    });
    for (const run of fast) scoredCount += run.value.scored;

    const identical = opportunities.filter((opportunity, index) => {
      const all = scored[index]?.value ?? rankSuppliers(opportunity, loaded, CORPUS_NOW, rarityIn(db, CORPUS_NOW));
      return firstFifty(all) === firstFifty(fast[index]?.value);
    }).length;
    const viaCandidatesMs = spread(fast.map((run) => run.ms));
    const fastSameMs = spread(fast.slice(0, everyoneCount).map((run) => run.ms));
    const everyoneMs = spread(slow.map((run) => run.ms));
    const everyoneInMemoryMs = spread(scored.map((run) => run.ms));
    return {
      suppliers: n,
      opportunities: opportunityCount,
      viaCandidatesMs,
      everyoneMs,
      everyoneInMemoryMs,
      meanScored: Math.round(scoredCount / opportunityCount),
      timesFaster: round(everyoneMs.mean / fastSameMs.mean),
      timesFasterThanInMemory: round(everyoneInMemoryMs.mean / fastSameMs.mean),
      identicalTop50: identical,
    };
  } finally {
    db.$client.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures as lines for a terminal. */
export function sayMatchingFigures(f: MatchingFigures): string[] {
  const row = (name: string, s: MatchingFigures["everyoneMs"]): string =>
    `  ${name.padEnd(34)} mean ${s.mean} ms, p50 ${s.p50}, p95 ${s.p95}`;
  return [
    `Match one opportunity against ${f.suppliers} suppliers (${f.opportunities} opportunities, ${f.meanScored} scored on average)`,
    row("through candidates", f.viaCandidatesMs),
    row("everyone, read and scored", f.everyoneMs),
    row("everyone, already in memory", f.everyoneInMemoryMs),
    `  ${f.timesFaster} times faster than reading and scoring everyone (bar: 20); ${f.timesFasterThanInMemory} times than scoring alone`,
    `  identical top 50 in ${f.identicalTop50} of ${f.opportunities}`,
  ];
}

function viaCandidates(db: Database, opportunity: OpportunityForMatch) {
  return findMatches(db, opportunity, CORPUS_NOW, { limit: NEAR_MISS_LIMIT });
}

/** The likely ones, then those worth asking. */
function firstFifty(ranked: ReturnType<typeof rankSuppliers> | undefined): string {
  return JSON.stringify(ranked === undefined ? [] : [...ranked.matches, ...ranked.nearMisses].slice(0, 50));
}

function everyone(db: Database, ids: readonly number[], opportunity: OpportunityForMatch) {
  return rankSuppliers(opportunity, loadSuppliers(db, ids), CORPUS_NOW, rarityIn(db, CORPUS_NOW));
}

function requireOpportunity(db: Database, id: number): OpportunityForMatch {
  const opportunity = loadOpportunity(db, id);
  if (opportunity === null) throw new Error(`The corpus has no opportunity ${id}`);
  return opportunity;
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

function spread(ms: readonly number[]): { mean: number; p50: number; p95: number } {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (p: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0);
  return { mean: round(ms.reduce((sum, one) => sum + one, 0) / Math.max(1, ms.length)), p50: at(0.5), p95: at(0.95) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
