import { describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { buildCorpus } from "#tests/bench/matching-corpus.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, eventsOf, later } from "#tests/helpers/ctx.ts";
import { computeMatchesForOpportunity, computeMatchesForSupplier } from "./compute-matches.server.ts";
import { decideResponse } from "./decide-response.server.ts";
import { exportMatches } from "./export-matches.server.ts";
import { getMatchForYou, listForYou } from "./list-for-you.server.ts";
import { listMatches } from "./list-matches.server.ts";
import { getResponse, listReceivedResponses, listResponsesToOpportunity, listSentResponses } from "./list-responses.server.ts";
import { respond } from "./respond.server.ts";
import { setMatchState } from "./set-match-state.server.ts";
import { withdrawResponse } from "./withdraw-response.server.ts";

/** A small generated country with its matches, made once: each test has a copy. */
let made: ReturnType<typeof make> | undefined;
async function make() {
  const ctx = createTestCtx();
  const corpus = buildCorpus(ctx.db, { suppliers: 600, opportunities: 12, seed: 3 });
  const buyerUser = addUser(ctx, "buyer@example.org");
  addMember(ctx, corpus.buyerId, buyerUser, "editor");
  const counted: { id: number; matched: number }[] = [];
  for (const id of corpus.opportunityIds) counted.push({ id, matched: (await computeMatchesForOpportunity(ctx, id)).matched });
  const opportunityId = counted.sort((a, b) => b.matched - a.matched || a.id - b.id)[0]?.id ?? 0;
  const list = listMatches(as(ctx, buyerUser), { opportunityId });
  const best = list.items.find((item) => item.supplier.claimed) ?? list.items[0];
  if (best === undefined) throw new Error("the corpus has no match");
  const supplierUser = addUser(ctx, "supplier@example.org");
  addMember(ctx, best.supplier.id, supplierUser, "editor");
  const users = { buyer: buyerUser, supplier: supplierUser, stranger: addUser(ctx, "stranger@example.org") };
  const content = ctx.db.$client.serialize();
  ctx.db.$client.close();
  return { content, users, corpus, opportunityId, supplierId: best.supplier.id, best };
}

/** One opportunity of that country, its buyer's editor, and the members of its best match. */
async function setup() {
  made ??= make();
  const { content, users, ...known } = await made;
  const ctx = createTestCtx(openDatabase(content));
  return { ctx, ...known, buyer: as(ctx, users.buyer), supplier: as(ctx, users.supplier), stranger: as(ctx, users.stranger) };
}
const ANSWER = { scope: "full", message: "We can start in March." } as const;

describe("computing matches", () => {
  it("announces each new match once, in the order found, and never a near miss", async () => {
    const { ctx, opportunityId, buyer } = await setup();
    const announced = eventsOf(ctx).length;
    const again = await computeMatchesForOpportunity(later(ctx, 1), opportunityId);
    expect(again.created).toBe(0);
    expect(eventsOf(ctx)).toHaveLength(announced);
    expect(eventsOf(ctx).every((event) => event === "match.created")).toBe(true);
    const matches = ctx.db.$client.prepare("select count(*) from matches where near_miss = 0").pluck().get();
    expect(announced).toBe(matches);
    expect(listMatches(buyer, { opportunityId }).comparedCount).toBe(600);
  });

  it("keeps what the buyer said, and withdraws what holds no longer", async () => {
    const { ctx, opportunityId, buyer, best } = await setup();
    setMatchState(buyer, { matchId: best.id, state: "shortlisted" });
    ctx.db.$client.prepare("update organisations set published = 0 where id = ?").run(best.supplier.id);
    expect((await computeMatchesForSupplier(ctx, best.supplier.id)).withdrawn).toBeGreaterThan(0);
    expect(listMatches(buyer, { opportunityId }).items.map((item) => item.id)).not.toContain(best.id);
    expect(listMatches(buyer, { opportunityId, show: "shortlisted" }).items).toMatchObject([{ id: best.id, withdrawn: true }]);
    ctx.db.$client.prepare("update organisations set published = 1 where id = ?").run(best.supplier.id);
    expect((await computeMatchesForSupplier(ctx, best.supplier.id)).created).toBe(0);
    expect(listMatches(buyer, { opportunityId, show: "shortlisted" }).items).toMatchObject([{ id: best.id, withdrawn: false }]);
  });

  it("gives a profile the same matches from either side", async () => {
    const { ctx, supplierId } = await setup();
    const read = () =>
      ctx.db.$client
        .prepare(
          "select opportunity_id, score, near_miss, reasons from matches where organisation_id = ? and withdrawn_at is null order by 1",
        )
        .all(supplierId);
    const before = read();
    await computeMatchesForSupplier(ctx, supplierId);
    expect(read()).toEqual(before);
  });

  it("leaves an opportunity alone that takes no responses", async () => {
    const { ctx, opportunityId } = await setup();
    ctx.db.$client.prepare("update opportunities set status = 'cancelled' where id = ?").run(opportunityId);
    expect(await computeMatchesForOpportunity(ctx, opportunityId)).toEqual({ matched: 0, nearMisses: 0, created: 0, withdrawn: 0 });
    expect((await computeMatchesForOpportunity(ctx, 999_999)).matched).toBe(0);
  });
});

describe("what changes while matches are computed", () => {
  /** Everything kept of an opportunity, apart from when. */
  function kept(ctx: Ctx, opportunityId: number): unknown[] {
    return ctx.db.$client
      .prepare(
        "select organisation_id, score, parts, reasons, gaps, near_miss, distance_miles, withdrawn_at is null from matches where opportunity_id = ? order by 1",
      )
      .all(opportunityId);
  }
  async function withChange(change: (db: Database, opportunityId: number, supplierId: number) => void) {
    const { ctx, opportunityId, supplierId } = await setup();
    const computing = computeMatchesForOpportunity(later(ctx, 1), opportunityId);
    await new Promise((resolve) => setImmediate(resolve));
    change(ctx.db, opportunityId, supplierId);
    const computed = await computing;
    return { ctx, opportunityId, supplierId, computed };
  }
  it("counts: an opportunity that is edited meanwhile is computed as it is in the end", async () => {
    const { ctx, opportunityId } = await withChange((db, id) =>
      db.$client.prepare("update opportunities set value_kind = 'range', min_pence = 90000000, max_pence = 100000000 where id = ?").run(id),
    );
    const first = kept(ctx, opportunityId);
    await computeMatchesForOpportunity(later(ctx, 2), opportunityId);
    expect(first).toEqual(kept(ctx, opportunityId));
  });
  it("counts: one that is called off meanwhile keeps the matches it had", async () => {
    const { ctx, opportunityId, computed } = await withChange((db, id) => {
      db.$client.prepare("update opportunities set status = 'cancelled' where id = ?").run(id);
      db.$client.prepare("update matches set score = 1 where opportunity_id = ?").run(id);
    });
    expect(computed.matched).toBe(0);
    expect(ctx.db.$client.prepare("select distinct score from matches where opportunity_id = ?").pluck().all(opportunityId)).toEqual([1]);
  });
  it("counts: a supplier that is taken out meanwhile is no match", async () => {
    const { ctx, opportunityId, supplierId } = await withChange((db, _id, supplier) =>
      db.$client.prepare("update organisations set published = 0 where id = ?").run(supplier),
    );
    const row = ctx.db.$client.prepare("select withdrawn_at is null from matches where opportunity_id = ? and organisation_id = ?").pluck();
    expect(row.get(opportunityId, supplierId)).toBe(0);
  });
  it("counts: what the buyer says meanwhile stays", async () => {
    const { ctx, opportunityId, supplierId } = await withChange((db, id, supplier) => {
      db.$client.prepare("update matches set buyer_state = 'dismissed' where opportunity_id = ? and organisation_id = ?").run(id, supplier);
    });
    const row = ctx.db.$client.prepare("select buyer_state from matches where opportunity_id = ? and organisation_id = ?").pluck();
    expect(row.get(opportunityId, supplierId)).toBe("dismissed");
  });
  it("gives way: other work has its turn, and one that changes at every turn is computed in one piece", async () => {
    const { ctx, opportunityId } = await setup();
    let turns = 0;
    const title = ctx.db.$client.prepare("update opportunities set title = title || '.' where id = ?");
    function beat(): void {
      turns += 1;
      title.run(opportunityId);
      next = setImmediate(beat);
    }
    let next = setImmediate(beat);
    const computed = await computeMatchesForOpportunity(later(ctx, 1), opportunityId);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(5);
    expect(computed.matched).toBeGreaterThan(0);
  });
});

describe("the buyer's list", () => {
  it("is ranked, paged and counted, and only for its members", async () => {
    const { opportunityId, buyer, stranger, supplier } = await setup();
    const first = listMatches(buyer, { opportunityId, pageSize: 3 });
    const scores = first.items.map((item) => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(first.items).toHaveLength(3);
    expect(listMatches(buyer, { opportunityId, pageSize: 3, page: 2 }).items[0]?.id).not.toBe(first.items[0]?.id);
    expect(listMatches(buyer, { opportunityId, page: 9999 }).page).toBeLessThan(9999);
    expect(() => listMatches(stranger, { opportunityId })).toThrow("not a member");
    expect(() => listMatches(supplier, { opportunityId })).toThrow("not a member");
    expect(() => listMatches(buyer, { opportunityId: 999_999 })).toThrow("not here");
  });

  it("shortlists, dismisses with a reason and brings back; nobody else can", async () => {
    const { ctx, opportunityId, buyer, supplier, best } = await setup();
    setMatchState(buyer, { matchId: best.id, state: "dismissed", reason: "Too far" });
    expect(listMatches(buyer, { opportunityId }).counts).toMatchObject({ dismissed: 1, shortlisted: 0 });
    expect(listMatches(buyer, { opportunityId, show: "dismissed" }).items[0]).toMatchObject({
      buyerReason: "Too far",
      buyerStateBy: "buyer",
    });
    setMatchState(buyer, { matchId: best.id, state: "none" });
    expect(listMatches(buyer, { opportunityId }).counts.dismissed).toBe(0);
    expect(() => setMatchState(supplier, { matchId: best.id, state: "shortlisted" })).toThrow("not a member");
    const audit = ctx.db.$client.prepare("select action from audit_log where subject_type = 'match' order by id").pluck().all();
    expect(audit).toEqual(["match.dismissed", "match.brought_back"]);
  });

  it("is exported so that no cell starts a formula", async () => {
    const { ctx, opportunityId, buyer, best, stranger } = await setup();
    ctx.db.$client
      .prepare("update organisations set trading_name = ? where id = ?")
      .run('=HYPERLINK("http://evil.example","x")', best.supplier.id);
    setMatchState(buyer, { matchId: best.id, state: "shortlisted" });
    const csv = exportMatches(buyer, { opportunityId, show: "shortlisted" });
    expect(csv.startsWith("\ufeffSupplier,")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example""`);
    expect(csv.split("\r\n").filter((line) => line !== "")).toHaveLength(2);
    expect(() => exportMatches(stranger, { opportunityId })).toThrow("not a member");
  });
});

describe("for you", () => {
  it("shows a supplier its open matches in its own words, and not that it was dismissed", async () => {
    const { opportunityId, buyer, supplier, supplierId, best, stranger } = await setup();
    setMatchState(buyer, { matchId: best.id, state: "dismissed", reason: "secret reason" });
    const list = listForYou(supplier, { organisationId: supplierId });
    const item = list.items.find((one) => one.opportunity.id === opportunityId);
    expect(item?.score).toBe(best.score);
    expect(JSON.stringify(list)).not.toContain("secret reason");
    expect(item?.reasons[0]?.text).toMatch(/^You/);
    expect(getMatchForYou(supplier, { organisationId: supplierId, opportunityId })?.matchId).toBe(best.id);
    expect(() => listForYou(stranger, { organisationId: supplierId })).toThrow("not a member");
  });
});

describe("responses", () => {
  it("go from sent to an outcome, with history, audit and outbox", async () => {
    const { ctx, opportunityId, buyer, supplier, supplierId, corpus, stranger } = await setup();
    const { responseId } = respond(supplier, { opportunityId, organisationId: supplierId, ...ANSWER });
    expect(listResponsesToOpportunity(buyer, { opportunityId }).items).toMatchObject([
      { id: responseId, status: "submitted", message: ANSWER.message },
    ]);
    expect(listSentResponses(supplier, { organisationId: supplierId }).total).toBe(1);
    decideResponse(buyer, { responseId, decision: "shortlisted", reason: "" });
    expect(() => decideResponse(buyer, { responseId, decision: "unsuccessful", reason: " " })).toThrow("Say why");
    decideResponse(buyer, { responseId, decision: "unsuccessful", reason: "They chose someone with a kitchen on site" });
    expect(getResponse(supplier, responseId)?.history.map((one) => one.status)).toEqual(["submitted", "shortlisted", "unsuccessful"]);
    expect(getResponse(stranger, responseId)).toBeNull();
    expect(listReceivedResponses(buyer, { organisationId: corpus.buyerId }).counts.unsuccessful).toBe(1);
    expect(() => withdrawResponse(supplier, { responseId, reason: "" })).toThrow("moved on");
    expect(eventsOf(ctx).filter((event) => event.startsWith("response."))).toEqual([
      "response.submitted",
      "response.decided",
      "response.decided",
    ]);
    expect(() => ctx.db.$client.prepare("delete from response_history").run()).toThrow("append-only");
  });

  it("are decided by the buyer and withdrawn by the supplier only", async () => {
    const { opportunityId, buyer, supplier, supplierId, stranger } = await setup();
    const { responseId } = respond(supplier, { opportunityId, organisationId: supplierId, ...ANSWER });
    expect(() => decideResponse(supplier, { responseId, decision: "successful", reason: "" })).toThrow("not a member");
    expect(() => withdrawResponse(buyer, { responseId, reason: "" })).toThrow("not a member");
    expect(() => listResponsesToOpportunity(stranger, { opportunityId })).toThrow("not a member");
    withdrawResponse(supplier, { responseId, reason: "Too much for us until spring" });
    expect(() => decideResponse(buyer, { responseId, decision: "successful", reason: "" })).toThrow("moved on");
    expect(respond(supplier, { opportunityId, organisationId: supplierId, ...ANSWER }).responseId).toBe(responseId);
  });

  it("are refused twice, late, for drafts, for one's own opportunity, from unclaimed profiles and when too long", async () => {
    const { ctx, opportunityId, supplier, supplierId, corpus, stranger } = await setup();
    const input = { opportunityId, organisationId: supplierId, ...ANSWER };
    expect(() => respond(stranger, input)).toThrow("not a member");
    expect(() => respond(supplier, { ...input, message: "x".repeat(4001) })).toThrow("another look");
    expect(() => respond(supplier, { ...input, message: "  " })).toThrow("another look");
    expect(() => respond(later(supplier, 24 * 60), input)).toThrow("no more responses");
    ctx.db.$client.prepare("update opportunities set organisation_id = ? where id = ?").run(supplierId, opportunityId);
    expect(() => respond(supplier, input)).toThrow("your own");
    ctx.db.$client.prepare("update opportunities set organisation_id = ? where id = ?").run(corpus.buyerId, opportunityId);
    ctx.db.$client.prepare("update organisations set claimed_at = null where id = ?").run(supplierId);
    expect(() => respond(supplier, input)).toThrow("Claim it first");
    ctx.db.$client.prepare("update organisations set claimed_at = 1 where id = ?").run(supplierId);
    ctx.db.$client.prepare("update opportunities set status = 'draft' where id = ?").run(opportunityId);
    expect(() => respond(supplier, input)).toThrow("not here");
    ctx.db.$client.prepare("update opportunities set status = 'published' where id = ?").run(opportunityId);
    respond(supplier, input);
    expect(() => respond(supplier, input)).toThrow("already");
    const other = addOrganisation(ctx, "Not a supplier", { claimedAt: ctx.now });
    addMember(ctx, other, supplier.actor?.userId ?? 0, "owner");
    expect(() => respond(as(ctx, supplier.actor?.userId ?? 0), { ...input, organisationId: other })).toThrow("Only suppliers");
  });
});
