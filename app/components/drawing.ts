/** An area as it is drawn. */
export interface DrawnArea {
  code: string;
  name: string;
  /** Its name as it is written on it; none where there is no room. */
  lines: readonly string[];
  /** Where the first line stands, in the drawing's units. */
  at: readonly [number, number];
  /** An SVG path. */
  d: string;
}

/** A region as it is drawn; not to scale. */
export interface Drawing {
  areas: readonly DrawnArea[];
  /** Where a position stands in it: units from the left of `west`, and down from `north`. */
  scale: { west: number; north: number; perLng: number; perLat: number };
  /** At the middle of the drawing. */
  unitsAMile: number;
}

/** Every drawing is of this size. */
export const DRAWING_WIDTH = 660;
export const DRAWING_HEIGHT = 436;

/** Where a position stands on a drawing, in its units; null where that is off the sheet. */
export function pointOn({ scale }: Drawing, { lat, lng }: { lat: number; lng: number }): readonly [number, number] | null {
  const x = Math.round((lng - scale.west) * scale.perLng);
  const y = Math.round((scale.north - lat) * scale.perLat);
  return x > 0 && x < DRAWING_WIDTH && y > 0 && y < DRAWING_HEIGHT ? [x, y] : null;
}

/** A number on a drawing, a link to where it is told. */
export interface DrawnPin {
  href: string;
  /** Short. */
  text: string;
  name: string;
  /** Its middle. */
  at: readonly [x: number, y: number];
}

/** In a drawing's units. */
export const PIN_HEIGHT = 46;
const [DIGIT, SIDES] = [15, 20];

export function pinWidth(text: string): number {
  return Math.max(PIN_HEIGHT, text.length * DIGIT + SIDES);
}
