import { describe, expect, it } from "vitest";
import { readNeed } from "./read-need.ts";
import { readDays, readHelp, readPay, readSkills } from "./read-post.ts";

const TODAY = "2026-11-23";
function payOf(text: string) {
  const read = readPay(text, readNeed(text, { today: TODAY }).values);
  return read === null ? null : [read.pay, read.pence, read.period];
}

describe("a post in words", () => {
  it("names skills by what people call them, in the order of the text", () => {
    expect(readSkills("A treasurer who knows grant applications and HR").map(({ line }) => line)).toEqual([
      "Finance",
      "Fundraising",
      "Human resources",
    ]);
    expect(readSkills("We need IT help; it is urgent").map(({ line }) => line)).toEqual(["IT"]);
    expect(readSkills("Somebody kind, for it matters").map(({ line }) => line)).toEqual([]);
  });

  it.each([
    ["two days a month", 2],
    ["half a day each week", 2],
    ["one day a week", 4.5],
    ["a day per fortnight", 2],
    ["six days a year", 0.5],
  ])("says how much time it takes: %s", (text, days) => {
    expect(readDays(`About ${text}, in the evening`)?.days).toBe(days);
  });
  it("counts no days that are not a rate", () => {
    for (const text of ["for two days", "within 30 days", "40 days a month"]) expect(readDays(text), text).toBeNull();
  });

  it("says whether it is paid, and how much", () => {
    expect(payOf("The role is unpaid")).toEqual(["unpaid", null, "day"]);
    expect(payOf("Unpaid, with travel expenses")).toEqual(["expenses", null, "day"]);
    expect(payOf("We pay £220 a day")).toEqual(["paid", 22_000, "day"]);
    expect(payOf("£30,000 a year")).toEqual(["paid", 3_000_000, "year"]);
    expect(payOf("We go on paying her salary")).toEqual(["paid", null, "day"]);
    expect(payOf("A seat on our board")).toBeNull();
  });
});

describe("help in words", () => {
  it.each([
    ["We give away 30 laptops", "equipment"],
    ["Our meeting room is free on Fridays", "room"],
    ["Looking for a mentor", "expertise"],
    ["Twelve volunteers for a day", "hours"],
    ["A grant of £500", "money"],
  ])("says what it is of: %s", (text, help) => {
    expect(readHelp(text)?.help).toBe(help);
  });
  it("is none where the words do not say", () => {
    expect(readHelp("Something good")).toBeNull();
  });
});
