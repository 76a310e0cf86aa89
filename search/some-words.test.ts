import { describe, expect, it } from "vitest";
import { tellingEnough, tellingSets, tellingWeight } from "./some-words.ts";

describe("which words are enough to come close", () => {
  it("takes a rare word for more than a common one", () => {
    expect(tellingWeight(3, 1000)).toBeGreaterThan(tellingWeight(300, 1000));
    expect(tellingWeight(0, 0)).toBeGreaterThan(0);
  });

  it("takes any of two words that tell as much, and of two that do not only the rare one", () => {
    expect(tellingSets([2, 2])).toEqual([[0], [1]]);
    expect(tellingSets([9, 1])).toEqual([[0]]);
  });

  it("takes common words together, and no set that holds another", () => {
    expect(tellingSets([12, 2, 2, 2])).toEqual([[0], [1, 2], [1, 3], [2, 3]]);
    expect(tellingSets([9, 1, 1])).toEqual([[0]]);
  });

  it("weighs the rarest of many, and needs all of one", () => {
    const weights = [1, 1, 1, 1, 1, 1, 1, 1];
    for (const set of tellingSets(weights)) {
      expect(set.reduce((total, place) => total + (weights[place] as number), 0)).toBeGreaterThanOrEqual(tellingEnough(weights));
    }
    expect(tellingSets([2])).toEqual([[0]]);
  });
});
