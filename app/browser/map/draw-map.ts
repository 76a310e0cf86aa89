import land from "virtual:coastline";
import { AttributionControl, type GeoJSONSource, Map as GlMap, type MapGeoJSONFeature, Marker, setWorkerUrl } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { feature, mesh } from "topojson-client";
import { type Box, ringRound, roundedOut, type Spot } from "#app/components/map/geometry.ts";
import type { DrawnMap, MapOptions, Point } from "#app/components/map/map-model.ts";
import { GROUPS, ownStyle, PLATE, paints, SINGLE, SINGLES, withFindings } from "./layers.ts";
import { numberedPins } from "./numbered-pins.ts";
import { readPalette, watchPalette } from "./palette.ts";
import { GROUP_STRETCH, groupPlate, SCALE, singlePlate } from "./plates.ts";

const MIN_ZOOM = 3.6;
/** Our own ground has no streets to show further in. */
const OWN_MAX_ZOOM = 14;
const MAX_ZOOM = 17;
/** A fit goes no nearer than this, so that one supplier alone is shown with what is round it. */
const NEAREST_FIT = 12.5;
/** Pixels, so that pins stand clear of the frame and of what lies on it. */
const PADDING = { top: 72, right: 72, bottom: 36, left: 36 };
/** Pixels round a press in which a pin is still meant. */
const REACH = 10;
const MOST_TOLD = 8;
/** Pixels between a pin and what is told of it. */
const NOTE_GAP = 20;
/** Pixels: the upper right, where the page has its buttons. */
const CORNER = { width: 60, height: 104 };
/** For another site's style. */
const LONGEST_WAIT_MS = 8000;
/** Degrees: what lies beyond has no coast of ours. */
const FRAME: [number, number, number, number] = [-24, 45, 14, 64];

setWorkerUrl(worker);

/**
 * Draws a map into an element. It answers when the map stands, or rejects when this browser cannot draw it. Nothing is
 * asked of any other site unless `styleUrl` names one.
 */
