import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setReservation } from "#app/features/opportunities/reserving/set-reservation.server.ts";
import { opportunities, organisations } from "#db/schema/index.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { computeMatchesForOpportunity, computeMatchesForSupplier } from "../compute-matches.server.ts";
import { previewMatches } from "../preview-matches.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let id: number;
beforeEach(async () => {
  market = await createMarket();
  id = market.post();
  market.db.update(organisations).set({ areaCode: "E08000025" }).where(eq(organisations.id, market.buyer)).run();
});
afterEach(() => market.close());

/** The supplier lies in an authority, and what was posted is kept for its buyer's county. */
function reserved(areaCode: string | null): void {
  market.db.update(organisations).set({ areaCode }).where(eq(organisations.id, market.supplier)).run();
  market.db.update(opportunities).set({ status: "draft" }).where(eq(opportunities.id, id)).run();
  setReservation(market.acting(market.buyers.editor), { opportunityId: id, place: "county", sme: false, vcse: false });
  market.db.update(opportunities).set({ status: "published" }).where(eq(opportunities.id, id)).run();
}
function matches() {
  return market.db.$client.prepare("select near_miss as nearMiss, gaps from matches where withdrawn_at is null").all() as {
    nearMiss: number;
    gaps: string;
  }[];
}

it("who it is reserved for is a match as ever", async () => {
  reserved("E08000027");
  await computeMatchesForOpportunity(market.ctx(), id);
  expect(matches()).toMatchObject([{ nearMiss: 0 }]);
});

it("who works elsewhere is no match, whichever of the two is compared, and the draft's reach says so", async () => {
  reserved("E08000035");
  await computeMatchesForOpportunity(market.ctx(), id);
  expect(matches()).toEqual([]);
  await computeMatchesForSupplier(market.ctx(), market.supplier);
  expect(matches()).toEqual([]);
  expect(await previewMatches(market.acting(market.buyers.editor), id)).toMatchObject({ matches: 0, nearMisses: 0 });
});

it("who cannot be told is worth asking, with what is not known", async () => {
  reserved(null);
  await computeMatchesForOpportunity(market.ctx(), id);
  const [match] = matches();
  expect(match?.nearMiss).toBe(1);
  expect(match?.gaps).toContain("Reserved, and it has not said where it works from");
});
