import { describe, expect, it } from "vitest";
import { totalWithVat } from "../worth.ts";
import {
  advertWording,
  type BuyerPlace,
  inOcds,
  mayReserve,
  type ReservingFacts,
  reachOf,
  refusedReservation,
  reservedFor,
} from "./rules.ts";

const LAW = { thresholdPounds: { centralGovernment: 135_018, others: 207_720, works: 5_193_000 } };
const PARISH: ReservingFacts = {
  kind: "contract",
  buyerKind: "public",
  isCentralGovernment: false,
  publicBody: "parish",
  valueKind: "range",
  maxPence: 2_400_000,
  valuePeriod: "year",
  years: 2,
  isWorks: false,
};
const DUDLEY = { name: "Dudley", areaCodes: ["E08000027"] };
const STAFFORDSHIRE = { name: "Staffordshire", areaCodes: ["E10000028", "E07000192"] };
const PLACE: BuyerPlace = {
  isEngland: true,
  area: DUDLEY,
  county: { name: "West Midlands", kind: "county", areaCodes: ["E08000025", "E08000027"], borders: [STAFFORDSHIRE] },
};

describe("what a buyer may reserve", () => {
  it("is by place, size and purpose for a parish council in England under the threshold, VAT and all its years counted", () => {
    const may = mayReserve(PARISH, PLACE, LAW);
    expect(may.problem).toBeNull();
    expect(may.places).toEqual(["uk", "bordering", "county"]);
    expect(may.basis).toBe(
      "You are a parish or town council in England, and £24,000 a year, or £57,600 in all with VAT, is under the threshold of £207,720.",
    );
  });

  it("has its own area too for a council that is not the whole county", () => {
    expect(mayReserve({ ...PARISH, publicBody: "council" }, PLACE, LAW).places).toEqual(["uk", "bordering", "county", "area"]);
    const unitary = {
      ...PLACE,
      area: { name: "Shropshire", areaCodes: ["E06000051"] },
      county: { ...PLACE.county, name: "Shropshire", areaCodes: ["E06000051"] },
    } as BuyerPlace;
    expect(mayReserve({ ...PARISH, publicBody: "council" }, unitary, LAW).places).toEqual(["uk", "bordering", "county"]);
  });

  it("is no place for a public body that is no best value authority, nor outside England, and one county for central government", () => {
    expect(mayReserve({ ...PARISH, publicBody: null }, PLACE, LAW).places).toEqual([]);
    expect(mayReserve(PARISH, { isEngland: false, area: { name: "Cardiff", areaCodes: ["W06000015"] }, county: null }, LAW).places).toEqual(
      [],
    );
    expect(mayReserve({ ...PARISH, publicBody: null, isCentralGovernment: true }, PLACE, LAW).places).toEqual(["uk", "county"]);
  });

  it("is nothing from the threshold on, nor while its worth cannot be told", () => {
    const at = (maxPence: number, more: Partial<ReservingFacts> = {}) =>
      mayReserve({ ...PARISH, valuePeriod: "total", maxPence, ...more }, PLACE, LAW).problem?.code ?? null;
    expect(at(17_309_999)).toBeNull();
    expect(at(17_310_000)).toBe("threshold");
    expect(at(17_310_000, { isWorks: true })).toBeNull();
    expect(at(11_251_500, { isCentralGovernment: true })).toBe("threshold");
    expect(mayReserve({ ...PARISH, valueKind: "withheld" }, PLACE, LAW).problem?.code).toBe("value");
    expect(mayReserve({ ...PARISH, years: null }, PLACE, LAW).problem?.code).toBe("length");
  });

  it("is anything for who is no public body, whatever it is worth", () => {
    const may = mayReserve({ ...PARISH, buyerKind: "private", publicBody: null, valueKind: "unknown", maxPence: null }, PLACE, LAW);
    expect([may.problem, may.places]).toEqual([null, ["uk", "bordering", "county", "area"]]);
  });

  it("is nothing of an invited quote, or of people", () => {
    for (const kind of ["quote", "secondment", "board_role", "support"] as const)
      expect(mayReserve({ ...PARISH, kind }, PLACE, LAW).problem?.code).toBe("kind");
  });

  it("is refused by name of what may be chosen", () => {
    const may = mayReserve({ ...PARISH, publicBody: null, isCentralGovernment: true }, PLACE, LAW);
    expect(refusedReservation({ place: "county" }, may)).toBeNull();
    expect(refusedReservation({ place: "bordering" }, may)).toBe("Central government may name one county, not several.");
    expect(refusedReservation({ place: null }, may)).toBeNull();
  });
});

describe("a job's worth", () => {
  it("counts a part of a year as a year, never less", () => {
    expect(totalWithVat({ ...PARISH, years: 0.5 })).toBe(2_880_000);
    expect(totalWithVat({ ...PARISH, valuePeriod: "total", years: null })).toBe(2_880_000);
  });
});

describe("what a reservation says", () => {
  const decidedAt = new Date("2026-11-23T09:00:00Z");

  it("names whom it is for, the area, and that it was decided before", () => {
    const county = reachOf("county", PLACE);
    expect(
      advertWording(
        { place: "county", placeName: county?.name ?? null, areaCodes: [], sme: false, vcse: true, decidedAt },
        "Birchen Heath",
      ),
    ).toBe(
      "This contract is reserved. Only voluntary, community or social enterprises that work from the county of West Midlands may take part. Birchen Heath decided this on 23 November 2026, before inviting anyone.",
    );
  });

  it("asks all that is asked", () => {
    expect(reservedFor({ place: "uk", placeName: "the United Kingdom", sme: true, vcse: true })).toBe(
      "voluntary, community or social enterprises that have fewer than 250 staff and work from the United Kingdom",
    );
    expect(reservedFor({ place: null, placeName: null, sme: true, vcse: false })).toBe("small or medium enterprises");
  });

  it("takes all that the county borders, or none", () => {
    expect(reachOf("bordering", PLACE)).toEqual({
      name: "the county of West Midlands and all that it borders (Staffordshire)",
      areaCodes: ["E08000025", "E08000027", "E10000028", "E07000192"],
    });
    expect(reachOf("county", { ...PLACE, county: null })).toBeNull();
  });

  it("is the UK extension's reserved participation in OCDS", () => {
    expect(inOcds({ place: "county", areaCodes: ["E08000025"], sme: false, vcse: true })).toEqual({
      suitability: { sme: false, vcse: true },
      otherRequirements: {
        reservedParticipation: ["smeVcse"],
        reservedParticipationLocation: { gazetteer: { identifiers: ["E08000025"] } },
      },
    });
    expect(inOcds({ place: "uk", areaCodes: [], sme: false, vcse: false }).otherRequirements.reservedParticipation).toEqual([]);
  });
});
