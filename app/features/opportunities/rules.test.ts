import { describe, expect, it } from "vitest";
import { acceptsResponses, canEdit, canTransition, canView, type DraftFacts, needsNotice, publishProblems, shownStatus } from "./rules.ts";
import { OPPORTUNITY_STATUSES } from "./vocabulary.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2026-12-11T17:00:00Z");
const COMPLETE: DraftFacts = {
  kind: "contract",
  buyerKind: "private",
  isCentralGovernment: false,
  direction: null,
  title: "Lunches for a site team of 40",
  description: "A hot lunch and a vegetarian choice, twice a week, brought to the site.",
  sectorCodes: ["food.workplace-catering"],
  delivery: "areas",
  deliveryPostcode: null,
  lat: null,
  areaCodes: ["E08000025"],
  valueKind: "range",
  valuePeriod: "total",
  duration: "",
  maxPence: 2_500_000,
  deadlineAt: LATER,
  startDay: null,
  noticeUrl: null,
  skills: [],
  pay: null,
  help: null,
  quantity: "",
};

describe("status", () => {
  it("goes from draft to published to closed to awarded or not", () => {
    expect(canTransition("draft", "published")).toBe(true);
    expect(canTransition("published", "closed")).toBe(true);
    expect(canTransition("closed", "awarded")).toBe(true);
    expect(canTransition("closed", "not_awarded")).toBe(true);
  });
  it("pauses and goes on", () => {
    expect(canTransition("published", "suspended")).toBe(true);
    expect(canTransition("suspended", "published")).toBe(true);
  });
  it("never skips, returns to draft, leaves an end or follows itself", () => {
    expect(canTransition("draft", "awarded")).toBe(false);
    for (const status of OPPORTUNITY_STATUSES) {
      expect(canTransition(status, "draft")).toBe(false);
      expect(canTransition(status, status)).toBe(false);
      for (const end of ["awarded", "not_awarded", "cancelled"] as const) expect(canTransition(end, status)).toBe(false);
    }
  });
  it("is shown as closed once the deadline has passed, and takes no responses", () => {
    const overdue = { status: "published" as const, deadlineAt: NOW };
    expect(shownStatus(overdue, NOW)).toBe("closed");
    expect(acceptsResponses(overdue, NOW)).toBe(false);
    expect(acceptsResponses({ status: "published", deadlineAt: LATER }, NOW)).toBe(true);
    expect(acceptsResponses({ status: "suspended", deadlineAt: LATER }, NOW)).toBe(false);
  });
  it("can be edited until it closes", () => {
    expect(OPPORTUNITY_STATUSES.filter(canEdit)).toEqual(["draft", "published", "suspended"]);
  });
  it("shows drafts, and drafts thrown away, to members only", () => {
    const visitor = { isMember: false, isInvited: false };
    const member = { isMember: true, isInvited: false };
    expect(canView({ kind: "contract", status: "draft", publishedAt: null }, visitor)).toBe(false);
    expect(canView({ kind: "contract", status: "cancelled", publishedAt: null }, visitor)).toBe(false);
    expect(canView({ kind: "contract", status: "draft", publishedAt: null }, member)).toBe(true);
    expect(canView({ kind: "contract", status: "cancelled", publishedAt: NOW }, visitor)).toBe(true);
  });

  it("shows an invited quote to its members and to those invited, to these not before it is posted, and to nobody else", () => {
    const invited = { isMember: false, isInvited: true };
    for (const status of OPPORTUNITY_STATUSES) {
      const quote = { kind: "quote" as const, status, publishedAt: status === "draft" ? null : NOW };
      expect(canView(quote, { isMember: false, isInvited: false })).toBe(false);
      expect(canView(quote, invited)).toBe(status !== "draft");
      expect(canView(quote, { isMember: true, isInvited: false })).toBe(true);
    }
    expect(canView({ kind: "quote", status: "cancelled", publishedAt: null }, invited)).toBe(false);
  });
});

/** What is about people, and what is help. */
const POST = { kind: "board_role", direction: "sought", skills: ["Finance"], pay: "unpaid" } as const;
const HELP = { kind: "support", direction: "offered", help: "room", quantity: "A room for 12" } as const;
const FLOORS = { centralGovernment: 12_000, others: 30_000 };

