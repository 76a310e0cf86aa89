import { describe, expect, it } from "vitest";
import { SECTOR_EVIDENCE } from "#app/features/directory/sector-evidence.ts";
import type { OfferingForMatch, OpportunityForMatch, SupplierForMatch } from "./model.ts";
import { prepareOpportunity } from "./prepared.ts";
import { matchSupplier, rankSuppliers } from "./rules.ts";
import { toSupplierVoice } from "./voice.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const BIRMINGHAM = { code: "E08000025", name: "Birmingham", position: { lat: 52.48, lng: -1.89 } };
const SANDWELL = { code: "E08000028", name: "Sandwell", position: { lat: 52.51, lng: -2.01 } };
const DUDLEY = { code: "E08000027", name: "Dudley", position: { lat: 52.51, lng: -2.09 } };

const LUNCHES: OpportunityForMatch = {
  id: 1,
  organisationId: 900,
  kind: "supply_chain",
  direction: null,
  title: "Lunches for a site team of 40, two days a week",
  description: "A hot lunch and a vegetarian choice, brought to the site cabin. Most people eat halal.",
  sectors: [{ code: "food.workplace-catering", name: "Workplace lunches and canteens" }],
  delivery: "radius",
  placeName: "Aston",
  regionNames: [],
  areas: [BIRMINGHAM],
  position: { lat: 52.505, lng: -1.885 },
  minPence: 18_000_00,
  maxPence: 25_000_00,
  perYear: false,
  startDay: "2027-01-12",
  duration: "About a year",
  requirements: ["Food hygiene rating 4 or 5", "Public liability of £5m", "ISO 14001, or working towards it (helpful, not required)"],
};
const OFFERING: OfferingForMatch = {
  id: 1,
  sectorCode: "food.workplace-catering",
  sectorName: "Workplace lunches and canteens",
  title: "Workplace lunches and site canteens",
  description: "Hot and cold lunches for 10 to 200 people. Halal and vegan as standard.",
  kind: "service",
  coverage: "areas",
  areaCodes: [BIRMINGHAM.code, SANDWELL.code],
  areaNames: ["Birmingham", "Sandwell"],
  radiusMiles: null,
  minPence: 500_00,
  maxPence: 60_000_00,
  derivedFrom: null,
  strength: 100,
};
const BODY = { legalName: "Tipton Tureen CIC", tradingName: null, numbers: '["GB-COH:01234567"]' };
const TUREEN: SupplierForMatch = {
  id: 1,
  name: "Tipton Tureen CIC",
  identity: { ...BODY, changedOn: null },
  place: "Tipton",
  areaCode: SANDWELL.code,
  areaName: "Sandwell",
  position: { lat: 52.53, lng: -2.05 },
  claimed: true,
  summary: "Workplace lunches, cooked by people coming back to work.",
  mission: "",
  sourceWords: [],
  offerings: [OFFERING],
  statuses: [{ status: "certified", source: "Fair Ledger", fromDay: "2025-04-01", toDay: "2027-03-31", recordedAt: 1, givenFor: BODY }],
  accreditations: [{ name: "Food hygiene rating 5", toDay: null }],
  insurances: [{ kind: "public_liability", amountPence: 500_000_000, until: null }],
  policies: ["health_safety", "equality", "environment"],
  openTo: ["supply_chains", "secondments_in"],
  provisions: {},
  staff: 9,
  turnoverBand: "250k_1m",
  largestContractPence: 31_000_00,
  completeness: 95,
  confirmedAt: NOW.getTime() - 8 * 86_400_000,
};

function match(
  supplier: Partial<SupplierForMatch> = {},
  offering: Partial<OfferingForMatch> = {},
  opportunity: Partial<OpportunityForMatch> = {},
) {
  const given = { ...TUREEN, offerings: [{ ...OFFERING, ...offering }], ...supplier };
  return matchSupplier(prepareOpportunity({ ...LUNCHES, ...opportunity }, NOW), given);
}
const texts = (evidence: readonly { text: string }[] | undefined) => (evidence ?? []).map((one) => one.text);

