import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Tally } from "./tally.ts";

describe("a tally", () => {
  it("counts the same whether few or many are expected, and begins anew", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(fc.array(fc.nat(19), { maxLength: 60 }), fc.constantFrom(1, 1000), (numbers, expected) => {
        tally.begin(20, expected);
        const numberOf = Int32Array.from(numbers);
        const slots = Int32Array.from(numbers.keys());
        tally.addAll(numberOf, slots, numbers.length);
        tally.add(3, 2);
        const counted = new Map<number, number>();
        tally.drain((number, times) => counted.set(number, times));
        const wanted = new Map([[3, 2]]);
        for (const number of numbers) wanted.set(number, (wanted.get(number) ?? 0) + 1);
        expect(new Map([...counted].sort())).toEqual(new Map([...wanted].sort()));
      }),
    );
  });
});
