import { afterAll, describe, expect, it } from "vitest";
import { testDatabase } from "#tests/helpers/site.ts";
import { homeAuthorities, widerRegion } from "./site-region.server.ts";

const db = testDatabase();
afterAll(() => db.$client.close());
const names = (region: string) => homeAuthorities(db, region).map(({ name }) => name);

describe("the site's own region", () => {
  it("is the combined authority of its name before the region of the same name", () => {
    expect(names("West Midlands")).toEqual(["Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton"]);
    expect(names("West Midlands Combined Authority")).toEqual(names("west midlands"));
    expect(names("Greater Manchester")).toEqual([
      "Bolton",
      "Bury",
      "Manchester",
      "Oldham",
      "Rochdale",
      "Salford",
      "Stockport",
      "Tameside",
      "Trafford",
      "Wigan",
    ]);
  });

  it("may be what people call a part of a region, a region, a nation or one council", () => {
    expect(names("Black Country")).toEqual(["Dudley", "Sandwell", "Walsall", "Wolverhampton"]);
    expect(names("South West")).toContain("Cornwall");
    expect(names("Wales")).toHaveLength(22);
    expect(names("Leeds")).toEqual(["Leeds"]);
    expect(names("Atlantis")).toEqual([]);
  });

  it("lies in a wider one", () => {
    expect(widerRegion(db, "Greater Manchester")?.name).toBe("North West");
    expect(widerRegion(db, "West Midlands")?.name).toBe("West Midlands");
    expect(widerRegion(db, "Atlantis")).toBeNull();
  });

  it("is another one when the reference facts change", () => {
    db.$client.exec("update area_groups set area_codes = '[\"E08000027\"]' where name = 'Black Country'");
    expect(names("Black Country")).toEqual(["Dudley"]);
  });
});
