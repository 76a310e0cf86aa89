import { expect, it } from "vitest";
import { distanceText, milesWords } from "./miles.ts";

it("says one mile as one", () => {
  expect([0.5, 1, 1.04, 2.5, 10].map(milesWords)).toEqual(["0.5 miles", "1 mile", "1 mile", "2.5 miles", "10 miles"]);
  expect([0.41, 1, 12.4].map(distanceText)).toEqual(["0.4 miles", "1.0 mile", "12 miles"]);
});
