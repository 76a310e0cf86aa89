import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Palette } from "./palette.ts";

/** The font of every text that we draw; its file is given to the map, so that no server of glyphs is asked. */
const FONT = "Social Supply";
/** The closest two pins may stand before they become a group, in pixels. */
const GROUP_RADIUS = 44;
/** From this zoom on nothing is grouped; what then stands on one spot is told as a list. */
const LAST_GROUPED_ZOOM = 15;
export const GROUPS = "groups";
export const SINGLES = "singles";
/** Where numbered pins stand; the pins themselves are parts of the page. */
export const NUMBERED = "numbered";
export const PLATE = "plate";
export const SINGLE = "single";

/** From which zoom names of each rank show, rank 1 first. */
const NAME_ZOOMS = [0, 6.2, 7.6, 9.8, 11.5];

const STEPS_ASIDE = {
  "text-variable-anchor-offset": [
    "center",
    [0, 0],
    "bottom",
    [0, -1.2],
    "top",
    [0, 1.2],
    "bottom",
    [0, -2.4],
    "top",
    [0, 2.4],
    "left",
    [1.6, 0],
    "right",
    [-1.6, 0],
  ],
  "text-justify": "auto",
} satisfies SymbolLayerSpecification["layout"];

interface Parts {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

function empty(options: { cluster?: boolean } = {}): SourceSpecification {
  const data: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
  return {
    type: "geojson",
    data,
    ...(options.cluster ? { cluster: true, clusterRadius: GROUP_RADIUS, clusterMaxZoom: LAST_GROUPED_ZOOM, maxzoom: 16 } : {}),
  };
}

/** Land, sea, borders and names: the map's own ground. `land` is a MultiPolygon's coordinates. */
function ground(ink: Palette, land: number[][][][]): Parts {
  const coast: GeoJSON.Feature = { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: land } };
  return {
    sources: { coast: { type: "geojson", data: coast, tolerance: 0.2 }, areas: empty(), borders: empty(), names: empty() },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": ink.sea } },
      { id: "land", type: "fill", source: "coast", paint: { "fill-color": ink.land, "fill-antialias": false } },
      { id: "coast", type: "line", source: "coast", paint: { "line-color": ink.coast, "line-width": 1 } },
      { id: "areas", type: "fill", source: "areas", paint: { "fill-color": ink.land, "fill-antialias": false } },
      {
        id: "borders",
        type: "line",
        source: "borders",
        layout: { "line-join": "round" },
        paint: { "line-color": ink.coast, "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 9, 1.2] },
      },
      ...NAME_ZOOMS.map(
        (minzoom, at): LayerSpecification => ({
          id: `names-${at + 1}`,
          type: "symbol",
          source: "names",
          minzoom,
          filter: ["==", ["get", "rank"], at + 1],
          layout: {
            "text-field": ["get", "name"],
            "text-font": [FONT],
            "text-size": ["interpolate", ["linear"], ["zoom"], 6, 13, 11, at < 2 ? 17 : at < 3 ? 15 : 13],
            "text-padding": 6,
            // The name of a town steps aside from a pin, where there is room.
            ...(at < 3 ? STEPS_ASIDE : {}),
            "text-max-width": 7,
          },
          paint: { "text-color": ink.name, "text-halo-color": ink.land, "text-halo-width": 1.6 },
        }),
      ).reverse(),
    ],
  };
}

function onPlate(text: ExpressionSpecification): SymbolLayerSpecification["layout"] {
  return {
    "icon-image": PLATE,
    "icon-text-fit": "both",
    "icon-allow-overlap": true,
    "text-field": text,
    "text-font": [FONT],
    "text-size": 15,
    "text-allow-overlap": true,
  };
}

/** What was found, and how far was asked: drawn on our own ground and on any other. */
function findings(ink: Palette): Parts {
  return {
    sources: { found: empty({ cluster: true }), [NUMBERED]: empty(), reach: empty() },
    layers: [
      {
        id: "reach",
        type: "line",
        source: "reach",
        paint: { "line-color": ink.reach, "line-width": 2, "line-dasharray": [3, 2] },
      },
      {
        id: SINGLES,
        type: "symbol",
        source: "found",
        filter: ["!", ["has", "point_count"]],
        layout: { "icon-image": SINGLE, "icon-allow-overlap": true },
      },
      {
        id: GROUPS,
        type: "symbol",
        source: "found",
        filter: ["has", "point_count"],
        layout: {
          ...onPlate(["concat", "+", ["get", "point_count_abbreviated"]]),
          // A plate steps aside from a pin, where there is room.
          "text-variable-anchor": ["center", "bottom", "top", "left", "right", "bottom-left", "bottom-right", "top-left", "top-right"],
          "text-radial-offset": 1.8,
        },
        paint: { "text-color": ink.groupText },
      },
      // Not to be seen: what is drawn keeps clear of a pin, which is a part of the page.
      {
        id: NUMBERED,
        type: "symbol",
        source: NUMBERED,
        layout: onPlate(["get", "text"]),
        paint: { "text-opacity": 0, "icon-opacity": 0 },
      },
    ],
  };
}

/** Our own map as a style: nothing in it is fetched from anywhere but this site. */
export function ownStyle(ink: Palette, land: number[][][][], fontUrl: string): StyleSpecification {
  return withFindings({ version: 8, ...ground(ink, land) }, ink, fontUrl);
}

/** Another style, such as the one `MAP_STYLE_URL` names, with what was found on top. */
export function withFindings(style: StyleSpecification, ink: Palette, fontUrl: string): StyleSpecification {
  const { sources, layers } = findings(ink);
  return {
    ...style,
    sources: { ...style.sources, ...sources },
    layers: [...style.layers, ...layers],
    "font-faces": { ...style["font-faces"], [FONT]: fontUrl },
  };
}

/** Every colour of our own layers, for repainting: layer, property, colour. */
export function paints(ink: Palette, land: number[][][][]): [layer: string, property: string, colour: string][] {
  return [...ground(ink, land).layers, ...findings(ink).layers].flatMap((layer) =>
    Object.entries(layer.paint ?? {}).flatMap(([property, value]): [string, string, string][] =>
      property.endsWith("-color") && typeof value === "string" ? [[layer.id, property, value]] : [],
    ),
  );
}
