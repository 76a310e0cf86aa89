import type { Drawing } from "#app/components/drawing.ts";

/** A supplier on the map: slug, name, latitude, longitude, and where in `places` its place stands (-1: none). */
export type PointRow = readonly [slug: string, name: string, lat: number, lng: number, place: number];

/** What `/suppliers/map.json` answers; short, for it may hold ten thousand. */
export interface MapAnswer {
  /** Everything found, as the list counts it. */
  total: number;
  /** Those found that have no position. */
  unplaced: number;
  /** The engine could not answer: this is the fallback. */
  plain: boolean;
  places: string[];
  points: PointRow[];
}

/** A name on the map; rank 1 is shown first, 5 last. */
export type NameRow = readonly [name: string, lat: number, lng: number, rank: number];

interface Spot {
  lat: number;
  lng: number;
}

/** What a page of results needs for its map. */
export interface MapView {
  /** Where each supplier of the page is based; null: not known. */
  spots: (Spot | null)[];
  /** The place asked for. */
  centre: Spot | null;
  pointsHref: string;
  /** Where the outlines of authorities are. `isDrawn`: from their places, while none have been imported. Null where neither is known. */
  outlines: { href: string; isDrawn: boolean } | null;
  styleUrl: string | null;
  fontUrl: string;
  /** The drawing of the region, with how many there are in each authority; null where it is not drawn. */
  region: { drawing: Drawing; counts: Record<string, number> } | null;
}