describe("the notice rule", () => {
  const base = {
    kind: "contract",
    buyerKind: "public",
    isCentralGovernment: false,
    valueKind: "range",
    maxPence: 2_500_000,
    valuePeriod: "total",
    duration: "",
  } as const;
  it("asks a public body for its notice at the floor, not below it", () => {
    expect(needsNotice(base, FLOORS)).toBe(true);
    expect(needsNotice({ ...base, maxPence: 2_499_900 }, FLOORS)).toBe(false);
    expect(needsNotice({ ...base, kind: "supply_chain" }, FLOORS)).toBe(true);
  });
  it("counts every year of the contract, and one whose length is not said as above the floor", () => {
    const yearly = { ...base, maxPence: 1_800_000, valuePeriod: "year" } as const;
    expect(needsNotice({ ...yearly, duration: "One year" }, FLOORS)).toBe(false);
    expect(needsNotice({ ...yearly, duration: "Two years" }, FLOORS)).toBe(true);
    expect(needsNotice(yearly, FLOORS)).toBe(true);
  });
  it("asks central government from its own, lower floor on", () => {
    const central = { ...base, isCentralGovernment: true };
    expect(needsNotice({ ...central, maxPence: 1_000_000 }, FLOORS)).toBe(true);
    expect(needsNotice({ ...central, maxPence: 999_900 }, FLOORS)).toBe(false);
    expect(needsNotice({ ...base, maxPence: 1_000_000 }, FLOORS)).toBe(false);
    expect(needsNotice({ ...central, kind: "quote" }, FLOORS)).toBe(false);
  });
  it("counts a value that is not told as above it", () => {
    expect(needsNotice({ ...base, valueKind: "withheld", maxPence: null }, FLOORS)).toBe(true);
    expect(needsNotice({ ...base, valueKind: "unknown", maxPence: null }, FLOORS)).toBe(true);
  });
  it("leaves out invited quotes, what has no value, and buyers that are not public", () => {
    expect(needsNotice({ ...base, kind: "quote" }, FLOORS)).toBe(false);
    expect(needsNotice({ ...base, kind: "board_role" }, FLOORS)).toBe(false);
    expect(needsNotice({ ...base, buyerKind: "private" }, FLOORS)).toBe(false);
    expect(needsNotice({ ...base, buyerKind: null }, FLOORS)).toBe(false);
  });
});

describe("what a draft still lacks", () => {
  function fields(change: Partial<DraftFacts>): string[] {
    return publishProblems({ ...COMPLETE, ...change }, NOW, FLOORS).map((problem) => problem.field);
  }
  it("is nothing when it is complete", () => {
    expect(fields({})).toEqual([]);
  });
  it.each([
    [{ title: " " }, "title"],
    [{ description: "Lunch" }, "description"],
    [{ sectorCodes: [] }, "sectors"],
    [{ areaCodes: [] }, "areas"],
    [{ delivery: "radius", lat: null }, "postcode"],
    [{ maxPence: null }, "max"],
    [{ deadlineAt: null }, "deadline"],
    [{ deadlineAt: NOW }, "deadline"],
    [{ buyerKind: "public", maxPence: 5_000_000 }, "noticeUrl"],
    [{ ...POST, direction: null }, "direction"],
    [{ ...POST, skills: [] }, "skills"],
    [{ ...POST, kind: "secondment", pay: null }, "pay"],
    [{ ...HELP, help: null }, "help"],
    [{ ...HELP, quantity: "" }, "quantity"],
    [{ startDay: "2026-12-10" }, "start"],
  ] satisfies [Partial<DraftFacts>, string][])("names the field: %o", (change, field) => {
    expect(fields(change)).toEqual([field]);
  });
  it("names the floor that holds for the buyer", () => {
    const lacking = (isCentralGovernment: boolean) =>
      publishProblems({ ...COMPLETE, buyerKind: "public", isCentralGovernment, maxPence: 5_000_000 }, NOW, FLOORS)[0]?.message;
    expect(lacking(true)).toContain("Central government needs one from £12,000");
    expect(lacking(false)).toContain("A public body needs one from £30,000");
  });
  it("asks no value of a secondment", () => {
    expect(fields({ ...POST, kind: "secondment", direction: "offered", valueKind: "range", maxPence: null })).toEqual([]);
  });
  it("asks no kind of work of people and help, nor skills of help, nor either of work", () => {
    for (const draft of [POST, { ...POST, kind: "secondment" }, HELP] as const) expect(fields({ ...draft, sectorCodes: [] })).toEqual([]);
    expect(fields({ skills: [], pay: null, help: null })).toEqual([]);
  });
  it("accepts remote work without a place", () => {
    expect(fields({ delivery: "remote", areaCodes: [] })).toEqual([]);
  });
});
