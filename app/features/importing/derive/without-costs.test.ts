import { describe, expect, it } from "vitest";
import { withoutCosts } from "./without-costs.ts";

describe("withoutCosts", () => {
  it.each([
    ["the salary of the Debt Adviser, room hire and travel expenses", "… of the Debt Adviser …"],
    ["the salary and on-costs of the Family Support Worker", "… of the Family Support Worker"],
    ["the costs of volunteer travel and training costs, stationery and publicity", ""],
  ])("leaves of %s what it is for", (text, left) => {
    expect(withoutCosts(text)).toBe(left);
  });

  it("takes long runs of commas and spaces as they come", () => {
    expect(withoutCosts(`The costs are ${", ".repeat(5000)} costs of the café`)).toBe("… are … of the café");
  });

  it("leaves sentences alone that are not about money", () => {
    const text = "We hire out rooms, print leaflets and teach marketing. Our insurance course is popular.";
    expect(withoutCosts(text)).toBe(text);
  });
});
