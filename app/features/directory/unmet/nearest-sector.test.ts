import { describe, expect, it } from "vitest";
import type { Sector } from "#app/features/reference/reference.server.ts";
import { nearestSector } from "./nearest-sector.ts";

function sector(code: string, name: string, synonyms: string[] = []): Sector {
  return { code, name, synonyms, parentCode: code.includes(".") ? (code.split(".")[0] ?? null) : null, cpv: [], sic: [] };
}
const SECTORS = [
  sector("food", "Food and catering", ["catering", "meals"]),
  sector("food.schools", "Meals for schools", ["school meals", "school dinners"]),
  sector("food.events", "Event catering", ["catering", "buffets"]),
  sector("language.bsl", "British Sign Language", ["sign language interpreter"]),
];
const nearest = (words: string) => nearestSector(SECTORS, words.split(" "));

describe("the sector nearest to what was looked for", () => {
  it("is the one that explains most of the words, in whatever form and order", () => {
    expect(nearest("halal school meal")).toBe("food.schools");
    expect(nearest("interpreters sign language")).toBe("language.bsl");
  });
  it("is, of equals, one within another", () => {
    expect(nearest("catering")).toBe("food.events");
  });
  it("is none when no name or synonym stands whole among the words, or it explains few of them", () => {
    expect(nearest("sign writing")).toBeNull();
    expect(nearest("meals on wheels delivery")).toBeNull();
    expect(nearest("")).toBeNull();
  });
});
