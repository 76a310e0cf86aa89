import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import type { Pin } from "#app/components/map/map-model.ts";
import { CountMap } from "#app/components/region-map.tsx";
import { Alert, Marked, Where } from "#app/components/ui.tsx";
import { type Asked, searchHref } from "../search-address.ts";
import { StatusPunch } from "../status-punch.tsx";
import type { Line } from "../supplier-line.ts";
import { pinnedDrawing } from "./drawn-pins.ts";
import { circleCaption, unplacedCaption } from "./map-caption.ts";
import type { MapView } from "./map-view.server.ts";

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
  /** What the reader can do with a supplier of the list. */
  acts?: (line: Line) => ReactNode;
  /** What stands in place of the list when it is empty. */
  children: ReactNode;
}

/**
 * The results on a map, and this page of them as a list beside it. Without JavaScript, or where a browser cannot draw it,
 * a drawing of the region with its counts stands in the map's place. `app/browser/map` draws it, and shows what stands
 * hidden here (`data-part`) when it is so.
 */
export function ResultMap({ asked, placeLabel, lines, start, view, acts, children }: Props) {
  const { spots, region, shown } = view;
  const pins = lines.flatMap((line, at): Pin[] => {
    const spot = spots[at];
    return spot ? [{ key: line.slug, text: String(start + at), name: line.name.join(""), ...spot }] : [];
  });
  const { within } = asked;
  const outside =
    within === null ? [] : lines.flatMap((line, at) => (spots[at] && line.miles !== null && line.miles > within ? [start + at] : []));
  return (
    <div className="mapped">
      <figure id="result-map" data-map={JSON.stringify(shown)}>
        <a className="map-skip" href="#listed">
          Skip the map: the list holds the same
        </a>
        <div className="map-frame">
          <div id="result-map-canvas" className="map-canvas" data-part="canvas" data-kept hidden />
          <div className="map-zoom" data-part="zoom" hidden>
            <button type="button" data-zoom="in">
              <span aria-hidden="true">+</span>
              <span className="vh">Zoom in</span>
            </button>
            <button type="button" data-zoom="out">
              <span aria-hidden="true">−</span>
              <span className="vh">Zoom out</span>
            </button>
          </div>
          <Link className="btn map-search" to={shown.area} data-part="search" data-in-place rel="nofollow" hidden>
            Search this area
          </Link>
          <div className="map-still" data-part="instead">
            {region === null ? (
              <>
                <p className="map-instead" data-part="drawing" hidden>
                  The map is being drawn.
                </p>
                <p className="map-instead" data-part="list">
                  The list holds every supplier that the map would show.
                </p>
              </>
            ) : (
              <CountMap
                drawing={region.drawing}
                counts={region.counts}
                pinned={pinnedDrawing(region.drawing, pins, region.counts, lineId)}
                label="Suppliers by council area"
                unit={["supplier", "suppliers"]}
                to={(code) => searchHref(asked, { chosen: { area: [code] } })}
              />
            )}
          </div>
          <div className="map-note" role="dialog" data-part="note" hidden>
            <div className="stack-s" />
            <button type="button" className="map-close" data-closes>
              <Icon name="cross" />
              <span className="vh">Close</span>
            </button>
          </div>
        </div>
        <div data-part="failed" hidden>
          <Alert>
            <p>This browser cannot draw the map. The list holds the same suppliers.</p>
          </Alert>
        </div>
        <figcaption className="s soft">
          <p data-part="caption" hidden>
            {pins.length === 0 ? null : (
              <>
                Numbers are those of the list
                <span data-part="others" hidden>
                  ; a plate with +12 is twelve more
                </span>
                .{" "}
              </>
            )}
            {circleCaption({ within, placeLabel, outside }).join(" ")}
            <span data-part="says" />
          </p>
          {region === null ? null : (
            <p data-part="legend">
              How many of them cover each council area, and where those of this page are based, by their numbers. Not to scale.
            </p>
          )}
          <p data-part="unfetched" hidden>
            {[
              "Those further on in the list could not be fetched, so the map shows this page of it.",
              ...unplacedCaption(lines.length - pins.length),
            ].join(" ")}
          </p>
          <p data-part="unreached" hidden>
            The map that is set for this site cannot be reached; this one is drawn here.
          </p>
          <Sources outlines={shown.outlines} />
        </figcaption>
      </figure>
      <div id="listed" tabIndex={-1}>
        {lines.length === 0 ? (
          children
        ) : (
          <ol className="ledger pins" start={start}>
            {lines.map((line, at) => {
              const spot = spots[at] ?? null;
              return (
                <li
                  key={line.slug}
                  id={lineId(line.slug)}
                  data-key={line.slug}
                  data-at={spot === null ? undefined : `${spot.lat} ${spot.lng}`}
                >
                  <span className={spot === null ? "pinno pinno-off" : "pinno"}>{start + at}</span>
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
              );
            })}
          </ol>
        )}
      </div>
    </div>
  );
}

/** Whose ground the map is drawn on; another site's style says so on the map itself. */
function Sources({ outlines }: { outlines: { isDrawn: boolean } | null }) {
  return (
    <p data-part="sources" hidden>
      Coast: made with Natural Earth.
      {outlines === null
        ? ""
        : outlines.isDrawn
          ? " Borders of councils: drawn here from the places and postcode districts in each, so they are near, not exact."
          : " Outlines of authorities: Office for National Statistics, Open Government Licence v3.0; contains OS data © Crown copyright and database right."}
    </p>
  );
}
