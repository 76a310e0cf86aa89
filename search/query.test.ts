import { describe, expect, it } from "vitest";
import { splitPlace } from "#search/query.ts";

describe("words and place out of one box", () => {
  it.each([
    ["bakery near B13", "bakery", "B13"],
    ["caterers near b5 4ab", "caterers", "B5 4AB"],
    ["cleaners in Dudley", "cleaners", "Dudley"],
    ["bakery B13", "bakery", "B13"],
    ["training in care in King's Heath", "training in care", "King's Heath"],
    ["near Moseley", "", "Moseley"],
    ["B18", "", "B18"],
    ["gardening near me in Dudley", "gardening", "Dudley"],
  ])("finds the place in %s", (text, words, place) => {
    expect(splitPlace(text)).toEqual({ text: words, place });
  });

  it.each(["bakery", "printing", '"made in Dudley"', "is anyone near me doing gardening", "in", ""])("finds no place in %s", (text) => {
    expect(splitPlace(text)).toBeNull();
  });
});
