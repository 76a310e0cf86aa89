import { expect, it } from "vitest";
import { mapCaption } from "./map-caption.ts";

const NOTHING = { unplaced: 0, outside: [], within: null, placeLabel: null, numbered: 0, answer: null };
function answer(total: number, unplaced: number, shown: number) {
  return {
    total,
    unplaced,
    plain: false,
    places: [],
    points: Array.from({ length: shown }, (_, at) => [`s${at}`, "S", 52, -2, -1] as const),
  };
}

it("says what the numbers are, and plates only where there are others", () => {
  expect(mapCaption(NOTHING)).toEqual([]);
  expect(mapCaption({ ...NOTHING, numbered: 3, answer: answer(3, 0, 3) })).toEqual(["Numbers are those of the list."]);
  expect(mapCaption({ ...NOTHING, numbered: 20, answer: answer(46, 0, 46) })).toEqual([
    "Numbers are those of the list; a plate with +12 is twelve more.",
  ]);
});

it("tells the circle, and who covers the place from outside it", () => {
  const says = mapCaption({ ...NOTHING, within: 10, placeLabel: "B18", outside: [7] });
  expect(says).toEqual(["The circle is 10 miles from B18.", "Number 7 is based outside it and covers the place."]);
  expect(mapCaption({ ...NOTHING, within: 1, placeLabel: "B18", outside: [7, 9] })).toEqual([
    "The circle is 1 mile from B18.",
    "Numbers 7 and 9 are based outside it and cover the place.",
  ]);
});

it("counts who is not on the map", () => {
  expect(mapCaption({ ...NOTHING, unplaced: 2, answer: answer(5, 3, 2) })[0]).toBe(
    "3 suppliers cannot be on the map: we do not know where they are based.",
  );
  expect(mapCaption({ ...NOTHING, unplaced: 1 })).toEqual(["1 supplier cannot be on the map: we do not know where it is based."]);
  expect(mapCaption({ ...NOTHING, answer: answer(131_284, 1000, 100) })[1]).toBe(
    "The map shows 100 of 131,284: narrow the search, or search an area, to see the others.",
  );
});
