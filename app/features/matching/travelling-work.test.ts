import { expect, it } from "vitest";
import { allSectorNodes } from "#seed/reference/sectors.ts";
import { TRAVELLING, travels } from "./travelling-work.ts";

it("names sectors of the taxonomy alone", () => {
  const known = new Set(allSectorNodes().map(({ code }) => code));
  expect([...TRAVELLING].filter((code) => !known.has(code))).toEqual([]);
});

it("takes work for travelling when at least half of what is asked for does", () => {
  expect(travels(["media.print"])).toBe(true);
  expect(travels(["media.print", "events.venues"])).toBe(true);
  expect(travels(["media.print", "events.venues", "food.meals"])).toBe(false);
  expect(travels([])).toBe(false);
});