describe("the five parts", () => {
  it("add up to the score, each within its own limit", () => {
    const result = match();
    expect(result?.parts).toEqual({ work: 35, place: 20, size: 14, status: 15, ready: 9 });
    expect(result?.score).toBe(93);
    expect(result?.nearMiss).toBe(false);
  });

  it("give reasons and gaps as sentences", () => {
    const result = match();
    expect(texts(result?.reasons)).toEqual([
      "Offers workplace lunches and site canteens",
      "Uses your words: lunches, hot and halal",
      "Covers all of Birmingham, so Aston too",
      "Takes jobs from £500 to £60,000",
      "Your top figure is under its largest contract of £31,000",
      "Certified until 31 March 2027",
      "Has food hygiene rating 5",
      "Liability cover of £5m",
    ]);
    expect(texts(result?.gaps)).toEqual([
      "Certificate ends on 31 March 2027, before your contract does",
      "No ISO 14001 yet; you say it would help",
    ]);
  });

  it("take what a supplier has not said for a gap, and neither for a yes nor for a no", () => {
    const asking = { requirements: [...LUNCHES.requirements, "A BSL interpreter at two meetings"] };
    const held = (provisions: Record<string, boolean>) => match({ provisions }, {}, asking);
    const [yes, no, unsaid] = [held({ bsl_interpreter: true }), held({ bsl_interpreter: false }), held({})];
    expect(texts(yes?.reasons).at(-1)).toBe("Can provide a BSL interpreter");
    expect(texts(no?.gaps).at(-1)).toBe("Says it cannot provide a BSL interpreter");
    expect(texts(unsaid?.gaps).at(-1)).toBe("Does not say whether it can provide a BSL interpreter");
    expect([no?.parts.ready, unsaid?.parts.ready]).toEqual([8, match()?.parts.ready]);
  });

  it("rank an exact sub-sector close by far above the same sector far away", () => {
    const exact = match();
    const far = match(
      { position: { lat: 51.5, lng: -0.1 }, place: "London", areaCode: "E09000001" },
      { sectorCode: "food.bakery", sectorName: "Bakery", title: "Bread and cakes", description: "", coverage: "nationwide" },
    );
    expect([far?.nearMiss, far?.failedRules]).toEqual([true, []]);
    expect(far?.gaps[0]?.text).toBe("Too little that it says fits for it to be likely");
    expect((exact?.score ?? 0) - (far?.score ?? 0)).toBeGreaterThan(20);
  });
});

