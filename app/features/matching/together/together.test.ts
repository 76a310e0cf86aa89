import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { requireRecord } from "#app/features/opportunities/record.server.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { EMPTY } from "../answering/model.ts";
import { sendAnswer } from "../answering/send-answer.server.ts";
import { listResponsesToOpportunity } from "../list-responses.server.ts";
import { listAskedTogether } from "./list-asked.server.ts";
import { agreeToAnswerTogether, askPartner, declineToAnswerTogether, takeBackPartner } from "./partners.server.ts";
import { togetherFor } from "./together.server.ts";

/* A bakery that could do the lunches of two lots, and gardeners who could do the other. */

let market: Awaited<ReturnType<typeof createMarket>>;
let gardeners: { id: number; editor: number };
let opportunityId: number;
let turf: { kind: "lot"; ref: string; text: string };

const lead = () => market.acting(market.suppliers.editor);
const partner = () => market.acting(gardeners.editor);
const buyer = () => market.acting(market.buyers.editor);
const key = () => ({ opportunityId, organisationId: market.supplier });

function addGardeners(name: string, domain: string): { id: number; editor: number } {
  const id = market.addSupplier(name);
  const sector = requireRecord(market.db, opportunityId).lots[1]?.sectorCodes[0] ?? "";
  market.db.$client
    .prepare("update offerings set sector_code = ?, title = 'Turf and hedges for gardens' where organisation_id = ?")
    .run(sector, id);
  market.db.$client.prepare("update profiles set summary = 'We lay turf and plant hedges' where organisation_id = ?").run(id);
  return { id, editor: market.people(id, domain).editor };
}

beforeEach(async () => {
  market = await createMarket();
  const lot = { id: null, description: "", minPence: null, maxPence: null, place: null };
  const { id } = createDraft(buyer(), {
    organisationId: market.buyer,
    kind: "contract",
    title: "Workplace lunches and new gardens",
    description: "Hot lunches for the site team, and turf and hedges in the front gardens.",
    sectorCodes: ["food.workplace-catering"],
    place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
    deadlineAt: new Date("2026-12-11T17:00:00Z"),
    lots: [
      { ...lot, title: "Workplace lunches" },
      { ...lot, title: "Turf and hedges in gardens" },
    ],
    contact: { name: "Priya", email: "priya@buyer.example", phone: null },
  });
  publishOpportunity(buyer(), { id });
  opportunityId = id;
  turf = { kind: "lot", ref: String(requireRecord(market.db, id).lots[1]?.id), text: "Lot 2: Turf and hedges in gardens" };
  gardeners = addGardeners("Brindle Grounds", "brindle.example");
});
afterEach(() => market.close());

function ask() {
  return askPartner(lead(), { ...key(), partnerId: gardeners.id, gaps: [turf] });
}
function seenByBuyer() {
  return listResponsesToOpportunity(buyer(), { opportunityId }).items[0]?.holds.partners;
}

