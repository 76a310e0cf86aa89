import { describe, expect, it } from "vitest";
import { type AreaRow, createAreaLookup } from "#search/documents/areas.ts";
import { buildOpportunityDocument, type OpportunityRows } from "#search/documents/opportunity.ts";

const area = (code: string, kind: "region" | "authority", lat: number | null): AreaRow => ({
  code,
  kind,
  regionCode: kind === "authority" ? "R1" : null,
  nation: "England",
  name: `Area ${code}`,
  lat,
  lng: lat === null ? null : -1.9,
});
const AREAS = [area("R1", "region", null), area("A1", "authority", 52.5), area("A2", "authority", 52.6), area("A3", "authority", 54)];
const lookups = {
  areas: createAreaLookup(AREAS),
  areaByCode: new Map(AREAS.map((one) => [one.code, one])),
  sectors: new Map([
    ["food.bakery", { name: "Bakery", parentCode: "food" }],
    ["food", { name: "Food and drink", parentCode: null }],
  ]),
};
const ROWS: OpportunityRows = {
  id: 7,
  slug: "bread",
  title: "Bread for forty",
  description: "Every weekday.",
  requirements: ["Food hygiene rating of 5"],
  buyer: "Hollin and Reeve",
  kind: "contract",
  direction: null,
  cpv: ["15810000"],
  sectorCodes: ["food.bakery"],
  delivery: "areas",
  where: "Area A1",
  district: null,
  radiusMiles: null,
  areaCodes: ["A1"],
  minPence: null,
  maxPence: 900_000,
  publishedAt: 5,
  deadlineAt: 9,
};
const build = (given: Partial<OpportunityRows>) => buildOpportunityDocument({ ...ROWS, ...given }, lookups);

describe("an opportunity's document", () => {
  it("carries its words, its kinds of work with their sector, and the bands its value touches", () => {
    expect(build({})).toEqual({
      id: 7,
      slug: "bread",
      title: "Bread for forty",
      description: "Every weekday.",
      requirements: ["Food hygiene rating of 5"],
      buyer: "Hollin and Reeve",
      kind: "contract",
      direction: null,
      sectors: ["food.bakery", "food"],
      sectorNames: ["Bakery", "Food and drink"],
      cpv: ["15810000"],
      place: "Area A1",
      areaNames: [],
      position: { lat: 52.5, lng: -1.9 },
      areaCode: "A1",
      coverage: { nationwide: false, areaCodes: ["A1"], radiusAreaCodes: [], radiusMiles: null },
      sizeBands: ["up_to_5k", "5k_25k"],
      publishedAt: 5,
      closesAt: 9,
    });
    expect(build({ maxPence: null }).sizeBands).toEqual([]);
    expect(build({ deadlineAt: null }).closesAt).toBeNull();
  });

  it("names the areas that its place does not", () => {
    expect(build({ where: "5 boroughs", areaCodes: ["A1", "A2"] }).areaNames).toEqual(["Area A1", "Area A2"]);
  });

  it("has its middle where the areas lie near each other, and none where they do not", () => {
    expect(build({ areaCodes: ["A1", "A2"] })).toMatchObject({ position: { lat: 52.55, lng: -1.9 }, areaCode: null });
    const wide = build({ areaCodes: ["R1"] });
    expect(wide.position).toBeNull();
    expect(wide.coverage.areaCodes).toEqual(["A1", "A2", "A3"]);
  });

  it("reaches round a point from the rounded middle of its district, in whole miles, and claims no more of its authority", () => {
    const point = build({ delivery: "radius", district: { lat: 52.50712, lng: -1.88431 }, radiusMiles: 1.2 });
    expect(point).toMatchObject({
      position: { lat: 52.51, lng: -1.88 },
      areaCode: "A1",
      coverage: { nationwide: false, areaCodes: [], radiusAreaCodes: ["A1"], radiusMiles: 2 },
    });
    expect(build({ delivery: "radius", district: { lat: 52.5, lng: -1.9 }, radiusMiles: 0 }).coverage.radiusMiles).toBe(0);
  });

  it("lets its authority stand for a point that cannot be placed", () => {
    expect(build({ delivery: "radius", district: null, radiusMiles: 2 })).toMatchObject({
      position: { lat: 52.5, lng: -1.9 },
      coverage: { areaCodes: ["A1"], radiusMiles: null },
    });
  });

  it("is everywhere when it can be done from anywhere", () => {
    expect(build({ delivery: "remote", where: null, areaCodes: [] })).toMatchObject({
      place: null,
      position: null,
      areaCode: null,
      coverage: { nationwide: true, areaCodes: [], radiusAreaCodes: [], radiusMiles: null },
    });
  });
});
