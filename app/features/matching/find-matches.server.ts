import type { Database } from "#db/client.ts";
import { findCandidates } from "./candidates.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import type { MatchResult, OpportunityForMatch } from "./model.ts";
import { prepareOpportunity } from "./prepared.ts";
import { compareMatches, matchSupplier } from "./rules.ts";

const BATCH = 250;

export interface FoundMatches {
  matches: MatchResult[];
  nearMisses: MatchResult[];
  /** How many suppliers were read and scored for it. */
  scored: number;
}

/**
 * The best matches and the near misses of an opportunity, as scoring every supplier would rank them: the first `limit`
 * matches and all near misses are the same. Suppliers that cannot come among the first `limit` are not read, except
 * those in `always`.
 */
export function findMatches(
  db: Database,
  opportunity: OpportunityForMatch,
  now: Date,
  options: { limit: number; always?: readonly number[] },
): FoundMatches {
  const prepared = prepareOpportunity(opportunity, now);
  const { close, beside } = findCandidates(db, prepared);
  const matches: MatchResult[] = [];
  const nearMisses: MatchResult[] = [];
  let scored = 0;
  const score = (ids: readonly number[]): void => {
    scored += ids.length;
    for (const supplier of loadSuppliers(db, ids)) {
      const result = matchSupplier(prepared, supplier);
      if (result !== null) (result.nearMiss ? nearMisses : matches).push(result);
    }
    matches.sort(compareMatches);
  };
  const known = new Set(beside.map((one) => one.id));
  const always = new Set((options.always ?? []).filter((id) => known.has(id)));
  score([...close, ...always]);
  const rest = always.size === 0 ? beside : beside.filter((one) => !always.has(one.id));
  for (let start = 0; start < rest.length; ) {
    const last = matches[options.limit - 1];
    // An equal score could still come before by its distance.
    const batch = rest.slice(start, start + BATCH).filter((one) => last === undefined || one.atMost >= last.score);
    if (batch.length === 0) break;
    score(batch.map((one) => one.id));
    start += BATCH;
  }
  return { matches, nearMisses: nearMisses.sort(compareMatches), scored };
}
