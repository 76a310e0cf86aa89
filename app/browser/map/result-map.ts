import { firstBox } from "#app/components/map/first-box.ts";
import type { Box, Spot } from "#app/components/map/geometry.ts";
import type { DrawnMap, MapAnswer, NameRow, ShownMap } from "#app/components/map/map-model.ts";
import { isListed, keyOf, linesOfPage, pinsOfPage, toldOnPage } from "./listed.ts";
import { fillNote, type Told } from "./note.ts";

/** What the reader has pressed on the map. */
interface Chosen {
  keys: readonly string[];
  /** How many there are on the spot; `keys` may be the first of them. */
  all: number;
  spot: Spot;
  opener: HTMLElement;
}

/**
 * Draws the map of a search into its figure (`data-map`), and keeps it in step with the list (`li[data-key]` of `#listed`),
 * also when the page has changed in place (`shown`). What the page has for each state stands in it, hidden, by its
 * `data-part`. Where the map cannot be drawn, all else stays as it is.
 */
export function showResultMap(figure: HTMLElement): void {
  const gone = new AbortController();
  const { signal } = gone;
  let shown = JSON.parse(figure.dataset["map"] ?? "") as ShownMap;
  let pins = pinsOfPage();
  let map: DrawnMap | null = null;
  let state: "drawing" | "drawn" | "failed" = "drawing";
  let answer: MapAnswer | null = null;
  let isUnfetched = false;
  let isUnreached = false;
  let asking = new AbortController();
  /** What the reader sees after moving the map; null while it shows what was searched. */
  let moved: Box | null = null;
  /** A new search is shown whole; an area that was searched is what the map shows already. */
  let isToFit = true;
  let chosen: Chosen | null = null;
  let pointed: string | null = null;

  function part(name: string): HTMLElement | null {
    return figure.querySelector(`[data-part=${name}]`);
  }

  function render(): void {
    const isDrawn = state === "drawn";
    const parts = {
      canvas: state !== "failed",
      zoom: isDrawn,
      search: isDrawn && moved !== null,
      instead: !isDrawn,
      drawing: state === "drawing",
      list: state === "failed",
      note: chosen !== null,
      failed: state === "failed",
      caption: isDrawn,
      others: (answer?.points.length ?? 0) > pins.length,
      legend: !isDrawn,
      unfetched: isUnfetched,
      unreached: isUnreached,
      sources: isDrawn && isOwn(),
    };
    for (const [name, isShown] of Object.entries(parts)) part(name)?.toggleAttribute("hidden", !isShown);
    const says = part("says");
    if (says !== null) says.textContent = (answer?.says ?? []).map((sentence) => ` ${sentence}`).join("");
    if (moved !== null) part("search")?.setAttribute("href", areaHref(shown.area, moved));
    for (const line of linesOfPage()) line.classList.toggle("is-on", pointed !== null && line.dataset["key"] === pointed);
  }

  function isOwn(): boolean {
    return shown.styleUrl === null || isUnreached;
  }

  /** Pins, and what was asked: as the page has them. */
  function setPage(): void {
    map?.setPins(pins);
    map?.setCentre(shown.centre);
    const { centre, within, bounds } = shown;
    map?.setReach(centre === null || within === null || bounds !== null ? null : { centre, miles: within });
    map?.pointAt(pointed);
    setPoints();
  }

  /** All others, and what is shown of them. */
  function setPoints(): void {
    if (map === null) return;
    const numbered = new Set(pins.map((pin) => pin.key));
    map.setPoints((answer?.points ?? []).flatMap(([key, , lat, lng]) => (numbered.has(key) ? [] : [{ key, lat, lng }])));
    if (answer === null || !isToFit) return;
    isToFit = false;
    moved = null;
    map.fit(
      firstBox(
        shown,
        shown.centre,
        answer.points.map(([, , lat, lng]) => ({ lat, lng })),
      ),
    );
  }

  async function fetchPoints(): Promise<void> {
    asking.abort();
    const mine = new AbortController();
    asking = mine;
    [answer, isUnfetched] = [null, false];
    const found = await fetchJson<MapAnswer>(shown.points, mine.signal);
    if (mine.signal.aborted) return;
    [answer, isUnfetched] = [found, found === null];
    setPoints();
    render();
  }

  /** Our own ground; a map without names or outlines still shows who is where. */
  async function fetchGround(): Promise<void> {
    if (map === null || !isOwn()) return;
    const { names, outlines } = shown;
    fetchJson<NameRow[]>(names, signal).then((found) => found !== null && map?.setNames(found));
    if (outlines === null) return;
    const found = await fetchJson<Parameters<DrawnMap["setOutlines"]>[0]>(outlines.href, signal);
    if (found !== null) map?.setOutlines(found, outlines.isDrawn);
  }

  async function draw(): Promise<void> {
    const container = part("canvas");
    if (container === null) return;
    const { drawMap } = await import("./draw-map.ts");
    const drawn = await drawMap({
      container,
      label: shown.label,
      styleUrl: shown.styleUrl,
      fontUrl: shown.fontUrl,
      box: firstBox(shown, shown.centre, pins),
      onMoved(box) {
        moved = box;
        render();
      },
      onChosen: (keys, all, spot, opener) => choose(keys.length === 0 ? null : { keys, all, spot, opener }),
      onPointed: point,
      onNoBackground() {
        isUnreached = true;
      },
    });
    if (signal.aborted) return drawn.remove();
    map = drawn;
    state = "drawn";
    setPage();
    render();
    void fetchGround();
  }

  /** The page has changed in place, or the map has gone from it. */
  function take(): void {
    if (!figure.isConnected) {
      gone.abort();
      asking.abort();
      map?.remove();
      return;
    }
    const before = shown;
    shown = JSON.parse(figure.dataset["map"] ?? "") as ShownMap;
    pins = pinsOfPage();
    choose(null);
    if (shown.points !== before.points) {
      isToFit = !isSame(shown.bounds, moved);
      moved = null;
      void fetchPoints();
    }
    setPage();
    render();
  }

  function point(key: string | null): void {
    if (key === pointed) return;
    pointed = key;
    map?.pointAt(key);
    render();
  }

  function choose(next: Chosen | null): void {
    chosen = next;
    const note = part("note");
    if (note === null) return;
    map?.close();
    if (chosen !== null) fillNote(note, chosen.keys.flatMap(told), chosen.all, shown);
    render();
    if (chosen === null) return;
    map?.open(chosen.spot, note);
    note.querySelector("a")?.focus({ preventScroll: true });
  }

  function told(key: string): Told[] {
    const onPage = toldOnPage(key);
    if (onPage !== null) return [onPage];
    const found = answer?.points.find(([one]) => one === key);
    return found === undefined ? [] : [{ name: found[1], href: shown.each.replace("#", key), place: answer?.places[found[4]] ?? null }];
  }

  function dismiss(): void {
    const opener = chosen?.opener;
    choose(null);
    // A pin may have been joined with others meanwhile.
    const back = opener?.isConnected === true ? opener : part("canvas")?.querySelector("canvas");
    back?.focus({ preventScroll: true });
  }

  document.addEventListener("shown", take, { signal });
  document.addEventListener(
    "click",
    ({ target }) => {
      const button =
        target instanceof Element && figure.contains(target) ? target.closest<HTMLElement>("[data-zoom], [data-closes]") : null;
      if (button?.dataset["zoom"] !== undefined) map?.zoom(button.dataset["zoom"] === "in" ? 1 : -1);
      else if (button !== null) dismiss();
    },
    { signal },
  );
  // Escape closes what was opened on the map, wherever the focus is in it.
  document.addEventListener(
    "keydown",
    ({ key, target }) => {
      if (key === "Escape" && chosen !== null && target instanceof Element && target.closest(".map-frame") !== null) dismiss();
    },
    { signal },
  );
  for (const [come, go] of [
    ["mouseover", "mouseout"],
    ["focusin", "focusout"],
  ] as const) {
    document.addEventListener(come, ({ target }) => isListed(target) && point(keyOf(target)), { signal });
    document.addEventListener(go, ({ target, relatedTarget }) => isListed(target) && point(keyOf(relatedTarget)), { signal });
  }

  render();
  void fetchPoints();
  draw().catch(() => {
    state = "failed";
    render();
  });
}

/** Null where it cannot be had. */
async function fetchJson<T>(href: string, signal: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(href, { signal, credentials: "omit" });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}

function isSame(one: Box | null, other: Box | null): boolean {
  return one !== null && other !== null && sides(one) === sides(other);
}

/** As the address of an area has them. */
function sides({ south, west, north, east }: Box): string {
  return [south, west, north, east].join();
}

function areaHref(href: string, box: Box): string {
  const url = new URL(href, location.href);
  url.searchParams.set("bounds", sides(box));
  return url.pathname + url.search;
}