describe("work", () => {
  it("finds no insurer for work that must be insured, and nobody by a time or a sum", () => {
    const description = "Public liability insurance of £5m and professional indemnity. Two vans, every Tuesday in March, for 40 people.";
    const asked = prepareOpportunity({ ...LUNCHES, description }, NOW);
    expect([...asked.bodyTerms.values()]).toEqual(["vans"]);
    expect([...asked.kinds.keys()].filter((code) => code.startsWith("finance"))).toEqual([]);
  });

  it("reads what kind of a thing is asked for as part of the work", () => {
    const asked = prepareOpportunity({ ...LUNCHES, title: "Affordable housing for an old place, as soon as possible" }, NOW);
    expect([...asked.titleTerms.values()]).toEqual(["affordable", "housing", "old", "place"]);
  });

  it("holds below and above the sector asked for, and beside it, for fewer points the less its own words say", () => {
    const silent = { title: "What we do", description: "" };
    const at = (sectorCode: string, sectorName: string, sectors = LUNCHES.sectors) =>
      match({ summary: "" }, { ...silent, sectorCode, sectorName }, { title: "Work for a team", description: "", sectors });
    const same = at("food.workplace-catering", "Workplace lunches and canteens");
    const below = at("food.workplace-catering", "Workplace lunches and canteens", [{ code: "food", name: "Food and catering" }]);
    const above = at("food", "Food and catering");
    const beside = at("food.bakery", "Bakery");
    const points = [same, below, above, beside].map((one) => one?.parts.work ?? 0);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(points[0]).toBeGreaterThan((points[3] ?? 0) + 8);
    expect(texts(beside?.gaps)).toContain("Does not list workplace lunches and canteens");
  });

  it("beside the sector asked for is worth asking and never likely, where nothing else that it says answers", () => {
    const beside = match({ summary: "" }, { sectorCode: "food.bakery", sectorName: "Bakery", title: "Bread and cakes", description: "" });
    expect([beside?.nearMiss, beside?.failedRules]).toEqual([true, []]);
    expect(beside?.parts.work).toBeLessThanOrEqual(20);
  });

  it("has more points the rarer the words that both use are", () => {
    const sectors = [{ code: "grounds.maintenance", name: "Grounds maintenance" }];
    const garden = { sectorCode: "grounds.maintenance", sectorName: "Grounds maintenance", title: "Our work", description: "" };
    const asked = prepareOpportunity({ ...LUNCHES, title: "Zeppelin kettles", description: "", sectors }, NOW, (term) =>
      term.startsWith("zep") ? 8 : 1,
    );
    const says = (summary: string) =>
      matchSupplier(asked, { ...TUREEN, summary, offerings: [{ ...OFFERING, ...garden }] })?.parts.work ?? 0;
    expect(says("Zeppelins")).toBeGreaterThan(says("Kettles"));
    expect(says("Kettles")).toBeGreaterThanOrEqual(says("Hats"));
  });

  it("does not hold in another sector without strong words", () => {
    expect(match({ summary: "" }, { sectorCode: "cleaning.window", title: "Windows", description: "We clean windows" })).toBeNull();
  });

  it("holds by strong words in another sector, and says where it is listed", () => {
    const garden = {
      title: "Gritting and hedge cutting at six homes",
      sectors: [{ code: "grounds.maintenance", name: "Grounds maintenance" }],
    };
    const result = match(
      {},
      { sectorCode: "cleaning.caretaking", sectorName: "Caretaking", title: "Caretakers and hedge cutting", description: "Gritting too" },
      garden,
    );
    expect(result?.parts.work).toBeGreaterThan(20);
    expect(texts(result?.gaps)).toContain("Listed under caretaking, not grounds maintenance");
  });

  it("does not hold by strong words that are only mentioned in passing", () => {
    const transport = { title: "Night transport for care staff", sectors: [{ code: "transport.community", name: "Community transport" }] };
    expect(match({}, { title: "Staff canteens", description: "Night transport and care" }, transport)).toBeNull();
  });

  it("is honest about a thin imported profile", () => {
    const result = match(
      {
        claimed: false,
        summary: "",
        insurances: [],
        policies: [],
        accreditations: [],
        largestContractPence: null,
        turnoverBand: null,
        completeness: 20,
        statuses: [
          {
            status: "register_confirmed",
            source: "Co-operatives UK open data",
            fromDay: "2026-10-03",
            toDay: null,
            recordedAt: 1,
            givenFor: BODY,
          },
        ],
      },
      {
        sectorCode: "food.bakery",
        sectorName: "Bakery and baked goods",
        title: "Bakery and baked goods",
        description: "",
        coverage: "unknown",
        areaCodes: [],
        areaNames: [],
        minPence: null,
        maxPence: null,
        derivedFrom: "sic",
        strength: 60,
      },
      { sectors: [{ code: "food.bakery", name: "Bakery and baked goods" }], title: "Bread for six cafés" },
    );
    expect([result?.nearMiss, result?.failedRules]).toEqual([true, []]);
    expect(texts(result?.reasons)).toEqual([
      "Its SIC code suggests bakery and baked goods",
      "Based 7.1 miles away, in Tipton",
      "Named in Co-operatives UK open data, 3 October 2026",
    ]);
    expect(texts(result?.gaps)).toEqual(
      expect.arrayContaining([
        "It has not listed what it sells",
        "It has not said where it works",
        "It has not said what size of job it takes",
      ]),
    );
  });

  it("holds for whoever speaks of a thing of the title, in any sector and in other words, and quotes the expression", () => {
    const panes = { title: "Window cleaning for six homes", sectors: [{ code: "cleaning.window", name: "Window cleaning" }] };
    const garden = { sectorCode: "grounds.maintenance", sectorName: "Grounds maintenance", title: "Gardens", description: "" };
    const silent = match({ summary: "We keep gardens." }, garden, panes);
    const plain = match({ summary: "Gardens kept, and we are window cleaners." }, garden, panes);
    const further = match({ summary: "We keep gardens.", sourceWords: ["Gardeners and window cleaners"] }, garden, panes);
    expect(silent).toBeNull();
    expect([plain?.nearMiss, further?.nearMiss]).toEqual([false, false]);
    expect(plain?.parts.work ?? 0).toBeGreaterThan(further?.parts.work ?? 0);
    expect(texts(further?.reasons)[0]).toBe("Speaks of window cleaners");
    expect(texts(further?.reasons).filter((text) => text.startsWith("Uses your words"))).toEqual([]);
    expect(further?.reasons.map((reason) => toSupplierVoice(reason).text)).toContain("You speak of window cleaners");
    expect(texts(further?.gaps)).toContain("Listed under grounds maintenance, not window cleaning");
  });

  it("reads each source for itself: the end of one and the beginning of the next are no thing", () => {
    const panes = { title: "Window cleaning for six homes", sectors: [{ code: "cleaning.window", name: "Window cleaning" }] };
    const garden = { sectorCode: "grounds.maintenance", sectorName: "Grounds maintenance", title: "Gardens", description: "" };
    expect(match({ summary: "", sourceWords: ["We paint each window", "Cleaning of parks"] }, garden, panes)).toBeNull();
  });

  it("takes silence about people for no no where people move, for fewer points, and says that it does not say", () => {
    const secondment = { kind: "secondment", direction: "offered", minPence: null, maxPence: null } as const;
    const open = match({}, {}, secondment);
    const silent = match({ openTo: [] }, {}, secondment);
    expect(texts(open?.reasons)[0]).toBe("Open to taking people on secondment");
    expect(silent?.nearMiss).toBe(false);
    expect(open?.parts.work ?? 0).toBeGreaterThan(silent?.parts.work ?? 0);
    expect(texts(silent?.reasons)[0]).toBe("Works in workplace lunches and canteens");
    const gap = silent?.gaps.find((one) => one.part === "work");
    expect(gap?.text).toBe("It does not say whether it is open to taking people on secondment");
    expect(gap === undefined ? "" : toSupplierVoice(gap).text).toBe("You do not say whether you are open to taking people on secondment");
    expect(texts(match({}, {}, { ...secondment, direction: "sought" })?.gaps)[0]).toBe(
      "It does not say whether it is open to sending people on secondment",
    );
  });

  it("asks for a sector named where people move, and says so when it is another", () => {
    const support = { kind: "support", direction: "offered", minPence: null, maxPence: null, requirements: [] } as const;
    const advice = [{ code: "professional.consultancy", name: "Business consultancy" }];
    expect(match({}, { sectorCode: "food.bakery" }, support)?.nearMiss).toBe(false);
    const other = match({}, {}, { ...support, sectors: advice });
    expect(other?.failedRules).toEqual(["work"]);
    expect(texts(other?.gaps)[0]).toBe("Does not work in business consultancy");
    expect(match({}, {}, { ...support, sectors: [] })?.nearMiss).toBe(false);
    expect(match({ openTo: [] }, {}, { ...support, sectors: advice })).toBeNull();
    expect(match({ openTo: [] }, {}, { ...support, sectors: [] })).toBeNull();
  });
});

