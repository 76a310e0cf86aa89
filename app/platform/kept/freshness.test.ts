import { describe, expect, it } from "vitest";
import { pageFreshness } from "./freshness.ts";

describe("how long others may keep a public page", () => {
  it("is half a minute in all where it is shared", () => {
    expect(pageFreshness(true, 3_600_000)).toBe("public, max-age=0, s-maxage=10, stale-while-revalidate=20");
  });
  it("never goes beyond what the clock will change", () => {
    expect(pageFreshness(true, 12_900)).toBe("public, max-age=0, s-maxage=10, stale-while-revalidate=2");
    expect(pageFreshness(true, 4_000)).toBe("public, max-age=0, s-maxage=4, stale-while-revalidate=0");
    expect(pageFreshness(true, 999)).toBe("private, no-cache");
  });
  it("is no time at all where it is not", () => {
    expect(pageFreshness(false, 3_600_000)).toBe("private, no-cache");
  });
});
