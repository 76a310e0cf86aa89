import { describe, expect, it } from "vitest";
import { createAreaLookup } from "#search/documents/areas.ts";
import { buildSupplierDocument, type OfferingRow, type SupplierRows, sizeBandsOf, type Told } from "#search/documents/supplier.ts";

const area = (code: string, kind: "region" | "authority", lat: number | null) =>
  ({
    code,
    kind,
    regionCode: kind === "authority" ? "R1" : null,
    nation: "England",
    name: code,
    lat,
    lng: lat === null ? null : -1.9,
  }) as const;
const lookups = {
  areas: createAreaLookup([
    area("R1", "region", null),
    area("A1", "authority", 52.5),
    area("A2", "authority", 52.6),
    area("A3", "authority", 54),
  ]),
  sectors: new Map([
    ["food.bakery", { name: "Bakery", parentCode: "food" }],
    ["cleaning.windows", { name: "Window cleaning", parentCode: null }],
    ["food", { name: "Food and drink", parentCode: null }],
  ]),
  today: "2026-05-01",
};
const offering: OfferingRow = {
  sectorCode: "food.bakery",
  title: "Bread",
  description: "",
  coverage: "unknown",
  radiusMiles: null,
  minPence: null,
  maxPence: null,
  areaCodes: [],
  told: "sure",
};

function rows(given: Partial<SupplierRows>): SupplierRows {
  return {
    organisation: {
      id: 1,
      slug: "s",
      legalName: "Legal Ltd",
      tradingName: "Trading",
      legalForm: "llp",
      place: null,
      postcode: null,
      areaCode: "A1",
      areaName: "Area one",
      lat: 52.5,
      lng: -1.9,
      updatedAt: 5,
      listedAt: 4,
    },
    profile: null,
    identifiers: [],
    offerings: [offering],
    accreditations: [],
    status: null,
    sourceWords: [],
    ...given,
  };
}

describe("supplier document", () => {
  it("names sectors with their parents, and both names", () => {
    const document = buildSupplierDocument(rows({}), lookups);
    expect(document).toMatchObject({
      name: "Trading",
      otherNames: ["Legal Ltd"],
      sectors: ["food.bakery", "food"],
      sectorNames: ["Bakery", "Food and drink"],
    });
  });

  it("expands regions, assumes the own authority where nothing is known, and measures radii", () => {
    const areas = (given: Partial<OfferingRow>) =>
      buildSupplierDocument(rows({ offerings: [{ ...offering, ...given }] }), lookups).coverage;
    expect(areas({}).areaCodes).toEqual(["A1"]);
    expect(areas({ coverage: "areas", areaCodes: ["R1"] }).areaCodes).toEqual(["A1", "A2", "A3"]);
    expect(areas({ coverage: "radius", radiusMiles: 10 })).toMatchObject({ areaCodes: [], radiusMiles: 10, radiusAreaCodes: ["A1", "A2"] });
    expect(areas({ coverage: "nationwide" }).nationwide).toBe(true);
  });

  it("leaves out accreditations that have ended", () => {
    const accreditations = [
      { name: "Old", toDay: "2026-04-30" },
      { name: "New", toDay: "2026-05-01" },
      { name: "Open", toDay: null },
    ];
    expect(buildSupplierDocument(rows({ accreditations }), lookups).accreditations).toEqual(["New", "Open"]);
  });

  it("gives every job size that a range touches", () => {
    expect(sizeBandsOf(100_000, 2_500_000)).toEqual(["up_to_5k", "5k_25k"]);
    expect(sizeBandsOf(3_000_000, null)).toEqual(["25k_100k", "over_100k"]);
    expect(sizeBandsOf(null, null)).toEqual([]);
  });

  it("keeps what a source only hints at out of the filters, and searches it", () => {
    const hint = { ...offering, sectorCode: "cleaning.windows", title: "Window cleaning", told: "hint" as const };
    const { sectors, sectorNames, hintedSectorNames } = buildSupplierDocument(rows({ offerings: [offering, hint] }), lookups);
    expect(sectors).toEqual(["food.bakery", "food"]);
    expect(sectorNames.join()).not.toContain("leaning");
    expect(hintedSectorNames).toEqual(["Window cleaning"]);
  });

  it("tells sectors that are as good as said from likely ones, once each", () => {
    const told = (...sectors: [string, Told][]) => {
      const offerings = sectors.map(([sectorCode, told]) => ({ ...offering, sectorCode, told }));
      const { sureSectorNames, likelySectorNames } = buildSupplierDocument(rows({ offerings }), lookups);
      return [sureSectorNames, likelySectorNames];
    };
    expect(told(["food.bakery", "sure"], ["cleaning.windows", "likely"], ["food", "unsure"])).toEqual([["Bakery"], ["Window cleaning"]]);
    expect(told(["food.bakery", "likely"], ["food.bakery", "sure"])).toEqual([["Bakery"], []]);
  });
});
