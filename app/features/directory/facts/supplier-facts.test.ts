import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accreditations, offeringAreas, offerings, sourceRefs, statuses } from "#db/schema/index.ts";
import { createMarket, SECRETS } from "#tests/helpers/market.ts";
import { requireProfile } from "../get-profile.server.ts";
import { loadListed } from "../load-hits.server.ts";
import { loadSupplierFacts, offeringsOf, statusesOf } from "./supplier-facts.server.ts";

const PARTS = ["offerings", "statuses", "accreditations", "sources"] as const;
let market: Awaited<ReturnType<typeof createMarket>>;
let other: number;
beforeAll(async () => {
  market = await createMarket();
  const { db, supplier: organisationId } = market;
  other = market.addSupplier("Hockley Signs CIC");
  const [cleaning] = db
    .insert(offerings)
    .values({ organisationId, sectorCode: "cleaning.window", title: "Windows", coverage: "areas", position: -1 })
    .returning({ id: offerings.id })
    .all();
  for (const areaCode of ["E08000027", "E08000025"])
    db.insert(offeringAreas)
      .values({ offeringId: cleaning?.id ?? 0, areaCode })
      .run();
  const common = { organisationId, definition: "seuk", source: "The register" } as const;
  db.insert(statuses)
    .values([
      { ...common, status: "self_declared", fromDay: "2025-01-01", recordedAt: new Date(1) },
      { ...common, status: "certified", fromDay: "2026-01-01", recordedAt: new Date(2) },
    ])
    .run();
  db.insert(accreditations)
    .values([
      { organisationId, name: "Without an end" },
      { organisationId, name: "Ends first", toDay: "2027-01-01" },
    ])
    .run();
  db.insert(sourceRefs)
    .values([
      { organisationId, source: "older", ref: "1", rowHash: "", importedAt: new Date(1000) },
      { organisationId, source: "newer", ref: "2", rowHash: "", importedAt: new Date(2000) },
    ])
    .run();
});
afterAll(() => market.close());

describe("a supplier's facts", () => {
  it("come by id, each supplier once, its parts in their order", () => {
    const [first, second] = loadSupplierFacts(market.db, [other, market.supplier, other], PARTS);
    expect([first?.id, second?.id]).toEqual([market.supplier, other]);
    expect(first?.offerings.map(({ title, areaCodes }) => [title, areaCodes])).toEqual([
      ["Windows", ["E08000025", "E08000027"]],
      ["Workplace lunches", []],
    ]);
    expect(first?.statuses.map(({ status, recordedAt }) => [status, recordedAt])).toEqual([
      ["certified", 2],
      ["self_declared", 1],
    ]);
    expect(first?.sources.map(({ source, importedAt }) => [source, importedAt])).toEqual([
      ["newer", 2000],
      ["older", 1000],
    ]);
    expect(first).toMatchObject({ openTo: [], insurances: [], claimedAt: market.clock.now.getTime() });
    expect(second).toMatchObject({ statuses: [], sources: [], identifiers: [] });
  });

  it("are those of listed suppliers alone; what its own people look after is read by its parts", () => {
    market.db.$client.prepare("update organisations set published = 0 where id = ?").run(other);
    expect(loadSupplierFacts(market.db, [market.supplier, other], []).map(({ id }) => id)).toEqual([market.supplier]);
    expect(offeringsOf(market.db, [other]).get(other)).toHaveLength(1);
    expect(statusesOf(market.db, [other]).size).toBe(0);
    market.db.$client.prepare("update organisations set published = 1 where id = ?").run(other);
  });

  it("have no way to reach people, whatever is made of them", () => {
    const facts = loadSupplierFacts(market.db, [market.supplier], PARTS);
    const page = requireProfile(market.ctx(), facts[0]?.slug ?? "");
    const line = loadListed(market.db, [market.supplier], "2026-11-23").get(market.supplier);
    for (const secret of SECRETS.supplier) expect(JSON.stringify([facts, page, line])).not.toContain(secret);
    expect(page).not.toHaveProperty("postcode");
    expect(page.accreditations.map(({ name }) => name)).toEqual(["Ends first", "Without an end"]);
    expect(line?.source).toBeNull();
    expect(line?.sourceRefs).toEqual([
      { source: "newer", ref: "2" },
      { source: "older", ref: "1" },
    ]);
  });
});
