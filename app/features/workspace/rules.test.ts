import { describe, expect, it } from "vitest";
import { nextSteps } from "./next-steps.ts";
import { tabsOf } from "./tabs.ts";

const NONE = {
  quotesAsked: 0,
  matches: 0,
  responses: 0,
  opportunities: 0,
  drafts: 0,
  answers: 0,
  lists: 0,
  keepers: 0,
  introductions: 0,
  introductionsWaiting: 0,
  members: 1,
  offerings: 0,
  completeness: 0,
};
const acts = { isSupplier: false, isBuyer: false, isIntermediary: false, published: false };

describe("workspace", () => {
  it("has the tabs of what the organisation does, each once", () => {
    expect(tabsOf({ ...acts, isSupplier: true }, NONE).map((tab) => tab.label)).toEqual([
      "Overview",
      "Profile",
      "For you",
      "Responses",
      "Introductions",
      "Team",
    ]);
    expect(tabsOf({ ...acts, isBuyer: true }, NONE).map((tab) => tab.label)).toEqual([
      "Overview",
      "Opportunities",
      "Lists",
      "Responses",
      "Introductions",
      "Team",
    ]);
    expect(tabsOf({ ...acts, isIntermediary: true }, NONE).map((tab) => tab.label)).toEqual(["Overview", "Introductions", "Team"]);
    const all = tabsOf({ isSupplier: true, isBuyer: true, isIntermediary: true }, NONE).map((tab) => tab.label);
    expect(new Set(all).size).toBe(all.length);
  });

  it("counts on the one tab of responses what it sent and what it was sent, by what it does", () => {
    const counts = { ...NONE, responses: 2, answers: 3 };
    const shown = (does: Partial<typeof acts>) => tabsOf({ ...acts, ...does }, counts).find((tab) => tab.path === "responses")?.count;
    expect(shown({ isSupplier: true })).toBe(2);
    expect(shown({ isBuyer: true })).toBe(3);
    expect(shown({ isSupplier: true, isBuyer: true })).toBe(5);
  });

  it("says of a public body from the start that it writes drafts until it is checked, and how to have that done", () => {
    const steps = (check: { state: string; waits: boolean; first: boolean }) =>
      nextSteps({ ...acts, isBuyer: true, check }, { ...NONE, members: 2 }).map(({ path, label }) => `${path}: ${label}`);
    const first = "opportunities/new: Write your first opportunity";
    expect(steps({ state: "asked", waits: true, first: true })).toEqual(["check: The campaign team is asked who you are", first]);
    expect(steps({ state: "unchecked", waits: false, first: true })).toEqual(["check: Have it checked who you are", first]);
    expect(steps({ state: "refused", waits: true, first: false })).toEqual(["check: The campaign team is asked who you are", first]);
    expect(steps({ state: "checked", waits: false, first: true })).toEqual(["opportunities/new: Post your first opportunity"]);
    expect(steps({ state: "unchecked", waits: true, first: false })).toEqual(["opportunities/new: Post your first opportunity"]);
  });

  it("puts what somebody waits for first", () => {
    const steps = nextSteps(
      { ...acts, check: { state: "checked", waits: false, first: false }, isBuyer: true, isSupplier: true },
      { ...NONE, introductionsWaiting: 2, answers: 1 },
    );
    expect(steps.map((step) => step.urgent)).toEqual([true, true, ...steps.slice(2).map(() => false)]);
    expect(steps[0]?.label).toBe("2 introductions wait for your yes");
    expect(steps[1]).toMatchObject({ label: "One answer waits for your decision", path: "responses" });
  });
});
