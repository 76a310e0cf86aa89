import { describe, expect, it } from "vitest";
import { sectorByCode } from "#seed/reference/sectors.ts";
import { CO_OP_SECTORS, ICNPTSO, SAID_OF, UKCAT } from "./sector-labels.ts";
import type { SectorEvidence } from "./sector-signs.ts";
import { sectorsFrom } from "./sectors-from.ts";

function found(evidence: Partial<SectorEvidence>): string[] {
  return sectorsFrom({ sic: [], labels: [], name: "", description: "", ...evidence }).map((one) => `${one.sectorCode} ${one.derivedFrom}`);
}

describe("sectorsFrom", () => {
  it("takes the sub-sector a SIC code points at", () => {
    expect(found({ sic: ["38110"], name: "Northfield Limited" })).toContain("recycling.waste sic");
  });

  it("lets the name say more than the code", () => {
    expect(found({ sic: ["88990"], name: "Addictions Counselling Inverness" })).toEqual(
      expect.arrayContaining(["health.addiction name", "health.mental name"]),
    );
  });

  it("lets a code speak for the sector that names it first, before those that only use it too", () => {
    expect(found({ sic: ["38110"], name: "Northfield Limited" })).toEqual(["recycling.waste sic"]);
    expect(found({ sic: ["81300"], name: "Northfield Limited" })).toEqual(
      expect.arrayContaining(["grounds.maintenance sic_wide", "grounds.landscaping sic_wide"]),
    );
    expect(found({ sic: ["71111"], name: "Northfield LLP" })).toEqual(["construction.design sic"]);
    expect(found({ sic: ["11050"], name: "Northfield Limited" })).toEqual(["food.produce sic"]);
  });

  it("knows words that only look like work: a network, a garden, a post office, fair trade", () => {
    expect(found({ name: "Hull Women's Network" }).join()).not.toContain("digital");
    expect(found({ name: "Peace Garden", description: "A garden for everybody." }).join()).not.toContain("grounds.maintenance");
    expect(found({ name: "Thorverton Post Office" }).join()).not.toContain("cleaning");
    expect(found({ name: "Clydeside Trading" }).join()).not.toContain("construction");
    expect(found({ name: "Garden services", description: "We do gardening." }).join()).toContain("grounds.maintenance");
  });

  it("does not take a pub's name for its trade", () => {
    expect(found({ sic: ["56302"], name: "Friends of the Joiners Arms Limited" }).join()).not.toContain("joinery");
    expect(found({ sic: ["56302"], name: "The Old Crown Community Shop" })).toContain("retail.shops name");
  });

  it("keeps IT apart from it", () => {
    expect(found({ name: "Elm", description: "It supports two hundred people each year." }).join()).not.toContain("digital");
    expect(found({ name: "Elm", description: "We give IT support to charities." })).toEqual(["digital.support text"]);
  });

  it("takes a label, and says so", () => {
    expect(found({ labels: ["transport.community"], name: "Friendly Five" })).toEqual(["transport.community label"]);
  });

  it("gives at most four offerings, with the sector's name and a sentence of the source", () => {
    const offerings = sectorsFrom({
      sic: ["81210", "56210", "81300", "38110", "43390"],
      labels: [],
      name: "All Round",
      description: "WE CLEAN OFFICES, CATER FOR EVENTS AND KEEP GARDENS. WE ARE BASED IN DUDLEY.",
    });
    expect(offerings.length).toBeGreaterThan(2);
    expect(offerings.length).toBeLessThanOrEqual(4);
    for (const one of offerings) expect(one.title).toBe(sectorByCode(one.sectorCode)?.name);
    expect(offerings[0]?.description).toBe("We clean offices, cater for events and keep gardens. We are based in dudley.");
  });

  it("does not take community for communications", () => {
    expect(found({ name: "Weston Community Group" }).join()).not.toContain("media.pr");
  });

  it("finds nothing where nothing is said", () => {
    expect(found({ name: "Valeplus", sic: ["99999"] })).toEqual([]);
  });

  it("is surer of what several signs tell, and less of what is named later or in passing", () => {
    const strengths = (evidence: Partial<SectorEvidence>) =>
      Object.fromEntries(
        sectorsFrom({ sic: [], labels: [], name: "", description: "", ...evidence }).map((one) => [one.sectorCode, one.strength]),
      );
    const name = strengths({ name: "Elm Window Cleaning" })["cleaning.window"] ?? 0;
    const passing = strengths({ name: "Elm", description: "Window cleaning." })["cleaning.window"] ?? 0;
    const both = strengths({ name: "Elm Window Cleaning", description: "Window cleaning for homes." })["cleaning.window"] ?? 0;
    expect(passing).toBeGreaterThan(0);
    expect(name).toBeGreaterThan(passing);
    expect(both).toBeGreaterThan(name);
    const ranked = sectorsFrom({ sic: ["81210", "56210", "38110"], labels: [], name: "All Round", description: "" }).map(
      (one) => one.strength,
    );
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  });

  it("takes a code for whatever fits no other for nothing, and citizens' advice for no taxi", () => {
    expect(found({ sic: ["96090", "82990"], name: "Dynamix" })).toEqual([]);
    expect(found({ name: "Gosport CAB" }).join()).not.toContain("transport");
  });

  it("takes what a body says of its own form, and what only shares a stem with a trade, for no work", () => {
    expect(found({ name: "Elm Co-operative Society Limited" })).toEqual([]);
    expect(found({ name: "Horse Board Co-operative Society Limited" })).toEqual(["farming.animals name"]);
    expect(found({ name: "Elm Workers' Co-op", description: "We are a worker co-operative and a social enterprise." })).toEqual([]);
    expect(found({ name: "Elm Food Co-op" })).toContain("retail.shops name");
    expect(found({ name: "Heat Treatment 2000" })).toEqual([]);
    expect(found({ name: "Elm Heating" })).toContain("construction.trades name");
    expect(found({ name: "Pelvic Radiation Disease Association" }).join()).not.toContain("construction");
    expect(found({ name: "Cash Box Credit Union" })).toEqual(["finance.credit-union name"]);
  });

  it("maps every label to a sector that exists", () => {
    for (const table of [CO_OP_SECTORS, UKCAT, ICNPTSO])
      for (const [label, code] of Object.entries(table)) expect(sectorByCode(code), label).toBeDefined();
    for (const code of SAID_OF.keys()) expect(sectorByCode(code), code).toBeDefined();
  });
});
