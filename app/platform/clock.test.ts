import { describe, expect, it } from "vitest";
import { judgeClock, type KeptClock } from "./clock.ts";

const DAY = 86_400_000;
const T = 1_000 * DAY;
const right: KeptClock = { seen: T, held: null, confirmed: false, leaptFrom: null };
const look = (day: number, ran = day) => ({ wall: T + day * DAY, ran: ran * DAY });
/** The verdict for a first look after a start, or for a later one. */
const start = (kept: KeptClock | null, day: number) => judgeClock(kept, null, look(day, 0), 0);
const later = (kept: KeptClock, day: number, ran: number) => judgeClock(kept, look(0), { wall: T + day * DAY, ran: ran * DAY }, ran * DAY);

describe("a clock", () => {
  it("is believed at the very first, while it runs, and after a stop of a month", () => {
    expect(start(null, 400).held).toBeNull();
    expect(later(right, 0.5, 0.5)).toEqual({ ...right, seen: T + 0.5 * DAY });
    expect(start(right, 30).held).toBeNull();
  });
  it("that leaps ahead while the site runs, or was moved by more than a month at a start, is held", () => {
    expect(later(right, 400, 0).held).toBe(T + 400 * DAY);
    expect(later(right, 2, 0).held).not.toBeNull();
    expect(start(right, 400)).toMatchObject({ seen: T, held: T + 400 * DAY });
    const byTwoDays = later(right, 2, 0);
    expect(judgeClock(byTwoDays, look(2), look(2.01), 0.01 * DAY)).toEqual(byTwoDays);
  });
  it("that falls back by days is held", () => {
    expect(start(right, -3).held).not.toBeNull();
    expect(start(right, -0.5).held).toBeNull();
  });
  it("that is held is believed as soon as it is back, when the team says so, or after a day of running steadily", () => {
    const held = start(right, 400);
    expect(judgeClock(held, look(400), look(400.1), 0.1 * DAY)).toEqual(held);
    expect(judgeClock(held, look(400), look(0.1), 0.1 * DAY)).toEqual({ ...right, seen: T + 0.1 * DAY });
    const leapt = { seen: T + 400.1 * DAY, held: null, confirmed: false, leaptFrom: T };
    expect(judgeClock({ ...held, confirmed: true }, look(400), look(400.1), 0.1 * DAY)).toEqual(leapt);
    expect(judgeClock(held, look(400), look(401), DAY)).toMatchObject({ held: null, leaptFrom: T });
  });
  it("that was believed too soon is believed at once when it comes back to where it leapt from", () => {
    const leapt: KeptClock = { seen: T + 401 * DAY, held: null, confirmed: false, leaptFrom: T };
    expect(start(leapt, 2)).toEqual({ seen: T + 2 * DAY, held: null, confirmed: false, leaptFrom: null });
  });
});
