import type { Box, Spot } from "./geometry.ts";
import type { AreaTopology } from "./topology.ts";

/** Something on the map, by a key of its own. */
export interface Point extends Spot {
  key: string;
}
/** A point with a number of its own that can be pressed. */
export interface Pin extends Point {
  /** On the pin: short. */
  text: string;
  name: string;
}

/** What the page of a search tells the script that draws its map. */
export interface ShownMap {
  /** What the map shows and how it is moved by keyboard, for those who do not see it. */
  label: string;
  /** Where everything found is (`MapAnswer`). */
  points: string;
  /** Where the names of places are (`NameRow[]`). */
  names: string;
  /** Where the outlines of authorities are. `isDrawn`: from their places, while none have been imported. Null where neither is known. */
  outlines: { href: string; isDrawn: boolean } | null;
  styleUrl: string | null;
  fontUrl: string;
  /** The place asked for. */
  centre: Spot | null;
  /** Miles round it. */
  within: number | null;
  /** The area asked for. */
  bounds: Box | null;
  /** The address of the search without its area. */
  area: string;
  /** The address of one found: `#` is its key. */
  each: string;
  /** How many there are on a spot, and how many more than are told: `#` is the number. */
  here: string;
  more: string;
}

/** Something found: key, name, latitude, longitude, and where in `places` its place stands (-1: none). */
export type PointRow = readonly [key: string, name: string, lat: number, lng: number, place: number];

/** Everything found; short, for it may hold ten thousand. */
export interface MapAnswer {
  /** As the list counts it. */
  total: number;
  /** Those found that have no position. */
  unplaced: number;
  /** The engine could not answer: this is the fallback. */
  plain: boolean;
  /** Who is not on the map, in sentences. */
  says: string[];
  places: string[];
  points: PointRow[];
}

/** A name on the map; rank 1 is shown first, 5 last. */
export type NameRow = readonly [name: string, lat: number, lng: number, rank: number];

export interface MapOptions {
  container: HTMLElement;
  /** What the map shows and how it is moved by keyboard, for those who do not see it. */
  label: string;
  /** Another site's style to draw on, or null for our own map. */
  styleUrl: string | null;
  /** The font file of what is written on the map. */
  fontUrl: string;
  /** What to show first. */
  box: Box;
  /** The reader has moved the map, and now sees this. */
  onMoved: (box: Box) => void;
  /** The reader has pressed a pin, or a group too tight to open: its first keys, how many there are in all, where, and what was pressed. */
  onChosen: (keys: readonly string[], all: number, spot: Spot, opener: HTMLElement) => void;
  /** The reader points at a numbered pin, or at none. */
  onPointed: (key: string | null) => void;
  /** The other site's style cannot be had: our own map is shown instead. */
  onNoBackground: () => void;
}

export interface DrawnMap {
  /** Those without a number: near ones are grouped. */
  setPoints(points: readonly Point[]): void;
  setPins(pins: readonly Pin[]): void;
  setNames(names: readonly NameRow[]): void;
  /** `areDrawn`: from places in them, so that they know of no coast. */
  setOutlines(outlines: AreaTopology, areDrawn: boolean): void;
  /** Marks the place that was asked for. */
  setCentre(centre: Spot | null): void;
  /** Draws how far round it was asked for. */
  setReach(reach: { centre: Spot; miles: number } | null): void;
  /** Makes one numbered pin stand out. */
  pointAt(key: string | null): void;
  fit(box: Box): void;
  /** Nearer (1) or further (-1). */
  zoom(step: 1 | -1): void;
  /** Keeps a part of the page, which lies over the map, at a place on it. */
  open(spot: Spot, element: HTMLElement): void;
  close(): void;
  remove(): void;
}
