import { describe, expect, it } from "vitest";
import { type Identity, sameIdentity } from "./same-identity.ts";

const TUREEN: Identity = { legalName: "Tipton Tureen Catering Limited", tradingName: "Tipton Tureen", numbers: '["GB-COH:01234567"]' };

function becomes(change: Partial<Identity>, given: Identity = TUREEN): boolean {
  return sameIdentity(given, { ...given, ...change });
}

describe("the same identity", () => {
  it.each([
    [{}],
    [{ legalName: "TIPTON TUREEN CATERING LTD" }],
    [{ legalName: "Tipton Tureen Catering Ltd." }],
    [{ legalName: "The Tipton  Tureen, Catering" }],
    [{ tradingName: null }],
    [{ tradingName: "tipton tureen" }],
    [{ tradingName: "Tipton Tureen Catering" }],
    [{ tradingName: "Tureen" }],
    [{ numbers: '["GB-CHC:1012345","GB-COH:01234567"]' }],
  ] satisfies [Partial<Identity>][])("goes on with %o", (change) => {
    expect(becomes(change)).toBe(true);
  });

  it.each([
    [{ legalName: "Birmingham City Council" }],
    [{ legalName: "Tipton Tureen Catering CIC" }],
    [{ legalName: "Tipton Tureen Catering LLP" }],
    [{ legalName: "Tipton Tureen Catering (Midlands) Limited" }],
    [{ numbers: '["GB-COH:07654321"]' }],
    [{ numbers: "[]" }],
    [{ numbers: '["GB-COH:01234567","GB-COH:07654321"]' }],
    [{ tradingName: "Birmingham City Council" }],
    [{ tradingName: "Compass Group" }],
    [{ tradingName: "Tipton Tureen ✅" }],
    [{ legalName: "Tipton Tureen Catering Limited ✅" }],
    [{ legalName: "Birmingham City Council", tradingName: "Tipton Tureen" }],
  ] satisfies [Partial<Identity>][])("ends with %o", (change) => {
    expect(becomes(change)).toBe(false);
  });

  it("goes on with a second number while it is the one that came in, and ends when that is changed", () => {
    const second = (id: string, formerNumbers: string) =>
      becomes({ numbers: `["GB-CHC:${id}","GB-COH:01234567"]`, formerNumbers } as never);
    expect(second("1012345", "[]")).toBe(true);
    expect(second("209603", '["GB-CHC:1012345"]')).toBe(false);
    expect(second("1012345", '["GB-CHC:1012345","GB-CHC:209603"]')).toBe(true);
    expect(becomes({ formerNumbers: '["GB-CHC:1012345"]' } as never)).toBe(true);
    expect(second("1012345", '["GB-SC:SC012345"]')).toBe(true);
  });

  it("ends with a first number, where it was given for none: nobody has confirmed that it is theirs", () => {
    const group = { legalName: "Tipton Allotments", tradingName: null, numbers: "[]" };
    expect(becomes({}, group)).toBe(true);
    expect(becomes({ numbers: '["GB-COH:01234567"]' }, group)).toBe(false);
  });

  it("ends when known words are put together to say that it is a public body", () => {
    const tenants = { legalName: "Birmingham City Council Tenants Co-operative Limited", tradingName: null, numbers: "[]" };
    expect(becomes({ tradingName: "Birmingham City Council" }, tenants)).toBe(false);
    expect(becomes({ tradingName: "Birmingham Tenants Co-op" }, tenants)).toBe(true);
  });
});
