import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { Drawing } from "#app/components/drawing.ts";
import type { Spot } from "#app/components/map/geometry.ts";
import type { ShownMap } from "#app/components/map/map-model.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { mapPointsHref, searchHref } from "../search-address.ts";
import type { SupplierSearch } from "../search-suppliers.server.ts";
import { outlinesShown } from "./map-ground.server.ts";
import { regionDrawing } from "./region-drawing.server.ts";

/** What a page of results needs for its map. */
export interface MapView {
  /** Where each supplier of the page is based; null: not known. */
  spots: (Spot | null)[];
  shown: ShownMap;
  /** The drawing of the region, with how many there are in each authority; null where it is not drawn. */
  region: { drawing: Drawing; counts: Record<string, number> } | null;
}

/** What the map of a search needs besides the list. `styleUrl`: another site's style to draw on, or null for our own map. */
export function mapView(ctx: Pick<Ctx, "db" | "settings">, search: SupplierSearch, styleUrl: string | null): MapView {
  const { asked, place, counts } = search;
  const outlines = outlinesShown(ctx);
  const drawing = regionDrawing(ctx);
  return {
    spots: search.items.map(({ supplier: { lat, lng } }) => (lat === null || lng === null ? null : { lat, lng })),
    shown: {
      label: "Map of the suppliers found. Arrow keys move it, plus and minus zoom. The list after it holds the same.",
      points: mapPointsHref(asked),
      names: "/map/names.json",
      outlines: outlines === null ? null : { href: `/map/outlines.json?v=${outlines.version}`, isDrawn: outlines.isDrawn },
      styleUrl,
      fontUrl,
      centre: place === null ? null : { lat: place.lat, lng: place.lng },
      within: asked.within,
      bounds: asked.bounds,
      area: searchHref(asked, { bounds: null, within: null }),
      each: `/suppliers/#${asked.near === "" ? "" : `?near=${encodeURIComponent(asked.near)}`}`,
      here: "# suppliers here",
      more: "And # more. The list has them all.",
    },
    region:
      counts === null || drawing === null
        ? null
        : { drawing, counts: Object.fromEntries(counts.area.map(({ value, count }) => [value, count])) },
  };
}
