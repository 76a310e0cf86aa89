import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { homeFigures } from "#app/features/directory/home-figures.server.ts";
import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { listForYou } from "#app/features/matching/list-for-you.server.ts";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { noteHeldMatches } from "#app/features/notifications/check-mails.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { countOpen } from "#app/features/opportunities/list-newest.server.ts";
import { openFigures } from "#app/features/opportunities/open-figures.server.ts";
import { SUGGESTED_OPPORTUNITIES } from "#app/features/opportunities/suggested-opportunities.server.ts";
import { suggestSectors } from "#app/features/searching/suggest/sectors.server.ts";
import { workspaceCounts } from "#app/features/workspace/workspace-counts.server.ts";
import type { Day } from "#app/platform/dates.ts";
import { statuses } from "#db/schema/index.ts";
import { createMarket } from "./helpers/market.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

function afterTheDeadline() {
  market.clock.now = new Date(market.clock.now.getTime() + 21 * 86_400_000);
}
/** Declares or decides a status from a day on, until another. */
function addStatus(organisationId: number, status: (typeof statuses.$inferInsert)["status"], fromDay: Day, toDay?: Day) {
  const kept = {
    organisationId,
    status,
    definition: "seuk",
    source: "test",
    fromDay,
    toDay: toDay ?? null,
    recordedAt: market.clock.now,
  } as const;
  market.db.insert(statuses).values(kept).run();
}

describe("an opportunity whose deadline has passed, before the worker has come to it", () => {
  it("is no more among a supplier's matches, on the tab as on the page", async () => {
    market.post();
    await market.worker.drain();
    const both = () => [
      workspaceCounts(market.ctx(), market.supplier).matches,
      listForYou(market.acting(market.suppliers.owner), { organisationId: market.supplier }).total,
    ];
    expect(both()).toEqual([1, 1]);
    afterTheDeadline();
    expect(both()).toEqual([0, 0]);
  });

  it("is told to nobody when it becomes checked who posted it", async () => {
    market.post();
    await market.worker.drain();
    const told = market.db.$client.prepare("select count(*) from digest_items").pluck();
    const forget = market.db.$client.prepare("delete from digest_items");
    forget.run();
    noteHeldMatches(market.ctx(), market.buyer);
    expect(told.get()).toBeGreaterThan(0);
    forget.run();
    afterTheDeadline();
    noteHeldMatches(market.ctx(), market.buyer);
    expect(told.get()).toBe(0);
  });

  it("has its kind of work suggested no more to who looks for opportunities", () => {
    market.post();
    const suggested = () => suggestSectors(market.ctx(), SUGGESTED_OPPORTUNITIES, "catering", 8).length;
    expect(suggested()).toBeGreaterThan(0);
    afterTheDeadline();
    expect(suggested()).toBe(0);
  });

  it("is not counted on the start page, nor is one that came a moment ago left out", () => {
    market.post();
    expect(openFigures(market.ctx())).toMatchObject({ count: 1, worthPence: 2_500_000 });
    market.post("Lunches for a second team");
    expect(openFigures(market.ctx())).toMatchObject({ count: countOpen(market.ctx()), worthPence: 5_000_000 });
    afterTheDeadline();
    expect(openFigures(market.ctx())).toMatchObject({ count: 0, worthPence: 0 });
  });
});

it("a supplier that left the directory has no count of matches that its page does not show", async () => {
  market.post();
  await market.worker.drain();
  market.db.$client.prepare("update organisations set published = 0 where id = ?").run(market.supplier);
  expect(workspaceCounts(market.ctx(), market.supplier).matches).toBe(0);
  expect(listForYou(market.acting(market.suppliers.owner), { organisationId: market.supplier }).total).toBe(0);
});

