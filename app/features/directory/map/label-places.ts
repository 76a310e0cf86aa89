export type Point = readonly [x: number, y: number];
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How large a name is drawn, in the drawing's units. */
export interface Lettering {
  /** The width of a letter, on the average. */
  letter: number;
  /** Above the first baseline, and below the last. */
  ascent: number;
  descent: number;
  line: number;
}

const STEP = 8;
/** A unit that a name reaches over its area weighs as much as so many that it stands from its own place. */
const OVER_EDGE = 6;

/** What a name takes up whose first baseline is in the middle of `at`. */
export function boxOf(lines: readonly string[], [x, y]: Point, { letter, ascent, descent, line }: Lettering): Box {
  const half = (Math.max(...lines.map((text) => text.length)) * letter) / 2;
  return { left: x - half, right: x + half, top: y - ascent, bottom: y + (lines.length - 1) * line + descent };
}

export function squareRound([x, y]: Point, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/**
 * Where the name of an area stands: clear of what is taken, as far inside the area as it can, then as near as it can to its
 * own place; null where everything is taken. `d` is the area's path, of straight lines.
 */
export function placeName(
  name: { lines: readonly string[]; own: Point; d: string },
  taken: readonly Box[],
  lettering: Lettering,
): Point | null {
  const corners = cornersOf(name.d);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [ownX, ownY] = name.own;
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  const across = [ownX, ...steps(xs)];
  for (const y of [ownY, ...steps(ys)]) {
    const row = boxOf(name.lines, [0, y], lettering);
    const inTheWay = taken.filter((other) => row.top < other.bottom && other.top < row.bottom);
    const [topFrom, topTo] = reach(corners, row.top);
    const [lowFrom, lowTo] = reach(corners, row.bottom);
    const high = Math.abs(y - ownY);
    for (const x of across) {
      const away = high + Math.abs(x - ownX);
      if (away >= least) continue;
      const [left, right] = [x + row.left, x + row.right];
      const over = overBy(left, right, topFrom, topTo) + overBy(left, right, lowFrom, lowTo);
      const cost = away + OVER_EDGE * over;
      if (cost >= least || inTheWay.some((other) => left < other.right && other.left < right)) continue;
      best = [x, y];
      least = cost;
    }
  }
  return best;
}

/** How much of a stretch lies outside another. */
function overBy(left: number, right: number, from: number, to: number): number {
  return Math.max(0, Math.min(right, from) - left) + Math.max(0, right - Math.max(left, to));
}

/** From the least to the greatest of some numbers, a step at a time. */
function steps(numbers: readonly number[]): number[] {
  const least = Math.min(...numbers);
  return Array.from({ length: Math.floor((Math.max(...numbers) - least) / STEP) + 1 }, (_, at) => least + at * STEP);
}

/** From where to where an area reaches at a height; where it does not reach it, nowhere: everything is over its side. */
function reach(corners: readonly Point[], y: number): [from: number, to: number] {
  const at = crossings(corners, y);
  return at.length === 0 ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [Math.min(...at), Math.max(...at)];
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
