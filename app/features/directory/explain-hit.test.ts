import { describe, expect, it } from "vitest";
import type { SearchHit } from "#search/engine.ts";
import { type Asking, explainHit, reachReason } from "./explain-hit.ts";
import type { ListedOffering, ListedSupplier } from "./facts/line.ts";

const OFFERING: ListedOffering = {
  title: "Workplace and event catering",
  derivedFrom: null,
  isHint: false,
  sectorCode: "food.event",
  coverage: "areas",
  radiusMiles: null,
  areaNames: ["Birmingham"],
  minPence: 500_00,
  maxPence: 60_000_00,
};

function supplier(offerings: ListedOffering[] = [OFFERING]): ListedSupplier {
  return {
    id: 1,
    slug: "a",
    name: "A",
    summary: "",
    place: "Tipton, Sandwell",
    town: "Tipton",
    areaCode: null,
    areaName: "Sandwell",
    lat: null,
    lng: null,
    legalForm: "",
    staff: null,
    confirmedAt: null,
    claimed: true,
    status: null,
    source: null,
    offerings,
    identifiers: [],
    sourceRefs: [],
  };
}
function hit(why: SearchHit["why"], highlights: SearchHit["highlights"] = {}): SearchHit {
  return { id: 1, slug: "a", score: 1, distanceMiles: 6.7, bearing: 0, highlights, why };
}
const ASKING: Asking = {
  placeLabel: "B18",
  withinMiles: 10,
  regionName: "West Midlands",
  areaName: (code) => (code === "E08000025" ? "Birmingham" : null),
  sectorNames: (code) => (code === "food.event" ? ["Event catering", "Food and catering"] : []),
};
function say(...args: Parameters<typeof explainHit>): string[] {
  return explainHit(...args).map((runs) => runs.map((run) => run.text).join(""));
}

