import { expect, it } from "vitest";
import { toldTexts } from "./told-texts.ts";

it("are what sources say of all that was read in it, once, and never a member's own words", () => {
  const debt = { description: "We advise on debt.", derivedFrom: "text" };
  const homes = { description: "Homes for young people.", derivedFrom: "label" };
  const own = { description: "Our own words.", derivedFrom: null };
  expect(toldTexts([debt, homes, debt, own, { ...debt, description: "" }], "")).toEqual(["We advise on debt.", "Homes for young people."]);
  expect(toldTexts([debt, homes], "We advise on debt.")).toEqual(["Homes for young people."]);
  expect(toldTexts([{ ...debt, description: "We advise on…" }, debt], "")).toEqual(["We advise on debt."]);
  expect(toldTexts([], "")).toEqual([]);
});
