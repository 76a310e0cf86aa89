import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { type Shape, toTopology } from "./to-topology.ts";

function square(x: number, y: number, size = 1): number[][] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}
function shape(code: string, ...polygons: number[][][][]): Shape {
  return { code, polygons };
}

describe("toTopology", () => {
  it("makes one arc of the border that two areas share", () => {
    const { arcs } = toTopology([shape("a", [square(0, 50)]), shape("b", [square(1, 50)])]);
    expect(arcs).toHaveLength(3);
    expect(arcs.filter((arc) => arc.length === 2).map((arc) => arc.map(([x]) => x))).toEqual([[1, 1]]);
  });

  it("makes one arc of an enclave and the hole it lies in, wherever their rings begin and whichever way they run", () => {
    const inside = square(0.25, 50.25, 0.5);
    const hole = [...inside.slice(2, -1), ...inside.slice(0, 3)].reverse();
    const { arcs, objects } = toTopology([shape("round", [square(0, 50), hole]), shape("inside", [inside])]);
    expect(arcs).toHaveLength(2);
    const [round, within] = objects.areas.geometries;
    expect([round, within].map((one) => one?.type === "MultiPolygon" && one.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))).toEqual([
      [0, 1],
      [1],
    ]);
  });

  it("gives back the shapes it was given", () => {
    const shapes = [
      shape("a", [square(0, 50), square(0.25, 50.25, 0.5)], [square(5, 55)]),
      shape("b", [square(1, 50)]),
      shape("c", [square(0, 51, 2)]),
    ];
    const topology = toTopology(shapes);
    const back = feature(topology, topology.objects.areas);
    for (const [at, { polygons }] of shapes.entries()) {
      const geometry = back.features[at]?.geometry;
      const given = polygons.map((polygon) => polygon.map((ring) => new Set(ring.map(String))));
      expect(
        geometry?.type === "MultiPolygon" && geometry.coordinates.map((polygon) => polygon.map((ring) => new Set(ring.map(String)))),
      ).toEqual(given);
    }
  });

  it("leaves out rings that are no areas", () => {
    const { arcs, objects } = toTopology([
      shape(
        "a",
        [
          [
            [0, 50],
            [1, 50],
            [0, 50],
          ],
        ],
        [[]],
      ),
    ]);
    expect(arcs).toEqual([]);
    expect(objects.areas.geometries[0]).toMatchObject({ arcs: [] });
  });
});
