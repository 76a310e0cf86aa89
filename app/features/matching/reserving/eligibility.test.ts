import { describe, expect, it } from "vitest";
import { eligibility, type ReservedSupplier } from "./eligibility.ts";

const IDENTITY = { legalName: "Brindle Grounds", tradingName: null, numbers: "[]", formerNumbers: "[]", changedOn: null };
const SUPPLIER: ReservedSupplier = {
  claimed: true,
  areaCode: "E08000027",
  place: "Dudley",
  staff: 12,
  legalForm: "cic_guarantee",
  impactModel: [],
  statuses: [],
  identity: IDENTITY,
  stated: null,
};
const ALL = {
  place: "county",
  placeName: "the county of West Midlands",
  areaCodes: ["E08000025", "E08000027"],
  sme: true,
  vcse: true,
} as const;
const PLACE = { ...ALL, sme: false, vcse: false } as const;
const VCSE = { ...ALL, place: null, areaCodes: [], sme: false } as const;
const SME = { ...VCSE, sme: true, vcse: false } as const;
const TODAY = "2026-12-01";

function standing(reservation: Parameters<typeof eligibility>[0], more: Partial<ReservedSupplier>) {
  return eligibility(reservation, { ...SUPPLIER, ...more }, TODAY).standing;
}

describe("whom a reservation is for", () => {
  it("is who is all that is asked", () => {
    expect(eligibility(ALL, SUPPLIER, TODAY)).toEqual({ standing: "yes", lines: [] });
  });

  it("is told by where it says it works, never by a register's address alone", () => {
    expect(standing(PLACE, { areaCode: "E08000035", place: "Leeds" })).toBe("no");
    expect(standing(PLACE, { claimed: false })).toBe("unknown");
    expect(standing(PLACE, { claimed: false, areaCode: "E08000035" })).toBe("unknown");
    expect(standing(PLACE, { areaCode: null })).toBe("unknown");
  });

  it("is who states a place in the area, wherever its address is; one elsewhere does not count", () => {
    const stated = { areaCode: "E08000025", sme: false, vcse: false };
    expect(standing(PLACE, { areaCode: "E08000035", stated })).toBe("yes");
    expect(standing(PLACE, { areaCode: "E08000035", stated: { ...stated, areaCode: "E08000034" } })).toBe("no");
    expect(standing(ALL, { claimed: false, stated })).toBe("yes");
  });

  it("is anybody listed for the whole United Kingdom, once it is known where", () => {
    expect(standing({ ...PLACE, place: "uk", areaCodes: [] }, { areaCode: "E08000035" })).toBe("yes");
    expect(standing({ ...PLACE, place: "uk", areaCodes: [] }, { areaCode: null })).toBe("unknown");
  });

  it("is small or medium under 250 staff; unknown is neither", () => {
    expect([standing(SME, { staff: 249 }), standing(SME, { staff: 250 }), standing(SME, { staff: null })]).toEqual([
      "yes",
      "no",
      "unknown",
    ]);
    expect(standing(SME, { staff: null, stated: { areaCode: null, sme: true, vcse: false } })).toBe("yes");
    expect(standing(SME, { staff: 250, stated: { areaCode: null, sme: true, vcse: false } })).toBe("no");
  });

  it("is a VCSE by a form that binds its surplus, by what it declares, or by its word", () => {
    expect(standing(VCSE, { legalForm: "community_benefit_society" })).toBe("yes");
    expect(standing(VCSE, { legalForm: "co_operative_society" })).toBe("unknown");
    expect(standing(VCSE, { legalForm: "co_operative_society", impactModel: ["profit_redistribution"] })).toBe("yes");
    expect(standing(VCSE, { legalForm: "company_shares", stated: { areaCode: null, sme: false, vcse: true } })).toBe("yes");
    expect(standing(VCSE, { legalForm: "public_body" })).toBe("no");
  });

  it("is not who had its status refused, whatever it states", () => {
    const rejected = { status: "rejected", fromDay: "2026-01-01", toDay: null, recordedAt: 1, givenFor: IDENTITY } as const;
    expect(standing(VCSE, { statuses: [rejected], stated: { areaCode: null, sme: true, vcse: true } })).toBe("no");
  });

  it("fails by one no, whatever else is unknown", () => {
    const found = eligibility(ALL, { ...SUPPLIER, areaCode: "E08000035", place: "Leeds", staff: null }, TODAY);
    expect(found.standing).toBe("no");
    expect(found.lines.map(({ text }) => text)).toEqual([
      "works from Leeds, as its profile says",
      "has not said how many people work for it",
    ]);
  });
});
