import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { buildCorpus, CORPUS_NOW } from "#tests/bench/matching-corpus.ts";
import { findCandidates } from "./candidates.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import { indexMatchTerms } from "./match-terms.server.ts";
import { prepareOpportunity } from "./prepared.ts";
import { rankSuppliers } from "./rules.ts";

describe("candidates on a random corpus", () => {
  const db = openDatabase(":memory:");
  const corpus = buildCorpus(db, { suppliers: 2500, opportunities: 60, seed: 7 });
  const everyone = loadSuppliers(db, corpus.supplierIds);

  it("leave out nobody whom the rules match or nearly match, and are far fewer than all", () => {
    let candidateCount = 0;
    let matchCount = 0;
    let nearMissCount = 0;
    for (const id of corpus.opportunityIds) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      const candidates = findCandidates(db, prepareOpportunity(opportunity, CORPUS_NOW));
      const some = rankSuppliers(opportunity, loadSuppliers(db, candidates), CORPUS_NOW);
      const all = rankSuppliers(opportunity, everyone, CORPUS_NOW);
      expect(some, `opportunity ${id}`).toEqual(all);
      candidateCount += candidates.length;
      matchCount += all.matches.length;
      nearMissCount += all.nearMisses.length;
    }
    expect(matchCount).toBeGreaterThan(300);
    expect(nearMissCount).toBeGreaterThan(100);
    expect(candidateCount).toBeLessThan((everyone.length * corpus.opportunityIds.length) / 8);
  });

  it("come out the same, in the same order, whatever order the suppliers are given in", () => {
    for (const id of corpus.opportunityIds.slice(0, 20)) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      expect(rankSuppliers(opportunity, [...everyone].reverse(), CORPUS_NOW)).toEqual(rankSuppliers(opportunity, everyone, CORPUS_NOW));
    }
  });

  it("follow a changed description once its terms are indexed", () => {
    const id = corpus.supplierIds[0] ?? 0;
    const terms = () => db.$client.prepare("select term from match_terms where organisation_id = ? and term = 'zeppelin'").all(id);
    expect(terms()).toEqual([]);
    db.$client.prepare("update profiles set summary = 'We mend zeppelins' where organisation_id = ?").run(id);
    indexMatchTerms(db, id);
    expect(terms()).toHaveLength(1);
    db.$client.prepare("update profiles set summary = '' where organisation_id = ?").run(id);
    indexMatchTerms(db, id);
    expect(terms()).toEqual([]);
  });
});
