import { describe, expect, it } from "vitest";
import {
  addDays,
  ago,
  type Day,
  daysUntil,
  fullDate,
  londonDay,
  londonHour,
  londonInstant,
  longDate,
  monthYear,
  shortDate,
  timeOfDay,
} from "./dates.ts";

describe("an instant from a day and a time in London", () => {
  it("is UTC in winter and an hour earlier in summer", () => {
    expect(londonInstant("2026-12-11", 17)).toEqual(new Date("2026-12-11T17:00:00Z"));
    expect(londonInstant("2026-07-01", 17)).toEqual(new Date("2026-07-01T16:00:00Z"));
    expect(londonInstant("2026-07-01", 0)).toEqual(new Date("2026-06-30T23:00:00Z"));
  });
  it("knows on which side of the spring change it lies", () => {
    expect(londonInstant("2026-03-29", 0, 59)).toEqual(new Date("2026-03-29T00:59:00Z"));
    expect(londonInstant("2026-03-29", 2)).toEqual(new Date("2026-03-29T01:00:00Z"));
    expect(londonInstant("2026-03-29", 23)).toEqual(new Date("2026-03-29T22:00:00Z"));
  });
  it("moves on by an hour in the hour that spring leaves out", () => {
    const instant = londonInstant("2026-03-29", 1, 30);
    expect(instant).toEqual(new Date("2026-03-29T01:30:00Z"));
    expect(timeOfDay(instant)).toBe("2:30am");
  });
  it("takes the first of the two in the hour that autumn has twice", () => {
    expect(londonInstant("2026-10-25", 0, 30)).toEqual(new Date("2026-10-24T23:30:00Z"));
    expect(londonInstant("2026-10-25", 1, 30)).toEqual(new Date("2026-10-25T00:30:00Z"));
    expect(londonInstant("2026-10-25", 2)).toEqual(new Date("2026-10-25T02:00:00Z"));
  });
  it("shows the asked time again for every hour of a year, but the one left out", () => {
    for (let day: Day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 1)) {
      for (const hour of [0, 1, 2, 7, 17, 23]) {
        const instant = londonInstant(day, hour);
        if (day === "2026-03-29" && hour === 1) continue;
        expect([londonDay(instant), londonHour(instant)]).toEqual([day, hour]);
      }
    }
  });
});

describe("days from now", () => {
  it("count calendar days in London, not hours", () => {
    expect(daysUntil("2026-11-24", new Date("2026-11-23T23:59:00Z"))).toBe(1);
    expect(daysUntil(new Date("2026-11-23T23:59:00Z"), new Date("2026-11-23T00:00:00Z"))).toBe(0);
    expect(daysUntil(new Date("2026-06-30T23:30:00Z"), new Date("2026-06-30T22:30:00Z"))).toBe(1);
    expect(daysUntil("2026-11-20", new Date("2026-11-23T09:00:00Z"))).toBe(-3);
  });
  it("are whole across both clock changes", () => {
    expect(daysUntil("2026-03-30", new Date("2026-03-28T12:00:00Z"))).toBe(2);
    expect(daysUntil("2026-10-26", new Date("2026-10-24T12:00:00Z").getTime())).toBe(2);
  });
  it("are added across months and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});

it("how long ago reads in the largest unit that says enough", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const days = (n: number) => ago(addDays("2026-11-23", -n), now);
  expect([0, 1, 2, 13, 14, 70, 84, 150, 729].map(days)).toEqual([
    "today",
    "yesterday",
    "2 days ago",
    "13 days ago",
    "2 weeks ago",
    "10 weeks ago",
    "3 months ago",
    "5 months ago",
    "24 months ago",
  ]);
  expect(days(730)).toBe("2 years ago");
  expect(days(-5)).toBe("today");
});

it("days and times are written as people in London read them", () => {
  expect(longDate("2026-11-12")).toBe("12 November 2026");
  expect(longDate(new Date("2026-06-30T23:30:00Z"))).toBe("1 July 2026");
  expect(shortDate("2026-11-12")).toBe("12 November");
  expect(monthYear("2026-09-01")).toBe("Sep 2026");
  expect(fullDate("2026-12-11")).toBe("Friday 11 December 2026");
  expect(["2026-11-23T00:00:00Z", "2026-11-23T12:00:00Z", "2026-11-23T17:00:00Z", "2026-07-01T08:30:00Z"].map(timeOfDay)).toEqual([
    "12am",
    "12pm",
    "5pm",
    "9:30am",
  ]);
});

describe("a long date", () => {
  it("says the same of a day, of an instant on it, and when it is asked again after many others", () => {
    const said = longDate("2026-11-12");
    expect(said).toBe("12 November 2026");
    expect(longDate(new Date("2026-11-12T12:00:00Z"))).toBe(said);
    for (let i = 0; i < 6000; i += 1) longDate(addDays("2020-01-01", i));
    expect(longDate("2026-11-12")).toBe(said);
  });
});
