import { describe, expect, it } from "vitest";
import { furtherAway, showingMore, withoutEach, withoutWords } from "./nearest.ts";

describe("what a search could be changed to", () => {
  it("goes further than what is asked, where there is a place and a limit", () => {
    expect(furtherAway(25, true).map(({ label }) => label)).toEqual(["Within 50 miles", "At any distance"]);
    expect(furtherAway(80, true)).toEqual([{ label: "At any distance", within: null }]);
    expect([...furtherAway(null, true), ...furtherAway(5, false)]).toEqual([]);
  });
  it("does without one filter, with all of its values, or without the words", () => {
    const applied = [
      { name: "kind", value: "a", label: "A" },
      { name: "area", value: "x", label: "X" },
      { name: "kind", value: "b", label: "B" },
    ];
    expect(withoutEach(applied, (values) => values.join(" or "))).toEqual([
      { label: "Without “A” or “B”", name: "kind" },
      { label: "Without “X”", name: "area" },
    ]);
    expect([withoutWords("lunch"), withoutWords("hot lunch ")]).toEqual(["Without the word “lunch”", "Without the words “hot lunch ”"]);
  });
  it("is told where it shows more, a distance only where it shows more than the one before", () => {
    const tried = [
      { total: 3, isFurther: true },
      { total: 3, isFurther: true },
      { total: 5, isFurther: true },
      { total: 5, isFurther: false },
      { total: 1, isFurther: false },
    ];
    expect(showingMore(tried, 1)).toEqual([tried[0], tried[2], tried[3]]);
  });
});
