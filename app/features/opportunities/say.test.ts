import { describe, expect, it } from "vitest";
import { endText, UNTIL_CHECKED, valueText } from "./say.ts";

function said(status: "suspended" | "cancelled" | "published", actedAs: string, isChecked = false, reason = UNTIL_CHECKED): string {
  return endText({ status, history: [{ status, actedAs, reason }], organisation: { isChecked } });
}

describe("what an opportunity says that takes no responses", () => {
  it("is who paused it, or that it waits until it is checked who posted it", () => {
    expect(said("suspended", "buyer")).toContain("Paused by the buyer.");
    expect(said("suspended", "team")).toContain("Paused by the campaign team.");
    expect(said("suspended", "site")).toContain("Paused until it is checked who posted it.");
    expect(said("suspended", "site", false, "Nobody who may act for it")).toBe("Paused by this site. No responses are taken meanwhile.");
    expect(said("suspended", "site", true)).toContain("the buyer can open it again");
  });
  it("is that nobody looks after it only where the site called it off", () => {
    expect(said("cancelled", "site")).toBe("Called off by this site: nobody looks after it any more.");
    expect(said("cancelled", "buyer")).toBe("Called off by the buyer.");
    expect(said("published", "buyer")).toBe("");
  });
});

describe("a value that is not told", () => {
  it("is told to its own people as theirs", () => {
    const value = { kind: "contract", valueKind: "unknown", minPence: null, maxPence: null, valuePeriod: "total" } as const;
    expect(valueText(value)).toBe("They don’t know yet what it is worth");
    expect(valueText(value, "You")).toBe("You don’t know yet what it is worth");
    expect(valueText({ ...value, valueKind: "withheld" }, "You")).toBe("You would rather not say what it is worth");
    expect(valueText({ ...value, kind: "board_role" })).toBe("");
  });
});