describe("answering together", () => {
  it("names who would fill a gap by matching’s own rules, at most three, with people who can say yes", async () => {
    for (const name of ["Perry Growers", "Soho Gardens", "Netherton Turf"])
      addGardeners(name, `${name.split(" ")[0]?.toLowerCase()}.example`);
    const nobody = addGardeners("Nobody’s Gardens", "nobody.example").id;
    market.db.$client.prepare("update organisations set claimed_at = null where id = ?").run(nobody);
    const together = await togetherFor(lead(), key());
    expect(together?.asked.map(({ gap, held }) => [gap.text, held])).toEqual([
      ["Lot 1: Workplace lunches", true],
      ["Lot 2: Turf and hedges in gardens", false],
    ]);
    expect(together?.candidates).toHaveLength(3);
    for (const { organisation, fills } of together?.candidates ?? []) {
      expect(organisation.id).not.toBe(nobody);
      expect(fills.map(({ gap }) => gap)).toEqual([turf]);
    }
    await expect(togetherFor(partner(), key())).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is asked of a partner by mail, shows nobody a contact, and puts nothing of it in the answer before its yes", async () => {
    const { id } = ask();
    await market.worker.drain();
    expect(market.newMails().filter((mail) => mail.startsWith("partner"))).toEqual([
      "partner_asked editor@brindle.example",
      "partner_asked owner@brindle.example",
    ]);
    for (const secret of [...SECRETS.buyer, ...SECRETS.supplier]) expect(market.allMailText()).not.toContain(secret);
    expect((await togetherFor(lead(), key()))?.partners).toMatchObject([{ status: "asked", contact: null }]);
    expect(listAskedTogether(partner(), gardeners.id)).toMatchObject([{ id, status: "asked", contact: null, gaps: [turf] }]);
    sendAnswer(lead(), { ...key(), fields: { ...EMPTY, scope: "full", message: "We lead" } });
    expect(seenByBuyer()).toEqual([]);
    expect(() => ask()).toThrow("asked them already");
  });

  it("with a yes opens how to reach each other, prices the lot, and is one answer once the lead sends it", async () => {
    const { id } = ask();
    expect(() => agreeToAnswerTogether(lead(), { id, pricePence: null })).toThrow();
    agreeToAnswerTogether(partner(), { id, pricePence: 1_240_000 });
    expect(() => agreeToAnswerTogether(partner(), { id, pricePence: null })).toThrow("has been answered");
    const together = await togetherFor(lead(), key());
    expect(together?.partners[0]?.contact?.email).toBe(SECRETS.supplier[1]);
    expect(together?.candidates).toEqual([]);
    expect(listAskedTogether(partner(), gardeners.id)[0]?.contact?.email).toBe(SECRETS.supplier[1]);
    const reader = market.acting(
      Number(market.db.$client.prepare("select id from users where email = 'one@campaign.example'").pluck().get()),
    );
    expect(listAskedTogether(reader, gardeners.id)[0]?.contact).toBeNull();
    await market.worker.drain();
    expect(market.newMails().filter((mail) => mail.startsWith("partner_agreed"))).toEqual([
      "partner_agreed editor@supplier.example",
      "partner_agreed owner@supplier.example",
    ]);
    const lots = requireRecord(market.db, opportunityId).lots.map(({ id: lot }) => lot);
    sendAnswer(lead(), {
      ...key(),
      fields: { ...EMPTY, scope: "full", message: "We lead", lotPrices: { [lots[0] ?? 0]: "10,000", [lots[1] ?? 0]: "1" } },
    });
    const [answer] = listResponsesToOpportunity(buyer(), { opportunityId }).items;
    expect(answer).toMatchObject({
      price: { pence: 2_240_000 },
      holds: {
        partners: [{ name: "Brindle Grounds", fills: [turf.text], pricePence: 1_240_000 }],
        lots: [{ pricePence: 1_000_000 }, { pricePence: 1_240_000 }],
      },
    });
    expect(JSON.stringify(answer)).not.toContain(SECRETS.supplier[1]);
  });

  it("ends with a no, a yes that is taken back, or when the lead asks no more; each hears it, and the buyer sees it gone", async () => {
    const { id } = ask();
    expect(() => declineToAnswerTogether(partner(), { id, reason: "" })).toThrow("Say why");
    declineToAnswerTogether(partner(), { id, reason: "Full until April" });
    expect((await togetherFor(lead(), key()))?.partners).toMatchObject([{ status: "declined", reason: "Full until April", contact: null }]);
    ask();
    agreeToAnswerTogether(partner(), { id, pricePence: null });
    sendAnswer(lead(), { ...key(), fields: { ...EMPTY, scope: "full", message: "We lead" } });
    expect(seenByBuyer()).toHaveLength(1);
    declineToAnswerTogether(partner(), { id, reason: "Our digger broke" });
    expect(seenByBuyer()).toEqual([]);
    await market.worker.drain();
    expect(market.newMails().filter((mail) => mail.startsWith("partner_left"))).toHaveLength(2);
    ask();
    expect(() => takeBackPartner(partner(), { ...key(), id })).toThrow();
    takeBackPartner(lead(), { ...key(), id });
    expect(listAskedTogether(partner(), gardeners.id)).toEqual([]);
    expect(() => agreeToAnswerTogether(partner(), { id, pricePence: null })).toThrow("not asked any more");
    const steps = market.db.$client.prepare("select status from answer_partner_history order by id").pluck().all();
    expect(steps).toEqual(["asked", "declined", "asked", "agreed", "left", "asked", "taken_back"]);
    expect(() => market.db.$client.prepare("delete from answer_partner_history").run()).toThrow("append-only");
  });

  it("is over with the deadline, and never about what only those invited know of", () => {
    const { id } = ask();
    const quote = market.post("Lunches, quietly", "quote");
    expect(() =>
      askPartner(lead(), { opportunityId: quote, organisationId: market.supplier, partnerId: gardeners.id, gaps: [turf] }),
    ).toThrow("is not here");
    expect(() => askPartner(lead(), { ...key(), partnerId: market.buyer, gaps: [turf] })).toThrow();
    expect(() => askPartner(partner(), { ...key(), partnerId: gardeners.id, gaps: [turf] })).toThrow("not a member");
    market.clock.now = new Date("2026-12-11T17:00:00Z");
    expect(() => agreeToAnswerTogether(partner(), { id, pricePence: null })).toThrow("no more answers");
  });
});
