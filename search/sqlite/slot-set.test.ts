import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SlotSet } from "./slot-set.ts";

const LENGTH = 400;
/** From a few to nearly all, so that both ways of holding them come up. */
const slots = fc
  .oneof(fc.uniqueArray(fc.nat(LENGTH - 1), { maxLength: 8 }), fc.uniqueArray(fc.nat(LENGTH - 1), { minLength: 40, maxLength: LENGTH }))
  .map((list) => Int32Array.from(list).sort());

describe("a set of slots", () => {
  it("gives what it was made of, in order", () => {
    fc.assert(
      fc.property(slots, (list) => {
        expect([...new SlotSet(list, LENGTH).slots()]).toEqual([...list]);
      }),
    );
  });

  it("has what several have in common", () => {
    fc.assert(
      fc.property(fc.array(slots, { minLength: 1, maxLength: 4 }), (lists) => {
        const common = SlotSet.common(lists.map((list) => new SlotSet(list, LENGTH)));
        const [first, ...others] = lists as [Int32Array, ...Int32Array[]];
        expect([...common]).toEqual([...first].filter((slot) => others.every((list) => list.includes(slot))));
      }),
    );
  });

  it("takes slots in and out, beyond those it was made for too", () => {
    fc.assert(
      fc.property(slots, fc.array(fc.tuple(fc.nat(2 * LENGTH), fc.boolean()), { maxLength: 30 }), (list, changes) => {
        const set = new SlotSet(list, LENGTH);
        const expected = new Set(list);
        for (const [slot, isIn] of changes) {
          set.put(slot, isIn);
          if (isIn) expected.add(slot);
          else expected.delete(slot);
        }
        expect([...set.slots()]).toEqual([...expected].sort((a, b) => a - b));
        expect(set.size).toBe(expected.size);
      }),
    );
  });
});
