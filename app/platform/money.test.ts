import { describe, expect, it } from "vitest";
import { parsePounds, pounds, poundsRange, shortPounds } from "./money.ts";

describe("an amount that people type", () => {
  it.each([
    ["18000", 1_800_000],
    ["18,000", 1_800_000],
    ["£18,000.50", 1_800_050],
    ["  £ 18 000".replace(" 000", "000"), 1_800_000],
    ["18k", 1_800_000],
    ["£1.5m", 150_000_000],
    ["1.25 M", 125_000_000],
    ["0.5", 50],
    ["1.15", 115],
    ["0", 0],
    ["1,234,567.89", 123_456_789],
  ])("%s is read", (text, pence) => {
    expect(parsePounds(text)).toBe(pence);
  });
  it.each([
    "",
    " ",
    "£",
    "-5",
    "1,23",
    "12,3456",
    "1.234",
    "1e5",
    "0x10",
    "NaN",
    "Infinity",
    "5kk",
    "ten",
    "5 to 6",
    "£5; drop table",
    "9".repeat(40),
    "999999999m",
    "٥",
  ])("%j is not an amount", (text) => {
    expect(parsePounds(text)).toBeNull();
  });
});

it("amounts are written with pence only where there are some", () => {
  expect([pounds(1_800_000), pounds(1_800_050), pounds(0)]).toEqual(["£18,000", "£18,000.50", "£0"]);
});
it("short amounts never reach a thousand of the smaller unit", () => {
  expect([95_000, 7_900_000, 99_949_900, 99_999_900, 500_000_000].map(shortPounds)).toEqual(["£950", "£79k", "£999k", "£1m", "£5m"]);
});
it("a range says what is known of it", () => {
  expect(poundsRange(50_000, 6_000_000)).toBe("£500 to £60,000");
  expect(poundsRange(null, 6_000_000)).toBe("up to £60,000");
  expect(poundsRange(50_000, null)).toBe("from £500");
  expect(poundsRange(50_000, 50_000)).toBe("£500");
  expect(poundsRange(null, undefined)).toBe("");
});
