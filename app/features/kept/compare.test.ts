import { beforeAll, describe, expect, it } from "vitest";
import type { PublicProfile } from "#app/features/directory/facts/page.server.ts";
import { loadProfiles } from "#app/features/directory/get-profile.server.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { comparedLines, saidByNobody } from "./compare.ts";

let profile: PublicProfile;

beforeAll(async () => {
  const market = await createMarket();
  const found = loadProfiles(market.ctx(), [market.supplier]).get(market.supplier);
  await market.close();
  if (found === undefined) throw new Error("The bakery is not listed");
  profile = found;
});

describe("suppliers side by side", () => {
  const factsOf = (more: Partial<PublicProfile>, term: string) =>
    comparedLines({ ...profile, ...more }, { miles: 2.14, label: "Aston" }, "2026-11-23").find((line) => line.term === term)?.facts;

  it("have the same lines in the same order, whatever each says", () => {
    const terms = (one: PublicProfile) => comparedLines(one, { miles: null, label: null }, "2026-11-23").map(({ term }) => term);
    expect(terms(profile)).toEqual(terms({ ...profile, offerings: [], insurances: [], staff: 4 }));
    expect(terms(profile)).toHaveLength(10);
  });
  it("say how far they are from the buyer, and what is not said as a gap", () => {
    expect(factsOf({}, "Where")?.[0]).toBe("2.1 miles from Aston");
    expect(factsOf({ staff: null, alongside: "" }, "Staff")).toEqual([]);
    expect(factsOf({ staff: 1, alongside: "12 trainees" }, "Staff")).toEqual(["1 member of staff", "12 trainees"]);
  });
  it("show no paper and no cover that has ended, and no date of a profile that nobody looks after", () => {
    const insurances = [
      { kind: "public_liability", amountPence: 500_000_000, until: "2026-11-22" },
      { kind: "public_liability", amountPence: 200_000_000, until: "2026-11-23" },
    ] as PublicProfile["insurances"];
    expect(factsOf({ insurances }, "Insurance")).toEqual(["Public liability of £2,000,000"]);
    const paper = { issuer: "", number: "", fromDay: null };
    const accreditations = [
      { ...paper, name: "ISO 9001", toDay: "2026-01-01" },
      { ...paper, name: "ISO 14001", toDay: "2027-01-01" },
    ] as PublicProfile["accreditations"];
    expect(factsOf({ accreditations }, "Papers")).toEqual(["ISO 14001, until 1 January 2027"]);
    expect(factsOf({ claimed: false, confirmedAt: 0 }, "Profile confirmed")).toEqual([]);
  });
  it("name what none of them says", () => {
    const lines = (staff: number | null) =>
      comparedLines({ ...profile, staff, turnover: null }, { miles: 1, label: "Aston" }, "2026-11-23");
    expect(saidByNobody([lines(null), lines(null)])).toContain("staff, turnover");
    expect(saidByNobody([lines(null), lines(3)])).not.toContain("staff");
  });
});