it("the start page counts as social enterprises those whose status holds today", async () => {
  addStatus(market.supplier, "certified", "2026-01-01");
  addStatus(market.addSupplier("Declared CIC"), "self_declared", "2026-01-01");
  const twice = market.addSupplier("Twice CIC");
  addStatus(twice, "self_declared", "2026-01-01");
  addStatus(twice, "register_confirmed", "2026-02-01");
  addStatus(market.addSupplier("Ended CIC"), "certified", "2026-01-01", "2026-11-22");
  addStatus(market.addSupplier("Lapsed CIC"), "lapsed", "2026-01-01");
  addStatus(market.addSupplier("Not yet CIC"), "self_declared", "2026-11-24");
  market.addSupplier("Without CIC");
  const refused = market.addSupplier("Refused CIC");
  addStatus(refused, "self_declared", "2026-01-01");
  market.clock.now = new Date(market.clock.now.getTime() + 1000);
  addStatus(refused, "rejected", "2026-11-23");
  const unlisted = market.addSupplier("Unlisted CIC");
  addStatus(unlisted, "certified", "2026-01-01");
  market.db.$client.prepare("update organisations set published = 0 where id = ?").run(unlisted);
  const renamed = market.addSupplier("Renamed CIC");
  addStatus(renamed, "certified", "2026-01-01");
  addStatus(renamed, "self_declared", "2026-01-01");
  market.db.$client
    .prepare("update organisations set legal_name = 'Called Otherwise CIC', identity_changed_at = ? where id = ?")
    .run(market.clock.now.getTime(), renamed);
  expect(await homeFigures(market.ctx())).toMatchObject({ suppliers: 4, checked: 2 });
});

it("the start page says how many of those it counts are based in the region, whether or not their name has changed", async () => {
  const based = (id: number, areaCode: string | null) =>
    market.db.$client.prepare("update organisations set area_code = ? where id = ?").run(areaCode, id);
  addStatus(market.supplier, "certified", "2026-01-01");
  based(market.supplier, "E08000025");
  const renamed = market.addSupplier("Renamed CIC");
  based(renamed, "E08000027");
  addStatus(renamed, "certified", "2026-01-01");
  market.db.$client.prepare("update organisations set identity_changed_at = ? where id = ?").run(market.clock.now.getTime(), renamed);
  for (const areaCode of ["E07000239", null]) {
    const away = market.addSupplier(`Away from ${areaCode} CIC`);
    based(away, areaCode);
    addStatus(away, "self_declared", "2026-01-01");
  }
  based(market.addSupplier("Without CIC"), "E08000025");
  expect(await homeFigures(market.ctx())).toMatchObject({ suppliers: 4, atHome: 2 });
});

it("the start page counts all suppliers, however far apart their ids lie, with other work between", async () => {
  addStatus(market.supplier, "certified", "2026-01-01");
  for (const id of [7999, 8000, 8001, 16_000, 40_000, 131_000]) {
    const added = market.addSupplier(`Supplier ${id} CIC`);
    market.db.$client.pragma("foreign_keys = off");
    market.db.$client.exec(`update organisations set id = ${id} where id = ${added}; update profiles set organisation_id = ${id} where organisation_id = ${added};
      update offerings set organisation_id = ${id} where organisation_id = ${added}`);
    market.db.$client.pragma("foreign_keys = on");
    addStatus(id, "self_declared", "2026-01-01");
  }
  const order: string[] = [];
  const counting = homeFigures(market.ctx()).finally(() => order.push("counted"));
  setImmediate(() => order.push("other"));
  const [figures, same] = await Promise.all([counting, homeFigures(market.ctx())]);
  expect(order).toEqual(["other", "counted"]);
  expect(figures).toMatchObject({ suppliers: 7, checked: 1 });
  expect(same).toBe(figures);
});

it("what is not posted yet is not under way", () => {
  market.post();
  createDraft(market.acting(market.buyers.editor), { organisationId: market.buyer, kind: "contract", title: "Not posted yet" });
  expect(workspaceCounts(market.ctx(), market.buyer)).toMatchObject({ opportunities: 2, drafts: 1 });
});

it("a shortlisted answer is on the shortlist, whether or not it matched", async () => {
  const opportunityId = market.post();
  await market.worker.drain();
  const unmatched = market.addSupplier("Hockley Signs CIC");
  const people = market.people(unmatched, "signs.example");
  const buyer = market.acting(market.buyers.editor);
  const shortlist = () => listMatches(buyer, { opportunityId, show: "shortlisted" });
  expect(shortlist()).toMatchObject({ total: 0, shortlistedUnmatched: 0 });
  for (const [organisationId, userId] of [
    [market.supplier, market.suppliers.owner],
    [unmatched, people.owner],
  ] as const) {
    const answer = { opportunityId, organisationId, scope: "full", message: "We can start in March." } as const;
    const { responseId } = respond(market.acting(userId), answer);
    decideResponse(buyer, { responseId, decision: "shortlisted", reason: "" });
  }
  expect(shortlist()).toMatchObject({
    total: 1,
    counts: { shortlisted: 1 },
    shortlistedUnmatched: 1,
    items: [{ supplier: { id: market.supplier }, buyerState: "shortlisted", shortlistedFrom: "answer", responseStatus: "shortlisted" }],
  });
});