describe("place", () => {
  const two = { delivery: "areas", areas: [SANDWELL, DUDLEY], position: null, placeName: "Dudley and Sandwell" } as const;

  it("makes a near miss of a part that is covered, and names it", () => {
    const result = match({}, {}, two);
    expect(result?.nearMiss).toBe(true);
    expect(result?.failedRules).toEqual(["place"]);
    expect(texts(result?.gaps)[0]).toBe("Covers Sandwell, not Dudley");
  });

  it("holds within the radius and says when it is only just", () => {
    expect(texts(match({}, { coverage: "radius", radiusMiles: 8 })?.reasons)).toContain("Covers Aston, just: 7.1 of its 8 miles");
    expect(texts(match({}, { coverage: "radius", radiusMiles: 20 })?.reasons)).toContain("Works within 20 miles of Tipton, so Aston too");
    expect(texts(match({}, { coverage: "radius", radiusMiles: 5 })?.gaps)[0]).toBe(
      "Works within 5 miles of Tipton; Aston is 7.1 miles away",
    );
  });

  it("shows nobody who is far and does not come", () => {
    expect(
      match({ position: { lat: 50.3, lng: -4.1 }, areaCode: "E06000026" }, { areaCodes: ["E06000026"], areaNames: ["Plymouth"] }),
    ).toBeNull();
  });

  it("takes a base within 30 miles for near where it does not say how far it works, for fewer points the farther it is", () => {
    const unknown = { coverage: "unknown", areaCodes: [], areaNames: [] } as const;
    const at = (lat: number) => match({ position: { lat, lng: -1.885 }, areaCode: null }, unknown);
    expect([at(52.51), at(52.85), at(52.93)].map((one) => [one?.nearMiss, one?.parts.place])).toEqual([
      [false, 17],
      [false, 10],
      [false, 8],
    ]);
    expect(at(52.95)?.failedRules).toEqual(["place"]);
    expect(at(53.7)).toBeNull();
    expect(texts(at(52.85)?.gaps)).toContain("It has not said where it works");
  });

  it("asks who does not say how far it works from further away where the work can be done from afar", () => {
    const unknown = { coverage: "unknown", areaCodes: [], areaNames: [] } as const;
    const at = (lat: number, sectorCode: string, name: string) =>
      match(
        { position: { lat, lng: -1.885 }, areaCode: null },
        { ...unknown, sectorCode, sectorName: name },
        { sectors: [{ code: sectorCode, name }] },
      );
    expect(at(54, "cleaning.commercial", "Office and commercial cleaning")).toBeNull();
    const printer = at(54, "media.print", "Printing and mailing");
    expect([printer?.nearMiss, printer?.failedRules]).toEqual([true, ["place"]]);
    expect(at(55.5, "media.print", "Printing and mailing")).toBeNull();
  });

  it("does not matter for remote work", () => {
    expect(
      match({}, { areaCodes: ["E06000026"], areaNames: ["Plymouth"] }, { delivery: "remote", areas: [], position: null })?.parts.place,
    ).toBe(20);
  });
});