describe("why a supplier is found", () => {
  it("quotes its own account when a word stands only there", () => {
    const found = hit(
      { words: [{ word: "wheelchair", matched: "wheelchairs", by: "stem", field: "mission" }], place: null },
      {
        mission: [
          { text: "…lends ", marked: false },
          { text: "wheelchairs", marked: true },
          { text: " by the day…", marked: false },
        ],
      },
    );
    expect(say(found, supplier([]), ASKING)).toEqual(["Its profile says “…lends wheelchairs by the day…”"]);
  });

  it("says who or what tells a kind of work that the supplier has not named itself", () => {
    const found = hit({ words: [{ word: "catering", matched: "catering", by: "exact", field: "sectors" }], place: null });
    const derived = (from: string) => supplier([{ ...OFFERING, derivedFrom: from }]);
    expect(say(found, derived("sic"), ASKING)[0]).toMatch(/^Its SIC code suggests workplace and event catering/);
    expect(say(found, derived("word"), ASKING)[0]).toMatch(/^A word in its entry in open data suggests /);
    expect(say(found, supplier(), ASKING)[0]).toMatch(/^Offers /);
  });

  it("quotes a register or grant list when a word stands only there", () => {
    const found = hit(
      { words: [{ word: "taxis", matched: "taxi", by: "stem", field: "source" }], place: null },
      {
        "sourceWords.0": [
          { text: "taxi", marked: true },
          { text: " operation", marked: false },
        ],
      },
    );
    expect(say(found, supplier([]), ASKING)).toEqual(["A register or grant list says “taxi operation”"]);
  });

  it("says the offering with its marks, the coverage and the jobs", () => {
    const found = hit(
      {
        words: [{ word: "catering", matched: "catering", by: "exact", field: "offerings", offering: 0 }],
        place: { basedWithin: true, covers: "area", areaCode: "E08000025" },
      },
      {
        "offerings.0.title": [
          { text: "Workplace and event ", marked: false },
          { text: "catering", marked: true },
        ],
      },
    );
    expect(say(found, supplier(), ASKING)).toEqual([
      "Offers workplace and event catering",
      "Covers all of Birmingham, so B18 too",
      "Takes jobs from £500 to £60,000",
    ]);
    expect(explainHit(found, supplier(), ASKING)[0]?.filter((run) => run.marked)).toEqual([{ text: "catering", marked: true }]);
  });

  it("says so when the words stand only in the name, and what is offered", () => {
    const found = hit({ words: [{ word: "counselling", matched: "counselling", by: "exact", field: "name" }], place: null });
    expect(say(found, supplier(), ASKING).slice(0, 2)).toEqual(["Its name says counselling", "Offers workplace and event catering"]);
  });

  it("says that coverage beats distance", () => {
    const region = supplier([{ ...OFFERING, areaNames: ["West Midlands"] }]);
    const found = hit({ words: [], place: { basedWithin: false, covers: "area", areaCode: "E08000025" } });
    expect(say(found, region, ASKING)[0]).toBe("Based outside 10 miles, but covers the whole region");
    expect(say(hit({ words: [], place: { basedWithin: false, covers: "nationwide" } }), supplier(), ASKING)[0]).toBe(
      "Based outside 10 miles, but works anywhere in the UK",
    );
    expect(say(hit({ words: [], place: { basedWithin: true, covers: "radius", radiusMiles: 5 } }), supplier(), ASKING)[0]).toBe(
      "Delivers up to 5 miles from Tipton",
    );
  });

  it("does not claim coverage that nobody named", () => {
    const unknown = supplier([{ ...OFFERING, coverage: "unknown", minPence: null, maxPence: null }]);
    const found = hit({ words: [], place: { basedWithin: true, covers: "area", areaCode: "E08000025" } });
    expect(say(found, unknown, ASKING)).toEqual(["Based in Birmingham; it does not say how far it goes"]);
  });

  it("says which sector, synonym or typing it was found by", () => {
    const sector = hit(
      { words: [{ word: "catering", matched: "catering", by: "exact", field: "sectors" }], place: null },
      {
        "sectorNames.0": [
          { text: "Food and ", marked: false },
          { text: "catering", marked: true },
        ],
      },
    );
    expect(say(sector, supplier(), ASKING)[0]).toBe("Offers workplace and event catering, found under food and catering");
    const typo = hit({ words: [{ word: "caterring", matched: "catering", by: "typo", field: "offerings", offering: 0 }], place: null });
    expect(say(typo, supplier(), ASKING)[0]).toContain("read for “caterring”");
  });

  it("shows a coverage that leaves the place out as a gap", () => {
    const found = hit({ words: [], place: { basedWithin: null, covers: null } });
    const elsewhere = supplier([{ ...OFFERING, areaNames: ["Birmingham", "Solihull"] }]);
    const [reason] = explainHit(found, elsewhere, { ...ASKING, placeLabel: "Dudley", withinMiles: null });
    expect(reason).toEqual([{ text: "Covers Birmingham and Solihull; ask whether it comes to Dudley", marked: false, open: true }]);
    const near = supplier([{ ...OFFERING, coverage: "radius", radiusMiles: 1, areaNames: [] }]);
    expect(say(found, near, { ...ASKING, withinMiles: null })[0]).toBe("Delivers up to 1 mile from Tipton; ask whether it comes to B18");
    const silent = supplier([{ ...OFFERING, coverage: "unknown", areaNames: [] }]);
    expect(say(found, silent, { ...ASKING, withinMiles: null })[0]).toBe("Based 6.7 miles away; ask whether it comes to B18");
  });

  it("names no distance that nobody asked for", () => {
    const open = { ...ASKING, placeLabel: "Coventry", withinMiles: null };
    const within = hit({ words: [], place: { basedWithin: true, covers: null } });
    expect(say(within, supplier(), open)[0]).toBe("Covers Birmingham; ask whether it comes to Coventry");
    const outside = hit({ words: [], place: { basedWithin: false, covers: "nationwide" } });
    expect(say(outside, supplier(), open)[0]).toBe("Works anywhere in the UK, so Coventry too");
    expect(say(within, supplier(), { ...open, withinMiles: 1 })[0]).toBe("Based within 1 mile; ask whether it comes to Coventry");
  });

  it("is told alike without the engine", () => {
    const at = (miles: number | null) => ({ label: "Dudley", areaName: "Dudley", miles });
    const told = (offerings: ListedOffering[], miles: number | null = 8) => reachReason(supplier(offerings), at(miles))[0]?.[0];
    expect(told([OFFERING])).toMatchObject({ text: "Covers Birmingham; ask whether it comes to Dudley", open: true });
    expect(told([{ ...OFFERING, areaNames: ["Dudley", "Walsall"] }])).toEqual({ text: "Covers Dudley and Walsall", marked: false });
    expect(told([OFFERING, { ...OFFERING, coverage: "nationwide" }])).toEqual({ text: "Works anywhere in the UK", marked: false });
    expect(told([{ ...OFFERING, coverage: "radius", radiusMiles: 10 }])).not.toHaveProperty("open");
    expect(told([{ ...OFFERING, coverage: "radius", radiusMiles: 5 }])).toHaveProperty("open");
    expect(told([OFFERING], null)).toMatchObject({ text: "Does not say where it is", open: true });
    expect(reachReason(supplier(), null)).toEqual([[{ text: "Covers Birmingham", marked: false }]]);
  });
});
