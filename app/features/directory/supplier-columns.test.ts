import { expect, it } from "vitest";
import type { ListedSupplier } from "./facts/line.ts";
import { columnNames, columnsOf } from "./supplier-columns.ts";

const offering = {
  sectorCode: "x",
  derivedFrom: null,
  isHint: false,
  radiusMiles: null,
  areaNames: ["Dudley"],
  coverage: "areas" as const,
};
const supplier: ListedSupplier = {
  id: 1,
  slug: "salvage-row",
  name: "Salvage Row",
  summary: "",
  place: "Oldbury, Sandwell",
  town: "Oldbury",
  areaCode: null,
  areaName: "Sandwell",
  lat: null,
  lng: null,
  legalForm: "Community interest company",
  staff: 9,
  confirmedAt: null,
  claimed: true,
  status: { status: "certified", fromDay: "2025-03-01", toDay: "2027-03-01" },
  source: null,
  offerings: [
    { ...offering, title: "paint", minPence: 50_000, maxPence: null },
    { ...offering, title: "Paint", minPence: null, maxPence: 6_000_000 },
  ],
  identifiers: [{ scheme: "GB-COH", id: "09123456" }],
  sourceRefs: [],
};

it("gives the columns that are chosen, in their order, each offering and place said once", () => {
  const row = columnsOf({ supplier, miles: 2.14, origin: "https://supply.example" }, ["name", "place", "work"]);
  expect(row).toEqual({
    Supplier: "Salvage Row",
    Number: "GB-COH 09123456",
    "Legal form": "Community interest company",
    Profile: "https://supply.example/suppliers/salvage-row",
    Place: "Oldbury, Sandwell",
    Miles: "2.1",
    Sells: "Paint",
    Staff: "9",
    "Job size": "£500 to £60,000",
    Covers: "Dudley",
  });
  expect(Object.keys(row)).toEqual(columnNames(["name", "place", "work"]));
});