describe("size", () => {
  it("fails above the largest job and below the smallest", () => {
    expect(texts(match({}, { maxPence: 8_000_00 })?.gaps)[0]).toBe("Takes jobs up to £8,000; yours starts at £18,000");
    expect(texts(match({}, { minPence: 50_000_00 })?.gaps)[0]).toBe("Takes jobs from £50,000; yours is at most £25,000");
  });

  it("takes three times the largest contract where no largest job is listed, and rules nobody out by turnover", () => {
    const none = { minPence: null, maxPence: null };
    expect(match({ largestContractPence: 6_000_00 }, none)?.nearMiss).toBe(false);
    expect(texts(match({ largestContractPence: 5_000_00 }, none)?.gaps)[0]).toBe(
      "Largest contract so far is £5,000; yours starts at £18,000, more than three times that",
    );
    expect(match({ largestContractPence: null, turnoverBand: "50k_250k" }, none)?.nearMiss).toBe(false);
    const small = match({ largestContractPence: null, turnoverBand: "under_50k" }, none, { minPence: 30_000_00, maxPence: 30_000_00 });
    expect([small?.failedRules, small?.parts.size]).toEqual([[], 5]);
    expect(texts(small?.gaps)).toContain("Your job is more than half of its yearly turnover, at £30,000");
  });

  it("takes a year's worth as the job, and says that it is a year's", () => {
    const yearly = { perYear: true };
    expect(match({}, {}, yearly)?.parts.size).toBe(match()?.parts.size);
    expect(texts(match({}, {}, yearly)?.reasons)).toContain("Your top figure for a year is under its largest contract of £31,000");
    expect(texts(match({}, { maxPence: 8_000_00 }, yearly)?.gaps)[0]).toBe("Takes jobs up to £8,000; yours starts at £18,000 a year");
    expect(texts(match({}, { maxPence: 20_000_00 }, yearly)?.gaps)).toContain(
      "Your top figure of £25,000 a year is above the £20,000 it takes",
    );
  });

  it("says what the top figure is of its largest contract", () => {
    expect(texts(match({ largestContractPence: 150_000_00 })?.reasons)).toContain("Your top figure is a sixth of its largest contract");
    expect(texts(match({ largestContractPence: 9_500_00 })?.gaps)).toContain("Largest contract so far is £9,500");
  });
});

