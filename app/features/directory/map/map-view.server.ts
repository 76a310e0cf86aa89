import fontUrl from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { Ctx } from "#app/platform/ctx.ts";
import { mapPointsHref } from "../search-address.ts";
import type { SupplierSearch } from "../search-suppliers.server.ts";
import type { MapView } from "./map-answer.ts";
import { outlinesShown } from "./map-ground.server.ts";
import { regionDrawing } from "./region-drawing.server.ts";

/** What the map of a search needs besides the list. `styleUrl`: another site's style to draw on, or null for our own map. */
export function mapView(ctx: Pick<Ctx, "db" | "settings">, search: SupplierSearch, styleUrl: string | null): MapView {
  const { asked, place, counts } = search;
  const outlines = outlinesShown(ctx);
  const drawing = regionDrawing(ctx);
  return {
    spots: search.items.map(({ supplier: { lat, lng } }) => (lat === null || lng === null ? null : { lat, lng })),
    centre: place === null ? null : { lat: place.lat, lng: place.lng },
    pointsHref: mapPointsHref(asked),
    outlines: outlines === null ? null : { href: `/map/outlines.json?v=${outlines.version}`, isDrawn: outlines.isDrawn },
    styleUrl,
    fontUrl,
    region:
      counts === null || drawing === null
        ? null
        : { drawing, counts: Object.fromEntries(counts.area.map(({ value, count }) => [value, count])) },
  };
}
