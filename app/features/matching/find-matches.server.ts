import { setImmediate } from "node:timers/promises";
import type { Database } from "#db/client.ts";
import { type Candidates, candidateSteps } from "./candidates.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import type { MatchResult, OpportunityForMatch } from "./model.ts";
import { type PreparedOpportunity, prepareOpportunity } from "./prepared.ts";
import { rarityIn } from "./rarity.server.ts";
import { compareMatchesOn, matchSupplier } from "./rules.ts";

/** Suppliers a step: some ten milliseconds. */
const BATCH = 100;

export interface FoundMatches {
  matches: MatchResult[];
  nearMisses: MatchResult[];
  /** How many suppliers were read and scored for it. */
  scored: number;
}

interface FindOptions {
  /** How many of those worth asking are wanted. */
  limit: number;
  always?: readonly number[];
}

/**
 * The likely matches of an opportunity and the first `limit` of those worth asking, as scoring every supplier would rank
 * them. Suppliers that cannot come among these are not read, except those in `always`.
 */
export function findMatches(db: Database, opportunity: OpportunityForMatch, now: Date, options: FindOptions): FoundMatches {
  const steps = matchingSteps(db, opportunity, now, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps of a few milliseconds, with other requests between them. */
export async function findMatchesInSteps(
  db: Database,
  opportunity: OpportunityForMatch,
  now: Date,
  options: FindOptions,
): Promise<FoundMatches> {
  const steps = matchingSteps(db, opportunity, now, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await setImmediate();
  }
}

function* matchingSteps(db: Database, opportunity: OpportunityForMatch, now: Date, options: FindOptions): Generator<void, FoundMatches> {
  const prepared = prepareOpportunity(opportunity, now, rarityIn(db, now));
  const { close, beside } = yield* candidatesFor(db, prepared);
  const compare = compareMatchesOn(now);
  const matches: MatchResult[] = [];
  const nearMisses: MatchResult[] = [];
  let scored = 0;
  function* score(ids: readonly number[]): Generator<void> {
    scored += ids.length;
    for (let at = 0; at < ids.length; at += BATCH) {
      yield;
      for (const supplier of loadSuppliers(db, ids.slice(at, at + BATCH))) {
        const result = matchSupplier(prepared, supplier);
        if (result !== null) (result.nearMiss ? nearMisses : matches).push(result);
      }
    }
    nearMisses.sort(compare);
  }
  const known = new Set(beside.map((one) => one.id));
  const always = new Set((options.always ?? []).filter((id) => known.has(id)));
  yield* score([...close, ...always]);
  const rest = always.size === 0 ? beside : beside.filter((one) => !always.has(one.id));
  for (let start = 0; start < rest.length; ) {
    const last = nearMisses[options.limit - 1];
    // An equal score could still come before by its distance.
    const batch = rest.slice(start, start + BATCH).filter((one) => last === undefined || one.atMost >= last.score);
    if (batch.length === 0) break;
    yield* score(batch.map((one) => one.id));
    start += BATCH;
  }
  return { matches: matches.sort(compare), nearMisses, scored };
}

/** Who could be a match for the whole or for one of its lots. */
function* candidatesFor(db: Database, prepared: PreparedOpportunity): Generator<void, Candidates> {
  const whole = yield* candidateSteps(db, prepared);
  if (prepared.lots.length === 0) return whole;
  const close = new Set(whole.close);
  const beside = new Map(whole.beside.map(({ id, atMost }) => [id, atMost]));
  for (const lot of prepared.lots) {
    const found = yield* candidateSteps(db, lot);
    for (const id of found.close) close.add(id);
    for (const { id, atMost } of found.beside) beside.set(id, Math.max(atMost, beside.get(id) ?? 0));
  }
  return {
    close: [...close].sort((a, b) => a - b),
    beside: [...beside]
      .filter(([id]) => !close.has(id))
      .map(([id, atMost]) => ({ id, atMost }))
      .sort((a, b) => b.atMost - a.atMost || a.id - b.id),
  };
}
