import type { RefObject } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { StatusPunch } from "../status-punch.tsx";
import type { StatusShown } from "../status-words.ts";

export interface Told {
  slug: string;
  name: string;
  href: string;
  place: string | null;
  /** Undefined for those that are not on this page of the list. */
  status?: StatusShown | null;
}

/** Who stands where the map was pressed. Escape, handled by the map's frame, and the button close it. */
export function MapNote({
  told,
  all,
  onClose,
  ref,
}: {
  told: readonly Told[];
  all: number;
  onClose: () => void;
  ref: RefObject<HTMLDivElement | null>;
}) {
  const [only] = told;
  const isOne = all === 1 && only !== undefined;
  return (
    <div ref={ref} className="map-note" role="dialog" aria-label={isOne ? only.name : `${all} suppliers here`}>
      {isOne ? (
        <div className="stack-s">
          <p className="name">
            <Link to={only.href}>{only.name}</Link>
          </p>
          {only.place === null ? null : <p className="s soft">{only.place}</p>}
          {only.status === undefined ? null : <StatusPunch shown={only.status} />}
        </div>
      ) : (
        <div className="stack-s">
          <p className="name">{all.toLocaleString("en-GB")} suppliers here</p>
          <ul>
            {told.map(({ slug, href, name }) => (
              <li key={slug}>
                <Link className="go" to={href}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          {all > told.length ? (
            <p className="s soft">And {(all - told.length).toLocaleString("en-GB")} more. The list has them all.</p>
          ) : null}
        </div>
      )}
      <button type="button" className="map-close" onClick={onClose}>
        <Icon name="cross" />
        <span className="vh">Close</span>
      </button>
    </div>
  );
}
