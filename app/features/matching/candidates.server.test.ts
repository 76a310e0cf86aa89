import { describe, expect, it } from "vitest";
import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import { openDatabase } from "#db/client.ts";
import { buildCorpus, CORPUS_NOW } from "#tests/bench/matching-corpus.ts";
import { findCandidates } from "./candidates.server.ts";
import { findMatches } from "./find-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import type { OpportunityForMatch } from "./model.ts";
import { prepareOpportunity } from "./prepared.ts";
import { rarityIn } from "./rarity.server.ts";
import { rankSuppliers } from "./rules.ts";

describe("candidates on a random corpus", () => {
  const db = openDatabase(":memory:");
  const corpus = buildCorpus(db, { suppliers: 1500, opportunities: 40, seed: 7 });
  const everyone = loadSuppliers(db, corpus.supplierIds);
  const rarity = rarityIn(db, CORPUS_NOW);
  const ranked = new Map<number, ReturnType<typeof rankSuppliers>>();
  /** Everyone scored: the same for each test, so done once. */
  function rankAll(opportunity: OpportunityForMatch): ReturnType<typeof rankSuppliers> {
    const all = ranked.get(opportunity.id) ?? rankSuppliers(opportunity, everyone, CORPUS_NOW, rarity);
    ranked.set(opportunity.id, all);
    return all;
  }

  it("leave out nobody whom the rules match or nearly match, and are far fewer than all", () => {
    let candidateCount = 0;
    let matchCount = 0;
    let nearMissCount = 0;
    let speakingCount = 0;
    for (const id of corpus.opportunityIds) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      const { close, beside } = findCandidates(db, prepareOpportunity(opportunity, CORPUS_NOW, rarity));
      const candidates = [...close, ...beside.map((one) => one.id)];
      const some = rankSuppliers(opportunity, loadSuppliers(db, candidates), CORPUS_NOW, rarity);
      const all = rankAll(opportunity);
      expect(some, `opportunity ${id}`).toEqual(all);
      candidateCount += candidates.length;
      matchCount += all.matches.length;
      nearMissCount += all.nearMisses.length;
      speakingCount += [...all.matches, ...all.nearMisses].filter(({ reasons }) =>
        reasons.some(({ code }) => code === "shared_things"),
      ).length;
    }
    expect(matchCount).toBeGreaterThan(200);
    expect(nearMissCount).toBeGreaterThan(20);
    expect(speakingCount).toBeGreaterThan(20);
    expect(candidateCount).toBeLessThan((everyone.length * corpus.opportunityIds.length) / 8);
  });

  it("beside the sector asked for never score more than they were given at most, and are never likely", () => {
    for (const id of corpus.opportunityIds) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      const { beside } = findCandidates(db, prepareOpportunity(opportunity, CORPUS_NOW, rarity));
      const atMost = new Map(beside.map((one) => [one.id, one.atMost]));
      const ranked = rankSuppliers(opportunity, loadSuppliers(db, [...atMost.keys()]), CORPUS_NOW, rarity);
      expect(ranked.matches).toEqual([]);
      for (const match of ranked.nearMisses) expect(match.score).toBeLessThanOrEqual(atMost.get(match.organisationId) ?? 0);
    }
  });

  it("that cannot come among the first are not read, and the first are the same", () => {
    let scored = 0;
    for (const id of corpus.opportunityIds) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      const found = findMatches(db, opportunity, CORPUS_NOW, { limit: 10 });
      const all = rankAll(opportunity);
      expect(found.matches).toEqual(all.matches);
      expect(found.nearMisses.slice(0, 10)).toEqual(all.nearMisses.slice(0, 10));
      scored += found.scored;
    }
    expect(scored).toBeLessThan((everyone.length * corpus.opportunityIds.length) / 16);
  });

  it("come out the same, in the same order, whatever order the suppliers are given in", () => {
    for (const id of corpus.opportunityIds.slice(0, 20)) {
      const opportunity = loadOpportunity(db, id);
      if (opportunity === null) throw new Error(`no opportunity ${id}`);
      expect(rankSuppliers(opportunity, [...everyone].reverse(), CORPUS_NOW, rarity)).toEqual(rankAll(opportunity));
    }
  });

  it("have whoever speaks of a thing of the title, wherever it says so, with IT in capitals a word of its own", () => {
    const [opportunityId = 0] = corpus.opportunityIds;
    const opportunity = loadOpportunity(db, opportunityId);
    if (opportunity === null) throw new Error("no opportunity");
    const id = corpus.supplierIds[1] ?? 0;
    const asked = {
      ...opportunity,
      kind: "contract",
      title: "IT support",
      sectors: [],
      delivery: "remote",
      minPence: null,
      maxPence: null,
    } as const;
    const isCandidate = () => findCandidates(db, prepareOpportunity(asked, CORPUS_NOW)).close.includes(id);
    for (const set of ["summary = 'We do IT support'", "mission = 'To give IT support'"]) {
      db.$client.prepare("update profiles set summary = '', mission = '' where organisation_id = ?").run(id);
      indexMatchTerms(db, id);
      expect(isCandidate(), set).toBe(false);
      db.$client.prepare(`update profiles set ${set} where organisation_id = ?`).run(id);
      indexMatchTerms(db, id);
      expect(isCandidate(), set).toBe(true);
      const { matches, nearMisses } = rankSuppliers(asked, loadSuppliers(db, [id]), CORPUS_NOW);
      expect([...matches, ...nearMisses]).toHaveLength(1);
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
