import { type GeoJSONSource, type Map as GlMap, Marker } from "maplibre-gl";
import { gather, middleOf, type Placed } from "#app/components/map/gather.ts";
import type { MapOptions, Pin } from "#app/components/map/map-model.ts";
import { pinText } from "#app/components/map/pin-text.ts";
import { NUMBERED } from "./layers.ts";

/** Pixels; as the style sheet has them. */
const HEIGHT = 28;
const GAP = 2;
const DIGIT = 9;
const SIDES = 12;

interface Shown {
  marker: Marker;
  keys: string[];
}

/** The numbered pins: buttons of the page on the map, which make one where they would overlap. */
export function numberedPins(map: GlMap, options: Pick<MapOptions, "onChosen" | "onPointed">) {
  let pins: readonly Pin[] = [];
  let on: string | null = null;
  const shown = new Map<string, Shown>();

  function arrange(): void {
    const placed = pins.map((pin) => ({ pin, ...map.project([pin.lng, pin.lat]) }));
    const groups = gather(placed, (group) => ({ width: widthOf(group.map(({ pin }) => pin)) + GAP, height: HEIGHT + GAP }));
    const wanted = new Map(groups.map((group) => [group.map(({ pin }) => pin.key).join(), group]));
    let focused: string | undefined;
    for (const [id, { marker, keys }] of shown) {
      if (wanted.has(id)) continue;
      if (marker.getElement() === document.activeElement) focused = keys[0];
      marker.remove();
      shown.delete(id);
    }
    for (const [id, group] of wanted) if (!shown.has(id)) shown.set(id, show(group));
    keepClear();
    point(on);
    for (const { marker, keys } of shown.values()) if (focused !== undefined && keys.includes(focused)) marker.getElement().focus();
  }

  /** Tells the map where the pins stand, for what it draws round them. */
  function keepClear(): void {
    const features = [...shown.values()].map(({ marker }): GeoJSON.Feature => {
      const { lng, lat } = marker.getLngLat();
      const text = marker.getElement().textContent;
      return { type: "Feature", properties: { text }, geometry: { type: "Point", coordinates: [lng, lat] } };
    });
    void map.getSource<GeoJSONSource>(NUMBERED)?.setData({ type: "FeatureCollection", features });
  }

  function show(group: readonly ({ pin: Pin } & Placed)[]): Shown {
    const all = group.map(({ pin }) => pin);
    const keys = all.map((pin) => pin.key);
    const { x, y } = middleOf(group);
    const spot = map.unproject([x, y]);
    const element = document.createElement("button");
    element.type = "button";
    element.className = "pinno map-pin";
    element.textContent = pinText(all);
    element.setAttribute("aria-label", `${pinText(all)}: ${all.map((pin) => pin.name).join(", ")}`);
    element.setAttribute("aria-haspopup", "dialog");
    const pointed = () => options.onPointed(keys[0] ?? null);
    const left = () => options.onPointed(null);
    element.addEventListener("click", () => options.onChosen(keys, keys.length, spot, element));
    element.addEventListener("mouseenter", pointed);
    element.addEventListener("mouseleave", left);
    element.addEventListener("blur", left);
    element.addEventListener("focus", () => {
      pointed();
      if (!map.getBounds().contains(spot)) map.panTo(spot, {}, { byHand: true });
    });
    return { marker: new Marker({ element }).setLngLat(spot).addTo(map), keys };
  }

  function point(key: string | null): void {
    on = key;
    for (const { marker, keys } of shown.values()) marker.getElement().classList.toggle("is-on", key !== null && keys.includes(key));
  }

  map.on("zoomend", arrange);
  return {
    set(next: readonly Pin[]): void {
      for (const { marker } of shown.values()) marker.remove();
      shown.clear();
      pins = next;
      arrange();
    },
    point,
  };
}

function widthOf(pins: readonly Pin[]): number {
  return Math.max(HEIGHT, pinText(pins).length * DIGIT + SIDES);
}
