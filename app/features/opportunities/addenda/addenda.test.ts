import { afterEach, beforeEach, expect, it } from "vitest";
import { respond } from "#app/features/matching/respond.server.ts";
import { opportunities } from "#db/schema/index.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { cancelOpportunity } from "../cancel-opportunity.server.ts";
import { editOpportunity } from "../edit-opportunity.server.ts";
import { requireRecord } from "../record.server.ts";
import type { OpportunityChanges } from "../schema.ts";
import { addendaOf } from "./addenda.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let id: number;
beforeEach(async () => {
  market = await createMarket();
  id = market.post();
  respond(market.acting(market.suppliers.editor), {
    opportunityId: id,
    organisationId: market.supplier,
    scope: "full",
    message: "We bake and cook, and could start in January.",
  });
  await market.worker.drain();
  market.newMails();
});
afterEach(() => market.close());

function change(changes: OpportunityChanges, note?: string): void {
  const { version } = requireRecord(market.db, id);
  editOpportunity(market.acting(market.buyers.editor), { id, version, changes, ...(note === undefined ? {} : { note }) });
}
function later(minutes: number): void {
  market.clock.now = new Date(market.clock.now.getTime() + minutes * 60_000);
}

it("a change of something posted is kept as it read before and after, with why", () => {
  change({ duration: "Six months" }, "The homes are finished sooner.");
  expect(addendaOf(market.db, id)).toMatchObject([
    { note: "The homes are finished sooner.", changes: [{ part: "runs", before: "", after: "Six months" }] },
  ]);
  change({ contact: { name: "Somebody Else", email: null, phone: null } });
  change({ duration: "Six months" });
  expect(addendaOf(market.db, id)).toHaveLength(1);
});

it("those who answered hear of all that changed within ten minutes in one mail, once", async () => {
  change({ duration: "Six months" }, "The homes are finished sooner.");
  later(5);
  change({ requirements: ["Allergen policy"] });
  await market.worker.drain();
  expect(market.newMails().filter((mail) => mail.startsWith("opportunity_addendum"))).toEqual([]);
  later(11);
  await market.worker.drain();
  expect(market.newMails().filter((mail) => mail.startsWith("opportunity_addendum"))).toEqual([
    "opportunity_addendum editor@supplier.example",
    "opportunity_addendum owner@supplier.example",
  ]);
  expect(market.allMailText()).toContain("The homes are finished sooner.");
  later(60);
  await market.worker.drain();
  expect(market.newMails().filter((mail) => mail.startsWith("opportunity_addendum"))).toEqual([]);
});

it("no words of a buyer that nobody has checked are mailed", async () => {
  change({ duration: "Six months" }, "Send us your bank details.");
  // A check is of a name: that of another does not count.
  market.db.$client.prepare("update organisations set legal_name = 'Quick Buyers', trading_name = null where id = ?").run(market.buyer);
  later(11);
  await market.worker.drain();
  const said = market.db.$client.prepare("select subject || text from mails where kind = 'opportunity_addendum'").pluck().all().join("");
  expect(said).toContain("nobody has checked that this is really");
  expect(said).toContain("when it runs");
  expect(said).not.toMatch(/bank details\.|Six months|Lunches for a site team/);
});

it("nobody hears of a change of what was called off since", async () => {
  change({ duration: "Six months" });
  cancelOpportunity(market.acting(market.buyers.editor), { id, reason: "We cook ourselves" });
  later(11);
  await market.worker.drain();
  expect(market.newMails().filter((mail) => mail.startsWith("opportunity_addendum"))).toEqual([]);
});

it("a wider circle, and one council area of many for another, are changes; whether it is offered is none that can be made", () => {
  change({ place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 30, areaCodes: [] } });
  const many = ["E08000025", "E08000026", "E08000027", "E08000028", "E08000029"];
  change({ place: { delivery: "areas", postcode: null, radiusMiles: null, areaCodes: many } });
  change({ place: { delivery: "areas", postcode: null, radiusMiles: null, areaCodes: [...many.slice(1), "E08000030"] } });
  const places = addendaOf(market.db, id).map(({ changes }) => changes.map(({ part }) => part));
  expect(places).toEqual([["place"], ["place"], ["place"]]);
  expect(() => change({ direction: "offered" })).toThrow(/stays what it is/);
});

it("a deadline moves later, not earlier, and not once it has passed", () => {
  const at = (days: number) => new Date(market.clock.now.getTime() + days * 86_400_000);
  expect(() => change({ deadlineAt: at(10) })).toThrow(/later, not earlier/);
  change({ deadlineAt: at(30) });
  later(31 * 24 * 60);
  expect(() => change({ deadlineAt: at(10) })).toThrow(/Responses closed on/);
  market.db.update(opportunities).set({ status: "suspended" }).run();
  change({ deadlineAt: at(10) });
});

it("a draft has no addenda", () => {
  market.db.update(opportunities).set({ status: "draft" }).run();
  change({ duration: "Six months" });
  expect(addendaOf(market.db, id)).toEqual([]);
});
