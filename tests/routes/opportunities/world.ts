import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import type { OpportunityChanges } from "#app/features/opportunities/schema.ts";
import { profiles } from "#db/schema/index.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

export const WHOLE: OpportunityChanges = {
  description: "A hot lunch and a vegetarian choice, twice a week, brought to the site cabin.",
  sectorCodes: ["food.workplace-catering"],
  place: { delivery: "radius", postcode: "B6 5RQ", radiusMiles: 2, areaCodes: [] },
  value: { valueKind: "range", minPence: 1_800_000, maxPence: 2_500_000, valuePeriod: "year" },
  deadlineAt: new Date("2026-12-11T17:00:00Z"),
  contact: { name: "Amina Secret", email: "amina.secret@buyer.example", phone: "0121 496 0991" },
};
/** What must never leave the server before both sides have said yes. */
export const BUYER_SECRETS = ["Amina Secret", "amina.secret@buyer.example", "0121 496 0991"];
export const SUPPLIER_SECRETS = ["Maxine Secret", "maxine.secret@supplier.example", "0121 496 0992"];

/** A buyer, a supplier and an intermediary with their people, and strangers beside them. */
export async function createWorld() {
  const site = await createTestSite();
  const people = {
    owner: site.signUp({ name: "Olive Owner", email: "owner@buyer.example" }),
    editor: site.signUp({ name: "Edith Editor", email: "editor@buyer.example" }),
    viewer: site.signUp({ name: "Vera Viewer", email: "viewer@buyer.example" }),
    unconfirmed: site.signUp({ email: "new@buyer.example", confirmed: false }),
    supplier: site.signUp({ name: "Sam Supplier", email: "sam@supplier.example" }),
    broker: site.signUp({ name: "Bea Broker", email: "bea@broker.example" }),
    stranger: site.signUp({ name: "Otto Other", email: "otto@other.example" }),
    campaign: site.signUp({ email: "team@campaign.example", siteRole: "campaign" }),
  };
  const buyer = site.organisation({
    legalName: "Hollin and Reeve",
    isBuyer: true,
    buyerKind: "private",
    members: [
      [people.owner, "owner"],
      [people.editor, "editor"],
      [people.viewer, "viewer"],
      [people.unconfirmed, "owner"],
    ],
  });
  const supplier = site.organisation({
    legalName: "Tipton Tureen CIC",
    isSupplier: true,
    claimedAt: site.clock.now,
    members: [[people.supplier, "owner"]],
  });
  const broker = site.organisation({ legalName: "Towpath Forum", isIntermediary: true, members: [[people.broker, "owner"]] });
  const other = site.organisation({
    legalName: "Other Body",
    isBuyer: true,
    isSupplier: true,
    claimedAt: site.clock.now,
    members: [[people.stranger, "owner"]],
  });
  site.db
    .insert(profiles)
    .values({
      organisationId: supplier.id,
      contactName: SUPPLIER_SECRETS[0],
      contactEmail: SUPPLIER_SECRETS[1],
      contactPhone: SUPPLIER_SECRETS[2],
      updatedAt: site.clock.now,
    })
    .run();

  function draft(title = "Lunches for a site team", changes: OpportunityChanges = WHOLE) {
    return createDraft(site.ctx(people.editor), { organisationId: buyer.id, kind: "supply_chain", title, ...changes });
  }
  function posted(title?: string) {
    const made = draft(title);
    publishOpportunity(site.ctx(people.editor), { id: made.id });
    return made;
  }
  return { site, people, buyer, supplier, broker, other, draft, posted };
}

/** The status of a page for each of some people; visitors are `visitor`. */
export async function statuses(site: TestSite, path: string, people: Record<string, TestUser>): Promise<Record<string, number>> {
  const found: Record<string, number> = { visitor: (await site.request(path)).status };
  for (const [name, as] of Object.entries(people)) found[name] = (await site.request(path, { as })).status;
  return found;
}
