import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { allSectorNodes, parentOf, SECTORS, sectorByCode, sectorsForCpv, sectorsForSic } from "./sectors.ts";

const SHARED = new URL("../../../shared/data/classification/", import.meta.url);
const CPV_FILE = new URL("cpv2008_en.csv", SHARED);
const SIC_FILE = new URL("sic2007.csv", SHARED);
/** Used by Companies House though SIC 2007 lacks them. */
const COMPANIES_HOUSE_ONLY = ["74990", "99999"];

function firstColumn(file: URL): Set<string> {
  const rows: string[][] = parse(readFileSync(file, "latin1"), { from_line: 2, relax_column_count: true });
  return new Set(rows.map((row) => (row[0] ?? "").split("-")[0] ?? ""));
}

function codes(nodes: readonly { code: string }[]): string[] {
  return nodes.map((node) => node.code);
}

describe("SECTORS", () => {
  it("has 26 sectors and 141 sub-sectors with codes of their own", () => {
    expect(SECTORS).toHaveLength(26);
    expect(allSectorNodes()).toHaveLength(26 + 141);
    expect(new Set(codes(allSectorNodes())).size).toBe(167);
  });

  it("starts each sub-sector's code with its sector's", () => {
    for (const sector of SECTORS) {
      expect(sector.code).toMatch(/^[a-z]+$/);
      for (const child of sector.children) {
        expect(child.code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
        expect(parentOf(child.code)).toBe(sector.code);
      }
    }
  });

  it.each(allSectorNodes().map((node) => [node.code, node] as const))("has clean facts for %s", (_code, node) => {
    expect(node.cpv.every((code) => /^\d{8}$/.test(code))).toBe(true);
    expect(node.sic.every((code) => /^\d{5}$/.test(code))).toBe(true);
    expect(new Set(node.cpv).size).toBe(node.cpv.length);
    expect(new Set(node.sic).size).toBe(node.sic.length);
    expect(node.synonyms.length).toBeGreaterThanOrEqual(4);
    expect(node.synonyms.length).toBeLessThanOrEqual(14);
    expect(new Set(node.synonyms).size).toBe(node.synonyms.length);
    for (const synonym of node.synonyms) {
      expect(synonym).toBe(synonym.toLowerCase().trim());
      expect(synonym).not.toBe("");
    }
  });

  it.skipIf(!existsSync(CPV_FILE))("uses only CPV codes that exist (skipped without ../shared)", () => {
    const known = firstColumn(CPV_FILE);
    for (const node of allSectorNodes())
      expect(
        node.cpv.filter((code) => !known.has(code)),
        node.code,
      ).toEqual([]);
  });

  it.skipIf(!existsSync(SIC_FILE))("uses only SIC codes that exist (skipped without ../shared)", () => {
    const known = new Set([...firstColumn(SIC_FILE), ...COMPANIES_HOUSE_ONLY]);
    for (const node of allSectorNodes())
      expect(
        node.sic.filter((code) => !known.has(code)),
        node.code,
      ).toEqual([]);
  });
});

describe("sectorByCode and parentOf", () => {
  it("finds sectors and sub-sectors", () => {
    expect(sectorByCode("food")?.name).toBe("Food and catering");
    expect(sectorByCode("food.event-catering")?.name).toBe("Event and buffet catering");
    expect(sectorByCode("nothing")).toBeUndefined();
    expect(parentOf("food")).toBeUndefined();
  });
});

describe("sectorsForCpv", () => {
  it("takes the longest code that covers the given one", () => {
    expect(codes(sectorsForCpv("90911300"))).toEqual(["cleaning.window"]);
    expect(codes(sectorsForCpv("90911300-9"))).toEqual(["cleaning.window"]);
    expect(codes(sectorsForCpv("55521200"))).toEqual(["food.meals"]);
    expect(codes(sectorsForCpv("72413000"))).toEqual(["digital.web"]);
  });

  it("falls back to what covers more widely, up to the sector", () => {
    expect(codes(sectorsForCpv("55522000"))).toEqual(["food.event-catering"]);
    expect(codes(sectorsForCpv("90900000"))).toEqual(["cleaning"]);
    expect(codes(sectorsForCpv("45237000"))).toEqual(["events.equipment"]);
    expect(codes(sectorsForCpv("45223220"))).toEqual(["construction.building"]);
  });

  it("gives what lies below a code wider than any of ours", () => {
    expect(codes(sectorsForCpv("98300000")).length).toBeGreaterThan(0);
    expect(codes(sectorsForCpv("92500000"))).toEqual(["arts"]);
    expect(codes(sectorsForCpv("37000000"))).toContain("retail.books");
  });

  it("is empty for what is no CPV code or none of our work", () => {
    expect(sectorsForCpv("")).toEqual([]);
    expect(sectorsForCpv("5552")).toEqual([]);
    expect(sectorsForCpv("35613000")).toEqual([]);
  });
});

describe("sectorsForSic", () => {
  it("prefers sub-sectors", () => {
    expect(codes(sectorsForSic("81221"))).toEqual(["cleaning.window"]);
    expect(codes(sectorsForSic("74300"))).not.toContain("language");
    expect(codes(sectorsForSic("74300"))).toContain("language.interpreting");
  });

  it("restores a lost leading zero and falls back to the class", () => {
    expect(codes(sectorsForSic("1130"))).toContain("farming.growing");
    expect(codes(sectorsForSic("47810"))).toEqual([]);
    expect(codes(sectorsForSic("56300"))).toContain("events.pubs");
  });

  it("is empty for dormant, non-trading and malformed codes", () => {
    expect(sectorsForSic("99999")).toEqual([]);
    expect(sectorsForSic("74990")).toEqual([]);
    expect(sectorsForSic("food")).toEqual([]);
  });
});
