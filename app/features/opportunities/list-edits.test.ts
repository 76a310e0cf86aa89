import { afterEach, beforeEach, expect, it } from "vitest";
import { createMarket } from "#tests/helpers/market.ts";
import { editOpportunity } from "./edit-opportunity.server.ts";
import { listEdits } from "./list-edits.server.ts";
import { requireRecord } from "./record.server.ts";
import type { OpportunityChanges } from "./schema.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

const MINUTE = 60_000;

function edit(id: number, changes: OpportunityChanges, minutes: number): void {
  market.clock.now = new Date(market.clock.now.getTime() + minutes * MINUTE);
  const { version } = requireRecord(market.db, id);
  editOpportunity(market.acting(market.buyers.editor), { id, version, changes });
}
const texts = (id: number, isOwn: boolean) => listEdits(market.ctx(), requireRecord(market.db, id), isOwn).map(({ text }) => text);

it("the history has what was really changed since it was posted, soon after each other as one", () => {
  const id = market.post("Lunches for a site team");
  const { description, sectorCodes } = requireRecord(market.db, id);
  expect(texts(id, true)).toEqual([]);
  // A step saved as it was is no change.
  edit(id, { title: "Lunches for a site team", description, sectorCodes }, 60);
  expect(texts(id, true)).toEqual([]);
  edit(id, { title: "Lunches for two site teams", description, sectorCodes }, 60);
  edit(id, { value: { valueKind: "unknown", minPence: null, maxPence: null, valuePeriod: "total" } }, 2);
  edit(id, { requirements: ["Food hygiene rating 5"] }, 60);
  expect(texts(id, true)).toEqual(["Changed: the title and what it is worth", "Changed: what a supplier must have"]);
});

it("that the contact was changed is told to its own people alone", () => {
  const id = market.post();
  edit(id, { contact: { name: "Priya Hollin", email: "another@hollin.example", phone: null } }, 60);
  expect(texts(id, true)).toEqual(["Changed: whom to reach once both have said yes"]);
  expect(texts(id, false)).toEqual([]);
});
