/** What the map is drawn with: a token of the look for each, and a system colour where the reader has chosen colours of their own. */
const INKS = {
  sea: ["--band", "Canvas"],
  land: ["--sheet", "Canvas"],
  coast: ["--edge", "CanvasText"],
  border: ["--line", "GrayText"],
  name: ["--soft", "CanvasText"],
  reach: ["--accent", "Highlight"],
  group: ["--sheet", "Canvas"],
  groupEdge: ["--ink", "CanvasText"],
  groupText: ["--ink", "CanvasText"],
  single: ["--tint", "Canvas"],
  singleEdge: ["--accent", "Highlight"],
} as const;

export type Palette = Readonly<Record<keyof typeof INKS, string>>;

const CHANGES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"] as const;

/** The colours as they stand, as WebGL takes them (`rgb(…)`). */
export function readPalette(): Palette {
  const forced = matchMedia("(forced-colors: active)").matches;
  const probe = document.createElement("span");
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  const colours = Object.entries(INKS).map(([name, [token, system]]) => {
    probe.style.color = forced ? system : `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}

/** Calls when the colours may have changed: dark mode, colours of the reader's own, a theme set on the page. Returns how to stop. */
export function watchPalette(changed: () => void): () => void {
  const queries = CHANGES.map((query) => matchMedia(query));
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    theme.disconnect();
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
