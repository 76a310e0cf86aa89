import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importRuns } from "#db/schema/index.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { MOST_BYTES } from "../files/boundary-file.ts";
import { SourceFileError } from "../model.ts";
import { readBoundaries } from "./boundaries.ts";
import { storeBoundaries } from "./store-boundaries.server.ts";

const REAL = path.join(import.meta.dirname, "../../../shared/data/geo/geogALL2022UK.json");

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function file(value: unknown): string {
  const name = path.join(folder, "areas.json");
  fs.writeFileSync(name, typeof value === "string" ? value : JSON.stringify(value));
  return name;
}
function square(lng: number, lat: number, size = 0.2): number[][] {
  return [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ];
}
function area(properties: Record<string, unknown>, ...polygons: number[][][][]) {
  return { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates: polygons } };
}
function collection(...features: unknown[]) {
  return { type: "FeatureCollection", features };
}
function everyone(): boolean {
  return true;
}
function outlinesOf(value: unknown, known: (code: string) => boolean = everyone) {
  return Object.fromEntries(readBoundaries(file(value), known).outlines.map(({ areaCode, polygons }) => [areaCode, polygons]));
}
function failure(value: unknown): string {
  try {
    readBoundaries(file(value), everyone);
  } catch (error) {
    expect(error).toBeInstanceOf(SourceFileError);
    return (error as Error).message;
  }
  throw new Error("It was read");
}

/** Two squares that share a border, in a layer of authorities beside one of a region. */
const TOPOLOGY = {
  type: "Topology",
  transform: { scale: [0.1, 0.1], translate: [-2, 52] },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 2],
      [-2, 0],
      [0, -2],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 2],
      [-2, 0],
    ],
  ],
  objects: {
    RGN: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[1, 2]], properties: { AREACD: "E12000005" } }] },
    LTLA: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { AREACD: "E08000025", AREANM: "West" } },
        { type: "Polygon", arcs: [[-1, 2]], properties: { AREACD: "E08000029", AREANM: "East" } },
      ],
    },
  },
};

