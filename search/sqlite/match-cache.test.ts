import { describe, expect, it } from "vitest";
import { createMatchCache } from "./match-cache.ts";

const LENGTH = 10_000;

/** A store of which each expression matches a set that can change, and that counts what it is asked. */
function watched(matching: Record<string, Set<number>>) {
  const asked: string[] = [];
  const store = {
    match(expression: string) {
      asked.push(expression);
      return Int32Array.from(matching[expression] ?? []).sort();
    },
    matches: (expression: string, slot: number) => matching[expression]?.has(slot) === true,
  };
  return { asked, store, cache: createMatchCache(store, 1_000_000, () => LENGTH) };
}

function every(n: number): Set<number> {
  return new Set(Array.from({ length: Math.ceil(LENGTH / n) }, (_, i) => i * n));
}

describe("matches that are remembered", () => {
  it("are right again after changes, and not asked for as a whole", () => {
    const training = every(2);
    const { cache, asked } = watched({ training });
    cache.match("training");
    training.add(7);
    training.delete(4);
    cache.changed([7, 4, 9]);
    expect([...cache.match("training")]).toEqual([...training].sort((a, b) => a - b));
    expect(asked).toEqual(["training"]);
  });

  it("are found anew when many documents have changed", () => {
    const training = every(2);
    const { cache, asked } = watched({ training });
    cache.match("training");
    for (let slot = 1; slot < 1000; slot += 2) training.add(slot);
    cache.changed(Array.from({ length: 500 }, (_, i) => 2 * i + 1));
    expect(cache.match("training")).toHaveLength(training.size);
    expect(asked).toHaveLength(2);
  });

  it("are found anew after a change of a whole directory at once", () => {
    const training = every(2);
    const { cache, asked } = watched({ training });
    cache.match("training");
    training.delete(4);
    cache.changed(Array.from({ length: 200_000 }, (_, slot) => slot));
    expect(cache.match("training")).toHaveLength(training.size);
    expect(asked).toHaveLength(2);
  });

  it("serve for what broad words have in common", () => {
    const { cache, asked } = watched({ training: every(2), young: every(3) });
    cache.match("training");
    expect([...cache.matchAll(["training", "young"])]).toEqual([...every(6)]);
    cache.matchAll(["young", "training"]);
    expect(asked).toEqual(["training", "young"]);
  });

  it("take no more room than they are given", () => {
    const { store, asked } = watched({ a: every(2), b: every(2), c: every(2) });
    const cache = createMatchCache(store, Math.ceil(LENGTH / 32) * 2, () => LENGTH);
    for (const one of ["a", "b", "c", "c", "b", "a"]) cache.match(one);
    expect(asked).toEqual(["a", "b", "c", "a"]);
  });
});
