import { describe, expect, it } from "vitest";
import { charityIdentifier, companyIdentifiers, companyNumber, mutualIdentifier, orgIdIdentifiers } from "./identifiers.ts";

describe("companyNumber", () => {
  it.each([
    ["2928606", "02928606"],
    ["05135926", "05135926"],
    ["SC399880", "SC399880"],
    ["sc 39988", "SC039988"],
    ["IP28755R", "IP28755R"],
    ["RS007390", "RS007390"],
    ["CE001879", "CE001879"],
    ["", null],
    ["n/a", null],
    ["00000000", null],
    ["123456789", null],
  ])("reads %s as %s", (text, number) => {
    expect(companyNumber(text)).toBe(number);
  });
});

describe("companyIdentifiers", () => {
  it.each([
    ["IP28755R", "28755R"],
    ["IP031107", "31107R"],
    ["RS007390", "7390"],
    ["RS032453", "32453R"],
    ["SP2696RS", "2696RS"],
    ["NP000446", "446IP"],
  ])("gives society %s its FCA number %s too", (number, fca) => {
    expect(companyIdentifiers(number)).toEqual([
      { scheme: "GB-COH", id: number },
      { scheme: "GB-MPR", id: fca },
    ]);
  });

  it("leaves the FCA number out where it could be one of two", () => {
    expect(companyIdentifiers("RS002876")).toEqual([{ scheme: "GB-COH", id: "RS002876" }]);
  });
});

describe("charities and societies", () => {
  it.each([
    ["1071905", { scheme: "GB-CHC", id: "1071905" }],
    ["SC4401", { scheme: "GB-SC", id: "SC004401" }],
    ["NIC100002", { scheme: "GB-NIC", id: "100002" }],
    ["0", null],
    ["unknown", null],
  ])("reads charity number %s", (text, expected) => {
    expect(charityIdentifier(text)).toEqual(expected);
  });

  it("reads org-ids, spaces and all, and nothing else", () => {
    expect(orgIdIdentifiers("GB-CHC- 1153055 ")).toEqual([{ scheme: "GB-CHC", id: "1153055" }]);
    expect(orgIdIdentifiers("GB-COH-05135926")).toEqual([{ scheme: "GB-COH", id: "05135926" }]);
    expect(orgIdIdentifiers("GB-SC-SC004401")).toEqual([{ scheme: "GB-SC", id: "SC004401" }]);
    expect(orgIdIdentifiers("GB-NIC-100002")).toEqual([{ scheme: "GB-NIC", id: "100002" }]);
    expect(orgIdIdentifiers("360G-ptc-ORG:everest")).toEqual([]);
    expect(mutualIdentifier("28993R")).toEqual({ scheme: "GB-MPR", id: "28993R" });
    expect(mutualIdentifier("pending")).toBeNull();
  });
});
