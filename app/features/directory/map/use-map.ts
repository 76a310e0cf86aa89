import { type RefObject, useEffect, useRef, useState } from "react";
import type { Box, Spot } from "#app/components/map/geometry.ts";
import type { DrawnMap, Pin } from "#app/components/map/map-model.ts";
import type { Asked } from "../search-address.ts";
import { firstBox } from "./first-box.ts";
import type { MapAnswer, MapView, NameRow } from "./map-answer.ts";

/** What the reader has pressed on the map. */
export interface Chosen {
  slugs: readonly string[];
  /** How many there are on the spot; `slugs` may be the first of them. */
  all: number;
  spot: Spot;
  opener: HTMLElement;
}

export interface ResultMapState {
  frame: RefObject<HTMLDivElement | null>;
  /** `still`: as the server sent it. */
  state: "still" | "drawing" | "drawn" | "failed";
  /** The points of this search, once fetched. */
  answer: MapAnswer | null;
  /** Set when they could not be fetched. */
  pointsFailed: boolean;
  noBackground: boolean;
  /** What the reader sees after moving the map; null while it shows what was searched. */
  moved: Box | null;
  chosen: Chosen | null;
  /** What is told of the chosen ones. */
  note: RefObject<HTMLDivElement | null>;
  pointed: string | null;
  point: (slug: string | null) => void;
  zoom: (step: 1 | -1) => void;
  dismiss: () => void;
}

async function fetchJson<T>(href: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(href, { signal, credentials: "omit" });
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Draws the map of a search, and keeps it in step with the list. */
export function useMap(asked: Asked, view: MapView, pins: readonly Pin[], label: string): ResultMapState {
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const [state, setState] = useState<ResultMapState["state"]>("still");
  const [noBackground, setNoBackground] = useState(false);
  const [fetched, setFetched] = useState<{ href: string; answer: MapAnswer | null } | null>(null);
  const [moved, setMoved] = useState<Box | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const { pointsHref, outlines, centre } = view;
  const { href: outlinesHref = null, isDrawn: areOutlinesDrawn = false } = outlines ?? {};
  const isOwn = view.styleUrl === null || noBackground;
  const answer = fetched?.href === pointsHref ? fetched.answer : null;
  const note = useRef<HTMLDivElement>(null);

  const first = useRef({ box: firstBox(asked, centre, pins), label, styleUrl: view.styleUrl, fontUrl: view.fontUrl });
  useEffect(() => {
    const container = frame.current;
    if (container === null) return;
    let isGone = false;
    let drawn: DrawnMap | undefined;
    setState("drawing");
    async function draw(element: HTMLElement): Promise<void> {
      const { drawMap } = await import("#app/components/map/draw-map.client.ts");
      if (isGone) return;
      drawn = await drawMap({
        container: element,
        ...first.current,
        onMoved: setMoved,
        onChosen: (slugs, all, spot, opener) => setChosen(slugs.length === 0 ? null : { slugs, all, spot, opener }),
        onPointed: setPointed,
        onNoBackground: () => setNoBackground(true),
      });
      if (isGone) return drawn.remove();
      setMap(drawn);
      setState("drawn");
    }
    draw(container).catch(() => {
      if (!isGone) setState("failed");
    });
    return () => {
      isGone = true;
      drawn?.remove();
    };
  }, []);

  // Our own ground; a map without names or outlines still shows who is where.
  useEffect(() => {
    if (map === null || !isOwn) return;
    const stop = new AbortController();
    fetchJson<NameRow[]>("/map/names.json", stop.signal).then(
      (names) => map.setNames(names),
      () => undefined,
    );
    if (outlinesHref !== null)
      fetchJson<Parameters<DrawnMap["setOutlines"]>[0]>(outlinesHref, stop.signal).then(
        (found) => map.setOutlines(found, areOutlinesDrawn),
        () => undefined,
      );
    return () => stop.abort();
  }, [map, isOwn, outlinesHref, areOutlinesDrawn]);

  useEffect(() => {
    const stop = new AbortController();
    setChosen(null);
    fetchJson<MapAnswer>(pointsHref, stop.signal).then(
      (found) => setFetched({ href: pointsHref, answer: found }),
      () => {
        if (!stop.signal.aborted) setFetched({ href: pointsHref, answer: null });
      },
    );
    return () => stop.abort();
  }, [pointsHref]);

  useEffect(() => {
    if (map === null) return;
    const numbered = new Set(pins.map((pin) => pin.key));
    map.setPins(pins);
    map.setPoints((answer?.points ?? []).flatMap(([key, , lat, lng]) => (numbered.has(key) ? [] : [{ key, lat, lng }])));
  }, [map, pins, answer]);

  const { bounds, within } = asked;
  useEffect(() => {
    map?.setCentre(centre);
    map?.setReach(centre === null || within === null || bounds !== null ? null : { centre, miles: within });
  }, [map, centre, within, bounds]);

  // A new search is shown whole; an area that was searched is what the map shows already.
  const shownFor = useRef<MapAnswer | null>(null);
  useEffect(() => {
    if (map === null || answer === null || shownFor.current === answer) return;
    shownFor.current = answer;
    const isSearched =
      bounds !== null && moved !== null && Object.entries(bounds).every(([side, value]) => moved[side as keyof Box] === value);
    setMoved(null);
    if (isSearched) return;
    const found = answer.points.map(([, , lat, lng]) => ({ lat, lng }));
    map.fit(firstBox({ bounds, within }, centre, found));
  }, [map, answer, bounds, within, centre, moved]);

  useEffect(() => {
    map?.pointAt(pointed);
  }, [map, pointed]);

  useEffect(() => {
    if (map === null || chosen === null || note.current === null) return;
    map.open(chosen.spot, note.current);
    note.current.querySelector("a")?.focus({ preventScroll: true });
    return () => map.close();
  }, [map, chosen]);

  return {
    frame,
    state,
    answer,
    pointsFailed: fetched?.href === pointsHref && fetched.answer === null,
    noBackground,
    moved,
    chosen,
    note,
    pointed,
    point: setPointed,
    zoom: (step) => map?.zoom(step),
    dismiss() {
      setChosen(null);
      chosen?.opener.focus({ preventScroll: true });
    },
  };
}
