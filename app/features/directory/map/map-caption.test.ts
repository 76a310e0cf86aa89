import { expect, it } from "vitest";
import { circleCaption, pointsCaption, unplacedCaption } from "./map-caption.ts";

it("tells the circle, and who covers the place from outside it", () => {
  const asked = { within: 10, placeLabel: "B18" };
  expect(circleCaption({ within: null, placeLabel: null, outside: [] })).toEqual([]);
  expect(circleCaption({ ...asked, outside: [7] })).toEqual([
    "The circle is 10 miles from B18.",
    "Number 7 is based outside it and covers the place.",
  ]);
  expect(circleCaption({ within: 1, placeLabel: "B18", outside: [7, 9] })).toEqual([
    "The circle is 1 mile from B18.",
    "Numbers 7 and 9 are based outside it and cover the place.",
  ]);
});

it("counts who is not on the map", () => {
  expect(pointsCaption({ total: 5, unplaced: 0, shown: 5 })).toEqual([]);
  expect(pointsCaption({ total: 5, unplaced: 3, shown: 2 })).toEqual([
    "3 suppliers cannot be on the map: we do not know where they are based.",
  ]);
  expect(unplacedCaption(1)).toEqual(["1 supplier cannot be on the map: we do not know where it is based."]);
  expect(pointsCaption({ total: 131_284, unplaced: 1000, shown: 100 })[1]).toBe(
    "The map shows 100 of 131,284: narrow the search, or search an area, to see the others.",
  );
});
