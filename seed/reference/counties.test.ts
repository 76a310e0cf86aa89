import { describe, expect, it } from "vitest";
import { AUTHORITIES } from "./authorities.ts";
import { ENGLISH_COUNTIES } from "./counties.ts";

const byName = new Map(ENGLISH_COUNTIES.map((county) => [county.name, county]));

describe("the counties of England", () => {
  it("hold each English council once", () => {
    const held = ENGLISH_COUNTIES.flatMap(({ authorities }) => authorities);
    expect(held.toSorted()).toEqual(
      AUTHORITIES.filter(({ nation }) => nation === "England")
        .map(({ gss }) => gss)
        .toSorted(),
    );
  });

  it("are the metropolitan ones, those with districts, Berkshire, and each council of one tier elsewhere; boroughs stand for themselves", () => {
    const ofOne = ENGLISH_COUNTIES.filter(({ authorities }) => authorities.length === 1);
    expect(ENGLISH_COUNTIES.filter(({ kind }) => kind === "london_borough")).toHaveLength(33);
    expect(ENGLISH_COUNTIES.filter(({ authorities }) => authorities.length > 1)).toHaveLength(6 + 21 + 1);
    expect(ofOne.map(({ name }) => name)).toEqual(expect.arrayContaining(["Shropshire", "Stoke-on-Trent", "Cornwall", "Hackney"]));
    expect(byName.get("West Midlands")?.authorities).toEqual([
      "E08000025",
      "E08000026",
      "E08000027",
      "E08000028",
      "E08000029",
      "E08000030",
      "E08000031",
    ]);
    expect(byName.get("Berkshire")?.authorities).toHaveLength(6);
  });

  it("border each other both ways, and none itself", () => {
    for (const { name, borders } of ENGLISH_COUNTIES)
      for (const other of borders) {
        expect(other).not.toBe(name);
        expect(byName.get(other)?.borders, `${other} beside ${name}`).toContain(name);
      }
  });

  it("border what the map shows", () => {
    expect(byName.get("West Midlands")?.borders).toEqual(["Staffordshire", "Warwickshire", "Worcestershire"]);
    expect(byName.get("Cornwall")?.borders).toEqual(["Devon"]);
    expect(byName.get("Isle of Wight")?.borders).toEqual([]);
    expect(byName.get("Hackney")?.borders).toEqual([
      "City of London",
      "Haringey",
      "Islington",
      "Newham",
      "Tower Hamlets",
      "Waltham Forest",
    ]);
  });
});
