import { describe, expect, it } from "vitest";
import {
  canAnswer,
  canDecline,
  canRecord,
  INTRODUCTION_STATUSES,
  type IntroductionFacts,
  isOpened,
  lapsesAt,
  sideOf,
  waitingFor,
} from "./rules.ts";

const START = new Date("2026-11-01T09:00:00Z");
const PROPOSED: IntroductionFacts = {
  buyerId: 1,
  supplierId: 2,
  intermediaryId: 3,
  status: "proposed",
  buyerAcceptedAt: null,
  supplierAcceptedAt: null,
  createdAt: START,
};

describe("sides", () => {
  it("are told by the organisation", () => {
    expect([1, 2, 3, 4].map((id) => sideOf(PROPOSED, id))).toEqual(["buyer", "supplier", "intermediary", null]);
  });
  it("answer once each, and the intermediary for nobody", () => {
    expect(waitingFor(PROPOSED)).toEqual(["buyer", "supplier"]);
    const half = { ...PROPOSED, buyerAcceptedAt: START };
    expect(canAnswer(half, "buyer")).toBe(false);
    expect(canAnswer(half, "supplier")).toBe(true);
    expect(canAnswer(PROPOSED, "intermediary")).toBe(false);
    expect(isOpened(half)).toBe(false);
    expect(isOpened({ ...half, supplierAcceptedAt: START })).toBe(true);
  });
  it("do not answer what has ended", () => {
    for (const status of INTRODUCTION_STATUSES.filter((one) => one !== "proposed")) {
      expect(canAnswer({ ...PROPOSED, status }, "supplier")).toBe(false);
      expect(waitingFor({ ...PROPOSED, status })).toEqual([]);
    }
  });
});

describe("steps", () => {
  it("begin after both have said yes, and go forward only", () => {
    expect(canRecord("proposed", "met")).toBe(false);
    expect(canRecord("accepted", "met")).toBe(true);
    expect(canRecord("accepted", "contracted")).toBe(true);
    expect(canRecord("quoted", "met")).toBe(false);
    expect(canRecord("contracted", "contracted")).toBe(false);
    expect(canRecord("declined", "met")).toBe(false);
    expect(canRecord("lapsed", "contracted")).toBe(false);
  });
  it("may be declined until there is a contract", () => {
    expect(canDecline({ ...PROPOSED, status: "quoted" }, "buyer")).toBe(true);
    expect(canDecline({ ...PROPOSED, status: "contracted" }, "buyer")).toBe(false);
    expect(canDecline({ ...PROPOSED, status: "accepted" }, "intermediary")).toBe(false);
    expect(canDecline(PROPOSED, "intermediary")).toBe(true);
  });
});

describe("lapsing", () => {
  it("comes 21 days after the last yes", () => {
    expect(lapsesAt(PROPOSED).toISOString()).toBe("2026-11-22T09:00:00.000Z");
    expect(lapsesAt({ ...PROPOSED, buyerAcceptedAt: new Date("2026-11-10T09:00:00Z") }).toISOString()).toBe("2026-12-01T09:00:00.000Z");
  });
});
