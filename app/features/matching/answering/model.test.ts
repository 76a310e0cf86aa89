import { describe, expect, it } from "vitest";
import type { Choosing } from "#app/features/opportunities/choosing/model.ts";
import { type AnswerFields, askedOf, checkAnswer, EMPTY, fieldsOf, readFields, wordsIn } from "./model.ts";

const LOT = { description: "", minPence: null, maxPence: null, place: null, areaCodes: [], sectorCodes: [] };
const LOTS = [
  { ...LOT, id: 1, title: "Cleans" },
  { ...LOT, id: 2, title: "Turf" },
];
const PRICED = [{ id: 7, name: "Price", isPrice: true, weight: 100 }];
const NOTHING: Choosing = { lots: [], criteria: [], questions: [] };

function problems(fields: Partial<AnswerFields>, choosing: Partial<Choosing> = {}, kind: "contract" | "secondment" = "contract") {
  const checked = checkAnswer({ ...EMPTY, ...fields }, askedOf(kind, { ...NOTHING, ...choosing }));
  return checked.ok ? {} : Object.fromEntries(Object.entries(checked.errors).map(([field, texts]) => [field, texts[0]]));
}
function held(fields: Partial<AnswerFields>, choosing: Partial<Choosing> = {}) {
  const checked = checkAnswer({ ...EMPTY, ...fields }, askedOf("contract", { ...NOTHING, ...choosing }));
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.content;
}

describe("an answer", () => {
  it("says how much of it, and how, where nothing else is asked", () => {
    expect(problems({})).toEqual({ scope: "Say whether you could do all of it or a part", message: "Say what you would do, and when" });
    expect(held({ scope: "full", message: " We would " })).toMatchObject({ scope: "full", message: "We would", price: null, lots: [] });
  });

  it("gives a price where they judge by it, in all or as a rate; elsewhere it may", () => {
    const all = { scope: "full", message: "We would" };
    expect(problems(all, { criteria: PRICED })).toEqual({ price: "Enter your price in pounds, such as 3,980: they judge by it" });
    expect(problems({ ...all, price: "cheap" })).toEqual({ price: "Enter your price in pounds, such as 3,980" });
    expect(problems({ ...all, price: "0" })).toEqual({ price: "Enter your price in pounds, such as 3,980" });
    expect(held({ ...all, price: "£320", unit: "day" }, { criteria: PRICED }).price).toEqual({ pence: 32_000, unit: "day" });
    expect(held({ ...all, price: "3,980", unit: "nonsense" }).price).toEqual({ pence: 398_000, unit: "total" });
  });

  it("has no price where people or help are asked for, whatever was typed", () => {
    const fields = { ...EMPTY, scope: "full", message: "She could come on Tuesdays", price: "500" };
    expect(checkAnswer(fields, askedOf("secondment", { ...NOTHING, criteria: PRICED }))).toMatchObject({
      ok: true,
      content: { price: null },
    });
  });

  it("is for all lots, or for those that are ticked, each with its price; they come to the price in all", () => {
    const some = { scope: "partial", message: "We would" };
    expect(problems(some, { lots: LOTS })).toEqual({ lots: "Choose at least one lot" });
    expect(held({ ...some, lots: [2], lotPrices: { 1: "nonsense", 2: "3,100" } }, { lots: LOTS })).toMatchObject({
      price: { pence: 310_000, unit: "total" },
      lots: [{ lotId: 2, pricePence: 310_000 }],
    });
    const whole = { scope: "full", message: "We would", lotPrices: { 1: "23,560" } };
    expect(held(whole, { lots: LOTS })).toMatchObject({ price: null, lots: [{ pricePence: 2_356_000 }, { pricePence: null }] });
    expect(Object.keys(problems(whole, { lots: LOTS, criteria: PRICED }))).toEqual(["price-2"]);
  });

  it("answers each question within its words, and then needs no message", () => {
    const questions = [{ id: 3, text: "How?", maxWords: 4, criterionId: null }];
    expect(problems({ scope: "full" }, { questions })).toEqual({ "answer-3": "Answer this: How?" });
    expect(problems({ scope: "full", answers: { 3: "one two three four five" } }, { questions })).toEqual({
      "answer-3": "Use 4 words at most: these are 5",
    });
    expect(held({ scope: "full", answers: { 3: " one  two\nthree four " } }, { questions })).toMatchObject({
      message: "",
      answers: [{ questionId: 3, text: "one  two\nthree four" }],
    });
    expect(wordsIn("  ")).toBe(0);
  });

  it("takes neither control characters nor more than fits", () => {
    expect(problems({ scope: "full", message: "a\u0000b" })).toEqual({ message: "Leave out control characters" });
    expect(problems({ scope: "full", message: "a".repeat(4001) })).toEqual({ message: "Use at most 4,000 characters" });
    expect(problems({ scope: "full", message: "We would", who: "a".repeat(601) })).toEqual({ who: "Use at most 600 characters" });
  });

  it("is the same when the form is filled with what was sent", () => {
    const choosing = { lots: LOTS, questions: [{ id: 3, text: "How?", maxWords: 40, criterionId: null }] };
    const content = held({ scope: "partial", lots: [1], lotPrices: { 1: "1,234.50" }, who: "Joy", answers: { 3: "With care" } }, choosing);
    expect(held(fieldsOf(content), choosing)).toEqual(content);
    const rate = held({ scope: "full", message: "We would", price: "45", unit: "hour" });
    expect(held(fieldsOf(rate))).toEqual(rate);
  });

  it("reads no lot and no question of another opportunity out of a form", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["scope", "partial"],
      ["lots", "1"],
      ["lots", "99"],
      ["price-1", "5"],
      ["price-99", "5"],
      ["answer-99", "Ha"],
    ] as const)
      form.append(name, value);
    expect(readFields(form, askedOf("contract", { ...NOTHING, lots: LOTS }))).toEqual({
      ...EMPTY,
      scope: "partial",
      unit: "",
      lots: [1],
      lotPrices: { 1: "5", 2: "" },
    });
  });
});
