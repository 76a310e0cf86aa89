import { describe, expect, it } from "vitest";
import { type CompletenessInput, completenessOf, completenessSteps } from "./completeness.ts";

const NOTHING: CompletenessInput = {
  summary: "",
  mission: "",
  offerings: [],
  hasPosition: false,
  hasWebsite: false,
  hasContact: false,
  hasIdentifier: false,
  staff: null,
  turnoverBand: null,
  founded: null,
  impactModel: [],
  beneficiaries: [],
  impact: [],
  accreditations: 0,
  insurances: [],
  policies: [],
  references: [],
  claimed: false,
};

describe("completeness", () => {
  it("is nothing for an empty profile and its steps add up to a hundred", () => {
    expect(completenessOf(NOTHING)).toBe(0);
    expect(completenessSteps(NOTHING).reduce((sum, s) => sum + s.points, 0)).toBe(100);
  });
  it("does not count an offering that an import derived as one the supplier listed", () => {
    const derived = { description: "", coverage: "unknown", minPence: null, maxPence: null, derivedFrom: "sic" };
    expect(completenessOf({ ...NOTHING, offerings: [derived] })).toBe(0);
    expect(completenessOf({ ...NOTHING, offerings: [{ ...derived, derivedFrom: null }] })).toBe(18);
  });
});
