import { describe, expect, it } from "vitest";
import { sectorByCode } from "#seed/reference/sectors.ts";
import { CO_OP_SECTORS, ICNPTSO, SAID_OF, UKCAT } from "./sector-labels.ts";
import { type SectorEvidence, sectorsFrom } from "./sectors-from.ts";

function found(evidence: Partial<SectorEvidence>): string[] {
  return sectorsFrom({ sic: [], labels: [], name: "", description: "", ...evidence }).map((one) => `${one.sectorCode} ${one.derivedFrom}`);
}

describe("sectorsFrom", () => {
  it("takes the sub-sector a SIC code points at", () => {
    expect(found({ sic: ["38110"], name: "Northfield Limited" })).toContain("recycling.waste sic");
  });

  it("lets the name say more than the code", () => {
    expect(found({ sic: ["88990"], name: "Addictions Counselling Inverness" })).toEqual(
      expect.arrayContaining(["health.addiction words", "health.mental words"]),
    );
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
    expect(offerings.length).toBe(4);
    for (const one of offerings) expect(one.title).toBe(sectorByCode(one.sectorCode)?.name);
    expect(offerings[0]?.description).toBe("We clean offices, cater for events and keep gardens. We are based in dudley.");
  });

  it("does not take community for communications", () => {
    expect(found({ name: "Weston Community Group" }).join()).not.toContain("media.pr");
  });

  it("finds nothing where nothing is said", () => {
    expect(found({ name: "Valeplus", sic: ["99999"] })).toEqual([]);
  });

  it("maps every label to a sector that exists", () => {
    for (const table of [CO_OP_SECTORS, UKCAT, ICNPTSO])
      for (const [label, code] of Object.entries(table)) expect(sectorByCode(code), label).toBeDefined();
    for (const code of SAID_OF.keys()) expect(sectorByCode(code), code).toBeDefined();
  });
});
