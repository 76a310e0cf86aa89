import { describe, expect, it } from "vitest";
import { normalisePostcode, postcodeDistrict } from "./postcode.ts";

describe("normalisePostcode", () => {
  it.each([
    ["b18 6aa", "B18 6AA"],
    ["B186AA", "B18 6AA"],
    ["  b 1 8  6 a a ", "B18 6AA"],
    ["B18-6AA.", "B18 6AA"],
    ["(b18\u00a06aa),", "B18 6AA"],
    ["b11ay", "B1 1AY"],
    ["cv37 6gl", "CV37 6GL"],
    ["ec1a1bb", "EC1A 1BB"],
    ["W1A 0AX", "W1A 0AX"],
    ["M11AE", "M1 1AE"],
    ["bt1 5gs", "BT1 5GS"],
    ["GIR 0AA", "GIR 0AA"],
  ])("reads %j", (text, expected) => {
    expect(normalisePostcode(text)).toBe(expected);
  });

  it.each(["", "B18", "B18 6", "B18 6A", "B18 6AAA", "Moseley", "B18 6CI", "18 6AA", "Unit 4, B18 6AA", "B18 6AA B18 6AB", "Q1 1AA", "🙂"])(
    "refuses %j",
    (text) => {
      expect(normalisePostcode(text)).toBeNull();
    },
  );
});

describe("postcodeDistrict", () => {
  it.each([
    ["b186aa", "B18"],
    ["B18 6AA", "B18"],
    ["b18", "B18"],
    ["B18 6", "B18"],
    ["B186", "B18"],
    ["B1 8", "B1"],
    ["b1", "B1"],
    ["EC1A", "EC1A"],
    ["ec1a 1bb", "EC1A"],
    [" (wv14) ", "WV14"],
  ])("reads %j", (text, expected) => {
    expect(postcodeDistrict(text)).toBe(expected);
  });

  it.each(["", "B", "Moseley", "6AA", "B1868", "B18 6A", "x".repeat(10_000)])("refuses %j", (text) => {
    expect(postcodeDistrict(text)).toBeNull();
  });
});