export async function drawMap(options: MapOptions): Promise<DrawnMap> {
  let ink = readPalette();
  const { styleUrl, fontUrl } = options;
  const map = new GlMap({
    container: options.container,
    style: ownStyle(ink, land, fontUrl),
    bounds: bounds(options.box),
    fitBoundsOptions: { padding: PADDING, maxZoom: NEAREST_FIT },
    minZoom: MIN_ZOOM,
    maxZoom: styleUrl === null ? OWN_MAX_ZOOM : MAX_ZOOM,
    maxBounds: styleUrl === null ? FRAME : undefined,
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    cooperativeGestures: matchMedia("(pointer: coarse)").matches,
    locale: { "Map.Title": options.label },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();

  const numbered = numberedPins(map, options);
  let note: { spot: Spot; element: HTMLElement } | undefined;
  let here: Marker | undefined;
  let points: readonly Point[] = [];
  let isOutlined = false;

  await standing(map);
  if (styleUrl !== null) await drawOver(styleUrl);
  map.addImage(PLATE, groupPlate(ink), GROUP_STRETCH);
  map.addImage(SINGLE, singlePlate(ink), { pixelRatio: SCALE });

  const unwatch = watchPalette(() => {
    ink = readPalette();
    for (const [layer, property, colour] of paints(ink, []))
      if (map.getLayer(layer)) map.setPaintProperty(layer, property as "line-color", colour);
    map.updateImage(PLATE, groupPlate(ink));
    map.updateImage(SINGLE, singlePlate(ink));
    if (isOutlined) fadeCoast();
  });

  map.on("moveend", (event) => {
    const byHand = ("originalEvent" in event && event.originalEvent !== undefined) || "byHand" in event;
    if (byHand) options.onMoved(boxShown());
  });
  map.on("move", placeNote);
  map.on("click", (event) => {
    if (event.originalEvent.target !== map.getCanvas()) return;
    const { x, y } = event.point;
    const met = map.queryRenderedFeatures(
      [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ],
      { layers: [GROUPS, SINGLES] },
    );
    void choose(met);
  });
  for (const layer of [GROUPS, SINGLES]) {
    map.on("mouseenter", layer, () => map.getCanvas().classList.add("is-over"));
    map.on("mouseleave", layer, () => map.getCanvas().classList.remove("is-over"));
  }

  /** Takes another site's map as the ground; where that cannot be had, ours stays. */
  async function drawOver(url: string): Promise<void> {
    const taken = new Promise<boolean>((resolve) => {
      map.once("style.load", () => resolve(true));
      map.once("error", () => resolve(false));
      setTimeout(() => resolve(false), LONGEST_WAIT_MS);
    });
    map.setStyle(url, { diff: false, transformStyle: (_before, style) => withFindings(style, ink, fontUrl) });
    if (await taken) {
      map.addControl(new AttributionControl({ compact: false }), "bottom-right");
    } else {
      map.setStyle(ownStyle(ink, land, fontUrl), { diff: false });
      await map.once("style.load");
      options.onNoBackground();
    }
  }

  async function choose(met: readonly MapGeoJSONFeature[]): Promise<void> {
    const group = met.find((one) => one.layer.id === GROUPS);
    if (group === undefined) {
      const keys = [...new Set(met.map((one) => String(one.properties["key"])))];
      const [first] = keys.flatMap((key) => points.find((point) => point.key === key) ?? []);
      if (first !== undefined) options.onChosen(keys.slice(0, MOST_TOLD), keys.length, first, map.getCanvas());
      return;
    }
    const [lng = 0, lat = 0] = group.geometry.type === "Point" ? group.geometry.coordinates : [];
    const id = Number(group.properties["cluster_id"]);
    const source = map.getSource<GeoJSONSource>("found");
    if (source === undefined) return;
    const zoom = await source.getClusterExpansionZoom(id);
    if (zoom < map.getMaxZoom()) {
      map.easeTo({ center: [lng, lat], zoom: zoom + 0.3 }, { byHand: true });
      return;
    }
    const leaves = await source.getClusterLeaves(id, MOST_TOLD, 0);
    const keys = leaves.map((leaf) => String(leaf.properties?.["key"]));
    options.onChosen(keys, Number(group.properties["point_count"]), { lat, lng }, map.getCanvas());
  }

  /** Above its place where there is room, else below; clear of the buttons, and never outside the map. */
  function placeNote(): void {
    if (note === undefined) return;
    const { x, y } = map.project([note.spot.lng, note.spot.lat]);
    const { clientWidth, clientHeight } = map.getContainer();
    const { offsetWidth, offsetHeight } = note.element;
    const above = y - offsetHeight - NOTE_GAP;
    const left = Math.max(0, Math.min(clientWidth - offsetWidth, x - offsetWidth / 2));
    const highest = left + offsetWidth > clientWidth - CORNER.width ? CORNER.height : 0;
    const top = Math.max(highest, Math.min(clientHeight - offsetHeight, above >= highest ? above : y + NOTE_GAP));
    note.element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }

  function boxShown(): Box {
    const shown = map.getBounds();
    return roundedOut({ south: shown.getSouth(), west: shown.getWest(), north: shown.getNorth(), east: shown.getEast() });
  }

  function setData(source: string, data: GeoJSON.GeoJSON): void {
    map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** Outlines are finer than the coast, and have one of their own. */
  function fadeCoast(): void {
    map.setPaintProperty("coast", "line-color", ink.border);
  }

  return {
    setPoints(next) {
      points = next;
      setData("found", collection(next));
    },
    setPins(pins) {
      numbered.set(pins);
    },
    setNames(next) {
      const features = next.map(
        ([name, lat, lng, rank]): GeoJSON.Feature => ({
          type: "Feature",
          properties: { name, rank },
          geometry: { type: "Point", coordinates: [lng, lat] },
        }),
      );
      setData("names", { type: "FeatureCollection", features });
    },
    setOutlines(next, areDrawn) {
      if (map.getSource("areas") === undefined) return;
      setData("borders", { type: "Feature", properties: {}, geometry: mesh(next, next.objects.areas) });
      if (areDrawn) return;
      setData("areas", feature(next, next.objects.areas));
      isOutlined = true;
      fadeCoast();
    },
    setCentre(next) {
      here?.remove();
      here = undefined;
      if (next !== null) {
        const element = document.createElement("span");
        element.className = "map-here";
        here = new Marker({ element }).setLngLat([next.lng, next.lat]).addTo(map);
      }
    },
    setReach(next) {
      const coordinates = next === null ? [] : ringRound(next.centre, next.miles);
      setData("reach", { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } });
    },
    pointAt(key) {
      numbered.point(key);
    },
    fit(box) {
      map.fitBounds(bounds(box), { padding: PADDING, maxZoom: NEAREST_FIT });
    },
    zoom(step) {
      map.easeTo({ zoom: map.getZoom() + step }, { byHand: true });
    },
    open(spot, element) {
      note = { spot, element };
      placeNote();
    },
    close() {
      note = undefined;
    },
    remove() {
      unwatch();
      map.remove();
    },
  };
}

function collection(points: readonly Point[]): GeoJSON.FeatureCollection {
  const features = points.map(
    ({ key, lat, lng }): GeoJSON.Feature => ({
      type: "Feature",
      properties: { key },
      geometry: { type: "Point", coordinates: [lng, lat] },
    }),
  );
  return { type: "FeatureCollection", features };
}

/** Waits for a map to stand; takes it away again when it cannot. */
function standing(map: GlMap): Promise<void> {
  return new Promise((resolve, reject) => {
    function fail(event: object): void {
      map.remove();
      reject("error" in event ? event.error : event);
    }
    map.once("error", fail);
    map.once("load", () => {
      map.off("error", fail);
      resolve();
    });
  });
}

function bounds({ west, south, east, north }: Box): [number, number, number, number] {
  return [west, south, east, north];
}
