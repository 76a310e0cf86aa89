import { describe, expect, it } from "vitest";
import { lastMorning } from "./load.ts";

describe("the day the demo region counts from", () => {
  it("is never ahead of the clock, before eight as after", () => {
    expect(lastMorning(new Date("2026-11-23T06:31:00Z")).toISOString()).toBe("2026-11-22T08:00:00.000Z");
    expect(lastMorning(new Date("2026-11-23T08:00:00Z")).toISOString()).toBe("2026-11-23T08:00:00.000Z");
    expect(lastMorning(new Date("2026-11-23T23:59:00Z")).toISOString()).toBe("2026-11-23T08:00:00.000Z");
  });
});
