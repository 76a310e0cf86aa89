import { describe, expect, it } from "vitest";
import { runLength, unitsOf } from "./run-length.ts";

describe("how long work goes on", () => {
  it.each([
    ["Daily for 12 weeks from March", 12, "week", "for 12 weeks"],
    ["£300 a week over a period of six months", 6, "month", "over a period of six months"],
    ["A 12-week contract for cleaning", 12, "week", "12-week contract"],
    ["for two years, with a third possible", 2, "year", "for two years"],
    ["£150 a day for 10 days", 10, "day", "for 10 days"],
  ] as const)("is read in “%s”", (text, count, unit, said) => {
    expect(runLength(text)).toEqual({ count, unit, text: said });
  });

  it.each([
    "within 4 weeks",
    "for 2 weeks' notice",
    "every two weeks",
    "for 3 month old babies",
    "in six months",
    "£300 a week",
    "for two days a week",
    "for 3 days per week",
    "for 2 weeks every year",
  ])("is not “%s”", (text) => expect(runLength(text)).toBeNull());

  it("is read as far as a brief goes", () => {
    expect(runLength(`${"x ".repeat(3000)} for 12 weeks`)).toMatchObject({ count: 12 });
    expect(runLength(`${"x ".repeat(4000)} for 12 weeks`)).toBeNull();
  });

  it("is counted in another unit", () => {
    expect(unitsOf({ count: 6, unit: "month" }, "week")).toBe(26);
    expect(unitsOf({ count: 12, unit: "week" }, "month")).toBe(3);
    expect(unitsOf({ count: 1, unit: "year" }, "month")).toBe(12);
  });
});
