import { type ReactNode, useMemo } from "react";
import { Link } from "react-router";
import type { Box } from "#app/components/map/geometry.ts";
import type { Pin } from "#app/components/map/map-model.ts";
import { CountMap } from "#app/components/region-map.tsx";
import { Alert, Marked, Where } from "#app/components/ui.tsx";
import type { Asked } from "../search-address.ts";
import { StatusPunch } from "../status-punch.tsx";
import type { Line } from "../supplier-line.ts";
import { pinnedDrawing } from "./drawn-pins.ts";
import type { MapView } from "./map-answer.ts";
import { mapCaption } from "./map-caption.ts";
import { MapNote, type Told } from "./map-note.tsx";
import { useMap } from "./use-map.ts";

const LABEL = "Map of the suppliers found. Arrow keys move it, plus and minus zoom. The list after it holds the same.";

/** Of a line of the list, for what leads to it. */
function lineId(slug: string): string {
  return `found-${slug}`;
}

interface Props {
  asked: Asked;
  placeLabel: string | null;
  lines: readonly Line[];
  /** The number of the first line. */
  start: number;
  view: MapView;
  /** The addresses of the same search for an area on the map, and for an authority. */
  hrefs: { box: (box: Box) => string; area: (code: string) => string };
  /** What the reader can do with a supplier of the list. */
  acts?: (line: Line) => ReactNode;
  /** What stands in place of the list when it is empty. */
  children: ReactNode;
}

/**
 * The results on a map, and this page of them as a list beside it. Without JavaScript, or where a browser cannot draw it,
 * a drawing of the region with its counts stands in the map's place.
 */
export function ResultMap({ asked, placeLabel, lines, start, view, hrefs, acts, children }: Props) {
  const { spots, region } = view;
  const pins = useMemo(
    () =>
      lines.flatMap((line, at): Pin[] => {
        const spot = spots[at];
        return spot ? [{ key: line.slug, text: String(start + at), name: line.name.join(""), ...spot }] : [];
      }),
    [lines, spots, start],
  );
  const map = useMap(asked, view, pins, LABEL);
  const { within } = asked;
  const numberOf = (line: Line) => start + lines.indexOf(line);
  const caption = mapCaption({
    unplaced: lines.length - pins.length,
    outside: within === null ? [] : lines.filter((line, at) => spots[at] && line.miles !== null && line.miles > within).map(numberOf),
    within,
    placeLabel,
    numbered: pins.length,
    answer: map.answer,
  });
  const isDrawn = map.state === "drawn";
  return (
    <div className="mapped">
      <figure>
        <a className="map-skip" href="#listed">
          Skip the map: the list holds the same
        </a>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened inside, wherever the focus is in it */}
        <div
          className="map-frame"
          onKeyDown={(event) => {
            if (event.key === "Escape" && map.chosen !== null) map.dismiss();
          }}
        >
          <div ref={map.frame} className="map-canvas" hidden={map.state === "still" || map.state === "failed"} />
          {isDrawn ? (
            <>
              <div className="map-zoom">
                <button type="button" onClick={() => map.zoom(1)}>
                  <span aria-hidden="true">+</span>
                  <span className="vh">Zoom in</span>
                </button>
                <button type="button" onClick={() => map.zoom(-1)}>
                  <span aria-hidden="true">−</span>
                  <span className="vh">Zoom out</span>
                </button>
              </div>
              {map.moved === null ? null : (
                <Link className="btn map-search" to={hrefs.box(map.moved)} preventScrollReset>
                  Search this area
                </Link>
              )}
            </>
          ) : region === null ? (
            <p className="map-instead">
              {map.state === "drawing" ? "The map is being drawn." : "The list holds every supplier that the map would show."}
            </p>
          ) : (
            <CountMap
              drawing={region.drawing}
              counts={region.counts}
              pinned={pinnedDrawing(region.drawing, pins, region.counts, lineId)}
              label="Suppliers by council area"
              unit={["supplier", "suppliers"]}
              to={hrefs.area}
            />
          )}
          {map.chosen === null ? null : (
            <MapNote ref={map.note} told={map.chosen.slugs.flatMap(toldOf)} all={map.chosen.all} onClose={map.dismiss} />
          )}
        </div>
        {map.state === "failed" ? (
          <Alert>
            <p>This browser cannot draw the map. The list holds the same suppliers.</p>
          </Alert>
        ) : null}
        <figcaption className="s soft">
          {isDrawn ? (
            <p>{caption.join(" ")}</p>
          ) : region === null ? null : (
            <p>How many of them cover each council area, and where those of this page are based, by their numbers. Not to scale.</p>
          )}
          {map.pointsFailed ? <p>Those further on in the list could not be fetched, so the map shows this page of it.</p> : null}
          {map.noBackground ? <p>The map that is set for this site cannot be reached; this one is drawn here.</p> : null}
          {isDrawn ? <Sources isOwn={view.styleUrl === null || map.noBackground} outlines={view.outlines} /> : null}
        </figcaption>
      </figure>
      <div id="listed" tabIndex={-1}>
        {lines.length === 0 ? (
          children
        ) : (
          <ol className="ledger pins" start={start}>
            {lines.map((line, at) => (
              <li
                key={line.slug}
                id={lineId(line.slug)}
                className={map.pointed === line.slug ? "is-on" : undefined}
                onMouseEnter={() => map.point(line.slug)}
                onMouseLeave={() => map.point(null)}
                onFocus={() => map.point(line.slug)}
                onBlur={() => map.point(null)}
              >
                <span className={spots[at] ? "pinno" : "pinno pinno-off"}>{start + at}</span>
                <div>
                  <h2 className="name">
                    <Link to={line.href}>
                      <Marked runs={line.name} />
                    </Link>
                  </h2>
                  <Where miles={line.miles} bearing={line.bearing} place={line.place} />
                  <p>
                    <StatusPunch shown={line.status} />
                  </p>
                  {acts?.(line)}
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );

  function toldOf(slug: string): Told[] {
    const line = lines.find((one) => one.slug === slug);
    if (line !== undefined) return [{ slug, name: line.name.join(""), href: line.href, place: line.place, status: line.status }];
    const point = map.answer?.points.find(([key]) => key === slug);
    if (point === undefined) return [];
    const near = asked.near === "" ? "" : `?near=${encodeURIComponent(asked.near)}`;
    return [{ slug, name: point[1], href: `/suppliers/${slug}${near}`, place: map.answer?.places[point[4]] ?? null }];
  }
}

/** Whose ground the map is drawn on; another site's style says so on the map itself. */
function Sources({ isOwn, outlines }: { isOwn: boolean; outlines: MapView["outlines"] }) {
  if (!isOwn) return null;
  return (
    <p>
      Coast: made with Natural Earth.
      {outlines === null
        ? ""
        : outlines.isDrawn
          ? " Borders of councils: drawn here from the places and postcode districts in each, so they are near, not exact."
          : " Outlines of authorities: Office for National Statistics, Open Government Licence v3.0; contains OS data © Crown copyright and database right."}
    </p>
  );
}
