import { DRAWING_HEIGHT, DRAWING_WIDTH, type Drawing } from "#app/components/region-map.tsx";

type Point = readonly [x: number, y: number];
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A name as it is written on a drawing: where its first line stands. */
export interface PlacedName {
  code: string;
  lines: readonly string[];
  at: Point;
}

/** A drawing of where a supplier works. */
export interface CoverView {
  drawing: Drawing;
  /** Codes of the areas covered. */
  covered: string[];
  names: PlacedName[];
  /** Where it is based, in the drawing's units; null where that is not known or not on the sheet. */
  here: Point | null;
}

/** With more names than these the tinted areas speak for themselves. */
const MOST_NAMES = 4;
/** The drawing's units, as the style sheet has the text beside a profile. */
const LETTER = 14.2;
const ASCENT = 21;
const DESCENT = 7;
const LINE = 23;
/** Half of the diamond, and what stays clear round it. */
const DIAMOND = 15;
const STEP = 4;
/** A unit that a name reaches over its area weighs as much as so many that it stands from its own place. */
const OVER_EDGE = 6;

/**
 * What the drawing beside a profile shows: no name lies on the diamond or on another name, and each as far inside its area
 * as it can; one that has no such place is left out.
 */
export function coverView(drawing: Drawing, covered: readonly string[], base: { lat: number; lng: number } | null): CoverView {
  const here = base === null ? null : pointOf(drawing, base);
  const taken: Box[] = here === null ? [] : [round(here)];
  const names: PlacedName[] = [];
  if (covered.length <= MOST_NAMES)
    for (const { code, lines, at, d } of drawing.areas) {
      if (!covered.includes(code) || lines.length === 0) continue;
      const placed = placeName(lines, at, cornersOf(d), taken);
      if (placed === null) continue;
      taken.push(boxOf(lines, placed));
      names.push({ code, lines, at: placed });
    }
  return { drawing, covered: [...covered], names, here };
}

function pointOf({ scale: { west, north, perLng, perLat } }: Drawing, { lat, lng }: { lat: number; lng: number }): Point | null {
  const [x, y] = [Math.round((lng - west) * perLng), Math.round((north - lat) * perLat)];
  return x > 0 && x < DRAWING_WIDTH && y > 0 && y < DRAWING_HEIGHT ? [x, y] : null;
}

function round([x, y]: Point): Box {
  return { left: x - DIAMOND, right: x + DIAMOND, top: y - DIAMOND, bottom: y + DIAMOND };
}

function boxOf(lines: readonly string[], [x, y]: Point): Box {
  const half = (Math.max(...lines.map((line) => line.length)) * LETTER) / 2;
  return { left: x - half, right: x + half, top: y - ASCENT, bottom: y + (lines.length - 1) * LINE + DESCENT };
}

function placeName(lines: readonly string[], own: Point, corners: readonly Point[], taken: readonly Box[]): Point | null {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  let best: { at: Point; cost: number } | null = null;
  for (let y = Math.min(...ys); y <= Math.max(...ys); y += STEP)
    for (let x = Math.min(...xs); x <= Math.max(...xs); x += STEP) {
      const box = boxOf(lines, [x, y]);
      if (taken.some((other) => meet(box, other))) continue;
      const cost = Math.hypot(x - own[0], y - own[1]) + OVER_EDGE * overEdge(box, corners);
      if (best === null || cost < best.cost) best = { at: [x, y], cost };
    }
  return best?.at ?? null;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far a box reaches over the sides of an area, at its top and at its bottom. */
function overEdge({ left, right, top, bottom }: Box, corners: readonly Point[]): number {
  return [top, bottom].reduce((sum, y) => {
    const at = crossings(corners, y);
    if (at.length === 0) return sum + (right - left);
    return sum + Math.max(0, Math.min(...at) - left) + Math.max(0, right - Math.max(...at));
  }, 0);
}

function crossings(corners: readonly Point[], y: number): number[] {
  return corners.flatMap(([x, top], index) => {
    const [nextX, nextTop] = corners[(index + 1) % corners.length] as Point;
    return top <= y === nextTop <= y ? [] : [x + ((y - top) / (nextTop - top)) * (nextX - x)];
  });
}

/** The corners of a path of straight lines: `M20 60L44 36H108V84Z`. */
function cornersOf(d: string): Point[] {
  const corners: Point[] = [];
  for (const [, command = "", rest = ""] of d.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const [x = 0, y = 0] = corners.at(-1) ?? [];
    const [first = 0, second = 0] = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    corners.push(command === "H" ? [first, y] : command === "V" ? [x, first] : [first, second]);
  }
  return corners;
}
