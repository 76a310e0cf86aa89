import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { COUNTIES, PARTS } from "./area-group-names.ts";
import { AREA_GROUPS } from "./area-groups.ts";
import { AUTHORITIES, authorityByGss, REGIONS } from "./authorities.ts";
import { currentCode } from "./renewed-authorities.ts";

type Row = Record<string, string>;

const SHARED = new URL("../../../shared/data/geo/", import.meta.url);
const CURRENT = new URL("uk_local_authorities_current.csv", SHARED);
const ALL_CODES = new URL("area_all_codes.csv", SHARED);
const NOT_COUNCILS = ["COMB", "SRA"];

function rows(file: URL): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z ]/g, "")
    .trim();
}

/** Kilometres, on a plane fitted to the latitude: good enough to compare. */
function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const y = (a.lat - b.lat) * 111.2;
  const x = (a.lng - b.lng) * 111.3 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

describe("groups of councils", () => {
  it("have each district in one county, of its region and near its middle", () => {
    const counties = AREA_GROUPS.filter(({ name }) => name in COUNTIES);
    for (const district of AUTHORITIES.filter(({ tier }) => tier === "district")) {
      const [own, ...others] = counties.filter(({ authorities }) => authorities.includes(district.gss));
      expect([district.name, own !== undefined, others.length]).toEqual([district.name, true, 0]);
      const county = AUTHORITIES.find(({ name, tier }) => name === own?.name && tier === "county");
      expect([district.name, county?.region]).toEqual([district.name, district.region]);
      expect(county === undefined ? 999 : distanceKm(county, district), district.name).toBeLessThan(75);
    }
  });

  it("name only what there is", () => {
    for (const [name, names] of Object.entries(PARTS))
      for (const one of names.split(",").map((part) => part.trim()))
        expect(
          AUTHORITIES.some((authority) => authority.name === one) ||
            REGIONS.some((region) => region.name === one) ||
            one in COUNTIES ||
            one in PARTS,
          `${name}: ${one}`,
        ).toBe(true);
    for (const { name, authorities } of AREA_GROUPS) {
      expect(authorities.length, name).toBeGreaterThan(1);
      expect(new Set(authorities).size, name).toBe(authorities.length);
    }
    expect(new Set(AREA_GROUPS.map(({ name }) => name)).size).toBe(AREA_GROUPS.length);
  });
});

describe("AUTHORITIES", () => {
  it("has a code, a name, a place and a region for each", () => {
    expect(new Set(AUTHORITIES.map((authority) => authority.gss)).size).toBe(AUTHORITIES.length);
    for (const authority of AUTHORITIES) {
      expect(authority.gss).toMatch(/^([EWS]\d{8}|N09\d{6})$/);
      expect(authority.name).not.toBe("");
      expect(authority.lat).toBeGreaterThan(49.8);
      expect(authority.lat).toBeLessThan(61);
      expect(authority.lng).toBeGreaterThan(-8.2);
      expect(authority.lng).toBeLessThan(1.8);
      expect(authority.alternatives).not.toContain(authority.name);
      expect(REGIONS.find((region) => region.gss === authority.regionGss)?.name).toBe(authority.region);
    }
  });

  it("counts every tier", () => {
    const count = (tier: string) => AUTHORITIES.filter((authority) => authority.tier === tier).length;
    expect([count("metropolitan"), count("london"), count("county"), count("district")]).toEqual([36, 33, 21, 164]);
    expect(count("unitary")).toBe(63 + 32 + 22 + 11);
  });

  it("knows the seven boroughs", () => {
    const boroughs = AUTHORITIES.filter((authority) => authority.combinedAuthority === "West Midlands");
    expect(boroughs.map((borough) => borough.name)).toEqual([
      "Birmingham",
      "Coventry",
      "Dudley",
      "Sandwell",
      "Solihull",
      "Walsall",
      "Wolverhampton",
    ]);
    expect(authorityByGss("E08000031")?.name).toBe("Wolverhampton");
    expect(authorityByGss("E99999999")).toBeUndefined();
  });

  // The published list puts some counties in the wrong region, or far from where they are: their rows prove names only.
  it.skipIf(!existsSync(CURRENT))("agrees with the published list (skipped without ../shared)", () => {
    const published = rows(CURRENT).filter(
      (row) => row["current-authority"] === "True" && !NOT_COUNCILS.includes(row["local-authority-type"] ?? ""),
    );
    const wrong: string[] = [];
    for (const row of published) {
      // The published list still has the codes that Barnsley and Sheffield had before 2025.
      const gss = currentCode(row["gss-code"] ?? "");
      const own = authorityByGss(gss);
      const names = [own?.name ?? "", ...(own?.alternatives ?? [])].map(fold);
      if (own === undefined) wrong.push(`${gss} ${row["nice-name"]} is missing`);
      else if (!names.includes(fold(row["nice-name"] ?? ""))) wrong.push(`${gss} ${own.name}: ${row["nice-name"]}`);
      else if (own.tier === "county") continue;
      else if (own.region !== row.region) wrong.push(`${gss} ${own.name} in ${own.region}: ${row.region}`);
      else if (own.nation !== row.nation) wrong.push(`${gss} ${own.name} in ${own.nation}: ${row.nation}`);
      else if (row.lat && row.long) {
        const away = distanceKm(own, { lat: Number(row.lat), lng: Number(row.long) });
        const extent = Math.sqrt(Number(row.area) || 100);
        if (away > Math.max(15, extent / 3)) wrong.push(`${gss} ${own.name}: ${away.toFixed(1)} km off`);
      }
    }
    expect(wrong).toEqual([]);
    expect(AUTHORITIES.length).toBe(published.length);
  });

  it.skipIf(!existsSync(ALL_CODES))("agrees with the statistical register (skipped without ../shared)", () => {
    const wrong: string[] = [];
    for (const row of rows(ALL_CODES)) {
      if (row.areatype !== "la" || row.LADCD_ACTIVE === "") continue;
      const own = authorityByGss(row.LADCD_ACTIVE ?? "");
      const names = [own?.name ?? "", ...(own?.alternatives ?? [])].map(fold);
      if (!names.includes(fold(row.LADNM_ACTIVE ?? ""))) wrong.push(`${row.LADCD_ACTIVE} ${row.LADNM_ACTIVE}`);
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

describe("REGIONS", () => {
  it.skipIf(!existsSync(ALL_CODES))("carries the official codes (skipped without ../shared)", () => {
    const published = rows(ALL_CODES).filter((row) => row.areatype === "rgn" || row.areatype === "ctry");
    for (const region of REGIONS) {
      expect(published.find((row) => row.areacode === region.gss)?.areaname).toBe(region.name);
    }
  });
});

describe("currentCode", () => {
  it("leaves a code that stands as it is, and one that nobody knows", () => {
    expect([currentCode("E08000025"), currentCode("E99999999"), currentCode("")]).toEqual(["E08000025", "E99999999", ""]);
    for (const authority of AUTHORITIES) expect(currentCode(authority.gss)).toBe(authority.gss);
  });

  it.skipIf(!existsSync(ALL_CODES))("leads every code of the statistical register to the one of today (skipped without ../shared)", () => {
    const published = rows(ALL_CODES).filter((row) => row.areatype === "la");
    expect(published.map((row) => [row.areacode, currentCode(row.areacode ?? "")])).toEqual(
      published.map((row) => [row.areacode, row.LADCD_ACTIVE]),
    );
    expect(published.length).toBeGreaterThan(400);
  });
});