describe("status", () => {
  const row = { source: "Register", toDay: null, recordedAt: 1, givenFor: BODY };
  it("says who confirmed it, and when", () => {
    const said = (source: string) => {
      const confirmed = match({ statuses: [{ ...row, source, status: "register_confirmed", fromDay: "2026-06-12" }] });
      const reason = confirmed?.reasons.find((one) => one.part === "status");
      return reason === undefined ? [] : [reason.text, toSupplierVoice(reason).text];
    };
    expect(said("Register of charities")).toEqual([
      "On the register of charities at least since 12 June 2026",
      "You are on the register of charities at least since 12 June 2026",
    ]);
    expect(said("Companies House")[0]).toBe("On the register at Companies House at least since 12 June 2026");
    expect(said("Mutuals Public Register")[0]).toBe("On the Mutuals Public Register at least since 12 June 2026");
    expect(said("Co-operatives UK open data")).toEqual([
      "Named in Co-operatives UK open data, 12 June 2026",
      "You are named in Co-operatives UK open data, 12 June 2026",
    ]);
    expect(said("Articles filed at Companies House")).toEqual([
      "Confirmed by a register on 12 June 2026: articles filed at Companies House",
      "Your status was confirmed by a register on 12 June 2026: articles filed at Companies House",
    ]);
  });

  it("never matches a rejected one, and nearly matches a lapsed one", () => {
    expect(match({ statuses: [{ ...row, status: "rejected", fromDay: "2026-01-01" }] })).toBeNull();
    const lapsed = match({ statuses: [{ ...row, status: "certified", fromDay: "2024-01-01", toDay: "2026-03-31" }] });
    expect(lapsed?.failedRules).toEqual(["status"]);
    expect(texts(lapsed?.gaps)[0]).toBe("Social enterprise status lapsed on 31 March 2026");
  });

  it("counts a certificate for another name as none, and says why", () => {
    const now = { ...BODY, legalName: "Birmingham City Council", changedOn: "2026-11-01" };
    const renamed = match({ identity: now });
    expect(renamed?.parts.status).toBe(4);
    const gap = renamed?.gaps.find((one) => one.part === "status");
    expect(gap?.text).toBe("Its name or number has changed since its status was checked");
    expect(gap === undefined ? "" : toSupplierVoice(gap).text).toBe("Your name or number has changed since your status was checked");
  });

  it("gives nothing when two rules fail", () => {
    const lapsed = [{ ...row, status: "certified", fromDay: "2024-01-01", toDay: "2026-03-31" } as const];
    expect(match({ statuses: lapsed }, { maxPence: 8_000_00 })).toBeNull();
  });

  it("says how long ago a profile was confirmed", () => {
    expect(texts(match({ confirmedAt: NOW.getTime() - 72 * 86_400_000 })?.gaps)).toContain("Profile last confirmed ten weeks ago");
  });
});

describe("ranking", () => {
  it("puts equal scores by distance, then by id, and leaves out the buyer itself", () => {
    const near = { ...TUREEN, id: 7, position: { lat: 52.506, lng: -1.885 } };
    const own = { ...TUREEN, id: 900 };
    const ranked = rankSuppliers(LUNCHES, [{ ...TUREEN, id: 9 }, { ...TUREEN, id: 8 }, near, own], NOW);
    expect(ranked.matches.map((one) => one.organisationId)).toEqual([7, 8, 9]);
  });
});

describe("the supplier's voice", () => {
  it("turns what can be provided round", () => {
    const turned = (text: string) => toSupplierVoice({ part: "ready", code: "x", text }).text;
    expect(turned("Can provide a BSL interpreter")).toBe("You can provide a BSL interpreter");
    expect(turned("Says it cannot provide a BSL interpreter")).toBe("You say you cannot provide a BSL interpreter");
    expect(turned("Does not say whether it can provide a BSL interpreter")).toBe(
      "You do not say whether you can provide a BSL interpreter",
    );
  });
  it("begins with a capital, and has no other in its middle", () => {
    const turned = (text: string) => toSupplierVoice({ part: "ready", code: "x", text }).text;
    expect(turned("Professional indemnity cover is £1m, you ask for £2m")).toBe(
      "Your professional indemnity cover is £1m, they ask for £2m",
    );
    expect(turned("Employers’ liability cover of £10m")).toBe("Your employers’ liability cover of £10m");
  });
  it("turns what an import tells of a kind of work round, however it is known", () => {
    for (const derivedFrom of Object.keys(SECTOR_EVIDENCE)) {
      const found = match({}, { derivedFrom, strength: 60 })?.reasons.find((one) => one.code === "derived_sector");
      const text = found === undefined ? "" : toSupplierVoice(found).text;
      expect(text, derivedFrom).toMatch(/\byour?\b.* workplace lunches and canteens$/i);
      expect(text, derivedFrom).not.toMatch(/\bits?\b/i);
    }
  });
  it("turns every kind of sentence round", () => {
    const said = [match(), match({}, { coverage: "radius", radiusMiles: 5 }), match({ largestContractPence: 9_500_00, insurances: [] })];
    const turned = said.flatMap((one) => [...(one?.reasons ?? []), ...(one?.gaps ?? [])]).map((one) => toSupplierVoice(one).text);
    expect(turned).toEqual(
      expect.arrayContaining([
        "You offer workplace lunches and site canteens",
        "You cover all of Birmingham, so Aston too",
        "Their top figure is under your largest contract of £31,000",
        "You are certified until 31 March 2027",
        "Your certificate ends on 31 March 2027, before their contract does",
        "You work within 5 miles of Tipton; Aston is 7.1 miles away",
        "Your liability cover not listed, they ask for £5m",
      ]),
    );
    expect(turned.filter((text) => /\b(its|Its)\b|\byou ask\b|^Offers|^Covers/.test(text))).toEqual([]);
  });
});