describe("readBoundaries", () => {
  it("reads GeoJSON, whatever the property with the code is called", () => {
    for (const key of ["AREACD", "LAD22CD", "code"])
      expect(outlinesOf(collection(area({ [key]: "E08000025" }, [square(-2, 52)])))).toHaveProperty("E08000025");
    expect(outlinesOf(collection({ ...area({}, [square(-2, 52)]), id: "S12000036" }))).toHaveProperty("S12000036");
  });

  it("takes from TopoJSON the layer of the authorities", () => {
    const { layer, read, used, outlines } = readBoundaries(file(TOPOLOGY), everyone);
    expect({ layer, read, used }).toEqual({ layer: "LTLA", read: 2, used: 2 });
    expect(outlines.map(({ areaCode, polygons }) => [areaCode, polygons[0]?.[0]?.length])).toEqual([
      ["E08000025", 5],
      ["E08000029", 5],
    ]);
  });

  it("prefers the authority's own code where a feature names its county too", () => {
    const both = { CAUTHCD: "E47000007", UTLACD: "E06000065", LAD23CD: "E08000025" };
    expect(Object.keys(outlinesOf(collection(area(both, [square(-2, 52)]))))).toEqual(["E08000025"]);
  });

  it("maps codes that have ended, and joins authorities that were joined", () => {
    const outlines = outlinesOf(
      collection(
        area({ AREACD: "E08000016" }, [square(-1.5, 53.5)]),
        area({ AREACD: "E07000027" }, [square(-3.2, 54)]),
        area({ AREACD: "E07000030" }, [square(-3, 54)]),
      ),
    );
    expect(Object.keys(outlines)).toEqual(["E06000064", "E08000038"]);
    expect(outlines["E06000064"]).toHaveLength(1);
    const lngs = outlines["E06000064"]?.flat(2).map(([lng]) => lng);
    expect([Math.min(...(lngs as number[])), Math.max(...(lngs as number[]))]).toEqual([-3.2, -2.8]);
  });

  it("does not take an area twice when a file has the authority and its forerunner", () => {
    const { used, skipped, reasons } = readBoundaries(
      file(collection(area({ AREACD: "E08000038" }, [square(-1.5, 53.5)]), area({ AREACD: "E08000016" }, [square(-1.5, 53.5)]))),
      everyone,
    );
    expect({ used, skipped, reasons: Object.values(reasons) }).toEqual({ used: 1, skipped: 1, reasons: [1] });
  });

  it("counts what it cannot use, by reason, and takes the rest", () => {
    const reading = readBoundaries(
      file(
        collection(
          area({ AREACD: "E08000025" }, [square(-2, 52)]),
          area({ AREACD: "E12000005" }, [square(-2, 52)]),
          area({ AREACD: "E09000099" }, [square(0, 51)]),
          area({ AREACD: "E08000026" }, [square(100, 52)]),
          area({ AREACD: "E08000027" }, [square(400000, 280000, 500)]),
          { type: "Feature", properties: { AREACD: "E08000028" }, geometry: { type: "Point", coordinates: [-2, 52] } },
          { type: "Feature", properties: { AREACD: "E08000029" }, geometry: null },
          { type: "Feature", properties: { AREACD: "E08000030" }, geometry: { type: "Polygon", coordinates: [[["a", null]]] } },
          null,
          "area",
        ),
      ),
      (code) => code !== "E09000099",
    );
    expect({ read: reading.read, used: reading.used, skipped: reading.skipped }).toEqual({ read: 10, used: 1, skipped: 9 });
    expect(reading.reasons).toEqual({
      "it has no code of a local authority": 3,
      "its code is of no authority we know": 1,
      "it lies outside the United Kingdom": 1,
      "its coordinates are not degrees: take the edition in WGS84 (EPSG:4326)": 1,
      "it is no area": 3,
    });
  });

  it("simplifies both sides of a border alike, and drops islets", () => {
    const wavy = Array.from({ length: 2001 }, (_, at) => [-1.8 + (at % 2) * 0.0004, 52 + at / 10_000]);
    const west = [[-2, 52], ...wavy, [-2, 52.2], [-2, 52]];
    const east = [[-1.6, 52], [-1.6, 52.2], ...[...wavy].reverse(), [-1.6, 52]];
    const outlines = outlinesOf(
      collection(area({ AREACD: "E08000025" }, [west], [square(-2.1, 52, 0.001)]), area({ AREACD: "E08000029" }, [east])),
    );
    const border = (code: string) =>
      new Set(
        (outlines[code] ?? [])
          .flat(2)
          .filter(([lng = 0]) => lng > -1.9 && lng < -1.7)
          .map(String),
      );
    expect(border("E08000025").size).toBeLessThan(20);
    expect(border("E08000025")).toEqual(border("E08000029"));
    expect(outlines["E08000025"]).toHaveLength(1);
  });

  it("keeps the whole small enough for a page, however fine the file", () => {
    const round = (lng: number, lat: number) =>
      [...Array(5001).keys()].map((at) => [
        lng + 0.09 * Math.sin((at * Math.PI) / 2500),
        lat + 0.09 * Math.cos((at * Math.PI) / 2500) * (1 + 0.05 * Math.sin(at)),
      ]);
    const features = [...Array(20).keys()].map((at) =>
      area({ AREACD: `E090000${at + 10}` }, [round(-2 + (at % 5) * 0.2, 51 + Math.floor(at / 5) * 0.2)]),
    );
    const { outlines } = readBoundaries(file(collection(...features)), everyone);
    expect(outlines).toHaveLength(20);
    expect(outlines.flatMap(({ polygons }) => polygons.flat(2)).length).toBeLessThan(30_000);
  });

  it("refuses what is no boundary file, says what it is, and leaves nothing behind", () => {
    expect(failure("")).toMatch(/not TopoJSON or GeoJSON/);
    expect(failure("PK\u0003\u0004")).toMatch(/Nothing was imported/);
    expect(failure([1, 2])).toMatch(/some other JSON/);
    expect(failure({ type: "Polygon" })).toMatch(/type "Polygon"/);
    expect(failure(collection())).toMatch(/names no local authority/);
    expect(failure(collection(area({ AREACD: "TLG" }, [square(-2, 52)])))).toMatch(/E08000025/);
    expect(failure(collection(area({ AREACD: "E08000025" }, [square(430_000, 280_000)])))).toMatch(/WGS84/);
    expect(failure(collection(area({ AREACD: "E08000025" }, [[]])))).toMatch(/no boundary that can be used/);
    const { LTLA } = TOPOLOGY.objects;
    expect(failure({ ...TOPOLOGY, objects: { LTLA }, arcs: TOPOLOGY.arcs.slice(0, 1) })).toMatch(/damaged/);
    expect(failure({ ...TOPOLOGY, arcs: "none" })).toMatch(/type "Topology"/);
  });

  it("refuses a file that is too large before reading it", () => {
    const name = file("");
    fs.truncateSync(name, MOST_BYTES + 1);
    expect(() => readBoundaries(name, everyone)).toThrow(/generalised edition/);
  });
});

describe("storeBoundaries", () => {
  it("stores outlines, records the run, and changes nothing the second time", () => {
    const db = testDatabase();
    const name = file(TOPOLOGY);
    expect(storeBoundaries(db, name)).toMatchObject({ changed: 2, missing: 359 });
    const before = db.$client.prepare("select * from area_outlines").all();
    expect(storeBoundaries(db, name, { now: new Date("2030-01-01") })).toMatchObject({ changed: 0, missing: 359 });
    expect(db.$client.prepare("select * from area_outlines").all()).toEqual(before);
    const runs = db.select().from(importRuns).all();
    expect(runs.map(({ source, counts }) => [source, counts.read, counts.imported, counts.unchanged])).toEqual([
      ["boundaries", 2, 2, 0],
      ["boundaries", 2, 0, 2],
    ]);
    db.$client.close();
  });

  it("changes only what a later file shows differently, and keeps what it lacks", () => {
    const db = testDatabase();
    storeBoundaries(db, file(TOPOLOGY));
    const later = collection(area({ AREACD: "E08000025" }, [square(-2, 52, 0.4)]), area({ AREACD: "E08000026" }, [square(-1.5, 52)]));
    expect(storeBoundaries(db, file(later))).toMatchObject({ changed: 2, missing: 358 });
    db.$client.close();
  });

  it.skipIf(!fs.existsSync(REAL))("has an outline for every authority from the 2022 file (skipped without ../shared)", () => {
    const db = testDatabase();
    expect(storeBoundaries(db, REAL)).toMatchObject({ layer: "LTLA", read: 374, used: 374, changed: 361, skipped: 0, missing: 0 });
    expect(storeBoundaries(db, REAL)).toMatchObject({ changed: 0 });
    db.$client.close();
  });
});
