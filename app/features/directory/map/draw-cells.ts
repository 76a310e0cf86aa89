import { Delaunay } from "d3-delaunay";
import { DRAWING_HEIGHT, DRAWING_WIDTH, type Drawing } from "#app/components/drawing.ts";

interface Middle {
  code: string;
  name: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
}
type Point = [x: number, y: number];

const MARGIN = 56;
const INSET = 8;
const MILES_A_DEGREE = 69.1;
/** A name is written on a cell that has this many units for each of its letters, and below that only in its title. */
const UNITS_A_LETTER = 11;
const LINE = 23;
const PADDING = 10;

/**
 * Draws areas from their middles alone, for a region that nobody has drawn: each has what is nearer to its middle than to
 * another's. WGS84 in, the drawing's units out.
 */
export function drawCells(middles: readonly Middle[]): Drawing {
  const scale = scaleOf(middles);
  const points = middles.map(({ lat, lng }): Point => [(lng - scale.west) * scale.perLng, (scale.north - lat) * scale.perLat]);
  const delaunay = Delaunay.from(points);
  const cells = delaunay.voronoi([INSET, INSET, DRAWING_WIDTH - INSET * 2, DRAWING_HEIGHT - INSET * 3]);
  const areas = middles.map(({ code, name }, at) => {
    // Two of one place have one cell, which the first of them has.
    const cell = (cells.cellPolygon(at) ?? cells.cellPolygon(delaunay.find(...(points[at] as Point))) ?? []).slice(1);
    const [, y] = middleOf(cell);
    const [left, right] = spanAt(cell, y);
    const lines = linesOf(name, right - left - PADDING);
    return {
      code,
      name,
      lines,
      at: [Math.round((left + right) / 2), Math.round(y - (Math.max(0, lines.length - 1) * LINE) / 2)] as const,
      d: `M${cell.map(([a, b]) => `${Math.round(a)} ${Math.round(b)}`).join("L")}Z`,
    };
  });
  return { areas, scale, unitsAMile: scale.perLat / MILES_A_DEGREE };
}

/** Degrees fitted into the drawing, as far apart to the north as to the east. */
function scaleOf(middles: readonly Middle[]): Drawing["scale"] {
  const lats = middles.map(({ lat }) => lat);
  const lngs = middles.map(({ lng }) => lng);
  const north = Math.max(...lats);
  const west = Math.min(...lngs);
  const squeeze = Math.cos((((north + Math.min(...lats)) / 2) * Math.PI) / 180);
  const [wide, high] = [DRAWING_WIDTH - 2 * MARGIN, DRAWING_HEIGHT - 2 * MARGIN];
  const tall = Math.max(north - Math.min(...lats), 0.01);
  const broad = Math.max(Math.max(...lngs) - west, 0.01) * squeeze;
  const perLat = Math.min(wide / broad, high / tall);
  const perLng = perLat * squeeze;
  return {
    west: west - (DRAWING_WIDTH - (broad / squeeze) * perLng) / 2 / perLng,
    north: north + (DRAWING_HEIGHT - tall * perLat) / 2 / perLat,
    perLng,
    perLat,
  };
}

function middleOf(cell: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  cell.forEach((point, index) => {
    const next = cell[(index + 1) % cell.length] as Point;
    const cross = point[0] * next[1] - next[0] * point[1];
    area += cross;
    x += (point[0] + next[0]) * cross;
    y += (point[1] + next[1]) * cross;
  });
  return area === 0 ? (cell[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)];
}

/** From where to where a cell reaches at this height. */
function spanAt(cell: readonly Point[], y: number): [left: number, right: number] {
  const crossings = cell.flatMap(([x, top], index) => {
    const [nextX, nextTop] = cell[(index + 1) % cell.length] as Point;
    return top <= y === nextTop <= y ? [] : [x + ((y - top) / (nextTop - top)) * (nextX - x)];
  });
  return crossings.length === 0 ? [0, 0] : [Math.min(...crossings), Math.max(...crossings)];
}

/** The words of a name on lines that fit, two at most; none where they do not. */
function linesOf(name: string, width: number): string[] {
  const most = Math.floor(width / UNITS_A_LETTER);
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2 && lines.every((line) => line.length <= most) ? lines : [];
}
