import { describe, expect, it } from "vitest";
import { parseCharityNumber, parseCompanyNumber, schemeInSentence } from "./identifiers.ts";
import { tidyWebsite } from "./website.ts";

describe("registered numbers", () => {
  it.each([
    ["1234567", "01234567"],
    ["sc 123456", "SC123456"],
    ["IP28755R", "IP28755R"],
    ["RS7390", "RS007390"],
  ])("company number %s is %s", (typed, id) => {
    expect(parseCompanyNumber(typed)).toEqual({ scheme: "GB-COH", id });
  });

  it.each(["", "123456789", "ABC", "00000000", "1234567X", "'; drop"])("%j is no company number", (typed) => {
    expect(parseCompanyNumber(typed)).toBeNull();
  });

  it("are named in a sentence, a nation with its capital", () => {
    expect(["GB-COH", "GB-CHC", "GB-SC", "GB-NIC", "GB-MPR"].map(schemeInSentence)).toEqual([
      "company number",
      "charity number",
      "Scottish charity number",
      "Northern Irish charity number",
      "mutuals register number",
    ]);
  });

  it.each([
    ["1012345", "GB-CHC", "1012345"],
    ["1071905-1", "GB-CHC", "1071905-1"],
    ["SC41234", "GB-SC", "SC041234"],
    ["SCO41234", "GB-SC", "SC041234"],
    ["NIC101234", "GB-NIC", "101234"],
  ])("charity number %s is %s %s", (typed, scheme, id) => {
    expect(parseCharityNumber(typed)).toEqual({ scheme, id });
  });

  it.each(["", "12", "01234567", "NI12", "abc"])("%j is no charity number", (typed) => {
    expect(parseCharityNumber(typed)).toBeNull();
  });
});

describe("tidyWebsite", () => {
  it.each([
    ["www.tureen.example", "https://www.tureen.example"],
    ["http://tureen.example/", "http://tureen.example"],
    ["tureen.example/about?x=1", "https://tureen.example/about?x=1"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(tidyWebsite(typed)).toBe(kept);
  });

  it.each([
    "",
    "tureen",
    "javascript:alert(1)",
    "ftp://tureen.example",
    "https://user:pass@tureen.example",
    "127.0.0.1",
    "https://[::1]/",
    "a b.example",
  ])("refuses %j", (typed) => {
    expect(tidyWebsite(typed)).toBeNull();
  });
});
