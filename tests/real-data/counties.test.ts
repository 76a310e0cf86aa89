import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ENGLISH_COUNTIES } from "#seed/reference/counties.ts";
import { currentCode } from "#seed/reference/renewed-authorities.ts";
import { REAL_DATA } from "#tests/helpers/real-data.ts";

const OUTLINES = path.join(REAL_DATA, "geo/geogALL2022UK.json");

/** Borders in the middle of a tidal river: the outlines end at its banks. */
const IN_THE_THAMES = [
  "Barking and Dagenham, Bexley",
  "Barking and Dagenham, Greenwich",
  "Bexley, Thurrock",
  "Kent, Thurrock",
  "Lewisham, Tower Hamlets",
];

/** Pairs of councils whose outlines share a line, by GSS code. */
function sharedLines(): Set<string> {
  const { objects } = JSON.parse(readFileSync(OUTLINES, "utf8")) as {
    objects: { LTLA: { geometries: { properties: { AREACD: string }; arcs?: unknown[] }[] } };
  };
  const holders = new Map<number, Set<string>>();
  for (const { properties, arcs = [] } of objects.LTLA.geometries)
    for (const arc of (arcs as unknown[]).flat(Number.POSITIVE_INFINITY) as number[]) {
      const line = arc < 0 ? ~arc : arc;
      holders.set(line, (holders.get(line) ?? new Set()).add(currentCode(properties.AREACD)));
    }
  const pairs = [...holders.values()].filter(({ size }) => size === 2).map((both) => [...both].sort().join(" "));
  return new Set(pairs);
}

describe.skipIf(!existsSync(OUTLINES))("the borders of counties", () => {
  it("are those of the outlines, and those in the middle of the Thames", () => {
    const countyOf = new Map(ENGLISH_COUNTIES.flatMap(({ name, authorities }) => authorities.map((code) => [code, name] as const)));
    const drawn = new Set<string>();
    for (const pair of sharedLines()) {
      const [a, b] = pair.split(" ").map((code) => countyOf.get(code));
      if (a !== undefined && b !== undefined && a !== b) drawn.add([a, b].sort().join(", "));
    }
    const ours = ENGLISH_COUNTIES.flatMap(({ name, borders }) =>
      borders.filter((other) => other > name).map((other) => `${name}, ${other}`),
    );
    expect(drawn.size).toBeGreaterThan(250);
    expect(ours.toSorted()).toEqual([...drawn, ...IN_THE_THAMES].toSorted());
  });
});
