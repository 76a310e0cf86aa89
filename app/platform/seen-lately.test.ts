import { describe, expect, it } from "vitest";
import { createSeenLately } from "./seen-lately.ts";

const at = (minutes: number) => new Date(minutes * 60_000);

describe("what was seen lately", () => {
  it("is first once in the span, and again after it", () => {
    const seen = createSeenLately({ forMs: 3600_000, most: 10 });
    expect(seen.isFirst("a", at(0))).toBe(true);
    expect(seen.isFirst("a", at(59))).toBe(false);
    expect(seen.isFirst("b", at(59))).toBe(true);
    expect(seen.isFirst("a", at(60))).toBe(true);
    expect(seen.isFirst("a", at(61))).toBe(false);
    expect(seen.isFirst("b", at(61))).toBe(false);
  });
  it("forgets the oldest first when there are too many", () => {
    const seen = createSeenLately({ forMs: 3600_000, most: 2 });
    for (const key of ["a", "b", "c"]) expect(seen.isFirst(key, at(0))).toBe(true);
    expect(seen.isFirst("c", at(1))).toBe(false);
    expect(seen.isFirst("a", at(1))).toBe(true);
  });
});
