import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, londonDay, londonHour } from "./dates.ts";
import { afterQuiet, isQuiet, mailsLeaveAt } from "./quiet-hours.ts";
import { addWorkingDays, bankHolidays, isWorkingDay, workingDayFrom } from "./working-days.ts";

/** As gov.uk publishes them; of 2028 those that follow from the rule alone. */
const PUBLISHED: Record<number, string> = {
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
};
const day = fc.integer({ min: 0, max: 365 * 30 }).map((n) => addDays("2020-01-01", n));

describe("working days in England", () => {
  it.each(Object.entries(PUBLISHED))("know the bank holidays of %s", (year, days) => {
    expect([...bankHolidays(Number(year))].sort()).toEqual(days.split(" ").map((one) => `${year}-${one}`));
  });
  it("are counted from any day, and none is the day itself", () => {
    expect(addWorkingDays("2026-12-18", 10)).toBe("2027-01-06");
    expect(addWorkingDays("2026-12-19", 1)).toBe("2026-12-21");
    expect(addWorkingDays("2026-12-19", 0)).toBe("2026-12-19");
  });
  it("come to a working day, with so many passed, whatever the day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        let passed = 0;
        for (let one: Day = from; one < to; one = addDays(one, 1)) if (isWorkingDay(addDays(one, 1))) passed += 1;
        expect(passed).toBe(count);
      }),
    );
  });
  it("never lie more than five days ahead", () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(workingDayFrom(from) <= addDays(from, 4)).toBe(true);
      }),
    );
  });
});

describe("quiet hours", () => {
  const HOUR = 3600_000;
  /** Instants within three days of either change of the clocks, and of Christmas, of some years. */
  const around = fc
    .tuple(
      fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2026-12-25", "2027-12-25"),
      fc.integer({ min: -72 * 60, max: 72 * 60 }),
    )
    .map(([near, minutes]) => new Date(Date.parse(`${near}T01:00:00Z`) + minutes * 60_000));

  it.each([
    ["by day", "2027-01-11T10:14:00Z", "2027-01-11T10:24:00Z"],
    ["in the evening", "2026-12-01T19:40:00Z", "2026-12-02T08:00:00Z"],
    ["just before the evening", "2026-12-01T18:55:00Z", "2026-12-02T08:00:00Z"],
    ["before the morning", "2026-12-02T05:00:00Z", "2026-12-02T08:00:00Z"],
    ["before the clocks go forward", "2026-03-27T20:00:00Z", "2026-03-30T07:00:00Z"],
    ["before the clocks go back", "2026-10-23T18:30:00Z", "2026-10-26T08:00:00Z"],
    ["before a long Christmas", "2026-12-24T19:30:00Z", "2026-12-29T08:00:00Z"],
  ])("let mails of a step leave %s", (_, pressed, leaves) => {
    expect(mailsLeaveAt(new Date(pressed)).toISOString().replace(".000", "")).toBe(leaves);
  });
  it("are over when it says so: at 8am of a working day in London, or at once, also where the clocks change", () => {
    fc.assert(
      fc.property(around, (at) => {
        const then = afterQuiet(at);
        expect(isQuiet(then)).toBe(false);
        if (!isQuiet(at)) {
          expect(then).toEqual(at);
          return;
        }
        expect(then.getTime()).toBeGreaterThan(at.getTime());
        expect(londonHour(then)).toBe(8);
        expect(then.getTime() % HOUR).toBe(0);
        expect(isWorkingDay(londonDay(then))).toBe(true);
      }),
    );
  });
  it("are quiet all the way until then", () => {
    fc.assert(
      fc.property(around, fc.double({ min: 0, max: 0.999, noNaN: true }), (at, share) => {
        const then = afterQuiet(at).getTime();
        if (then > at.getTime()) expect(isQuiet(new Date(at.getTime() + Math.floor((then - at.getTime()) * share)))).toBe(true);
      }),
    );
  });
  it("leave ten minutes to take a step back at the least, and never more than five days", () => {
    fc.assert(
      fc.property(around, (at) => {
        const waits = mailsLeaveAt(at).getTime() - at.getTime();
        expect(waits).toBeGreaterThanOrEqual(10 * 60_000);
        expect(waits).toBeLessThanOrEqual(5 * 24 * HOUR);
      }),
    );
  });
});
