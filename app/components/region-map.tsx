import { Link } from "react-router";

/** An area as it is drawn. */
export interface DrawnArea {
  code: string;
  name: string;
  /** Its name as it is written on it; none where there is no room. */
  lines: readonly string[];
  /** Where the first line stands, in the drawing's units. */
  at: readonly [number, number];
  /** An SVG path. */
  d: string;
}

/** A region as it is drawn; not to scale. */
export interface Drawing {
  areas: readonly DrawnArea[];
  /** Where a position stands in it: units from the left of `west`, and down from `north`. */
  scale: { west: number; north: number; perLng: number; perLat: number };
  /** At the middle of the drawing. */
  unitsAMile: number;
}

/** Every drawing is of this size. */
export const DRAWING_WIDTH = 660;
export const DRAWING_HEIGHT = 436;
const VIEW = `-4 -8 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`;

/** Where a position stands on a drawing, in its units; null where that is off the sheet. */
export function pointOn({ scale }: Drawing, { lat, lng }: { lat: number; lng: number }): readonly [number, number] | null {
  const x = Math.round((lng - scale.west) * scale.perLng);
  const y = Math.round((scale.north - lat) * scale.perLat);
  return x > 0 && x < DRAWING_WIDTH && y > 0 && y < DRAWING_HEIGHT ? [x, y] : null;
}

/** A number on a drawing, a link to where it is told. */
export interface DrawnPin {
  href: string;
  /** Short. */
  text: string;
  name: string;
  /** Its middle. */
  at: readonly [x: number, y: number];
}

/** In a drawing's units. */
export const PIN_HEIGHT = 46;
const [DIGIT, SIDES, CUT] = [15, 20, 9];

export function pinWidth(text: string): number {
  return Math.max(PIN_HEIGHT, text.length * DIGIT + SIDES);
}

/** A plate with cut corners. */
function plateRound(x: number, y: number, wide: number): string {
  const [right, down] = [wide / 2 - CUT, PIN_HEIGHT / 2 - CUT];
  return `M${x - right} ${y - down - CUT}h${2 * right}l${CUT} ${CUT}v${2 * down}l${-CUT} ${CUT}h${-2 * right}l${-CUT} ${-CUT}v${-2 * down}z`;
}

function Names({ lines, at, count }: { lines: readonly string[]; at: readonly [number, number]; count?: string }) {
  const [x, y] = at;
  const top = count === undefined ? y + 7 : y - (lines.length - 1) * 11;
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} x={x} y={top + index * 23}>
          {line}
        </text>
      ))}
      {count === undefined ? null : (
        <text className="n" x={x} y={top + (lines.length - 1) * 23 + 32}>
          {count}
        </text>
      )}
    </>
  );
}

/** How many there are in each area; each area is a link. */
export function CountMap({
  drawing,
  counts,
  pinned,
  label,
  unit,
  to,
}: {
  drawing: Drawing;
  counts: Readonly<Record<string, number>>;
  /** What stands on it by a number, and names and counts clear of that. */
  pinned?: { pins: readonly DrawnPin[]; names: readonly Pick<DrawnArea, "code" | "lines" | "at">[] };
  label: string;
  /** One, several: `supplier`, `suppliers`. */
  unit: readonly [one: string, several: string];
  to: (code: string) => string;
}) {
  return (
    <nav aria-label={label}>
      <svg className="map" viewBox={VIEW} role="presentation">
        {drawing.areas.map(({ code, name, lines, at, d }) => {
          const number = counts[code] ?? 0;
          const count = number.toLocaleString("en-GB");
          return (
            <Link key={code} to={to(code)}>
              <title>{`${name}: ${count} ${unit[number === 1 ? 0 : 1]}`}</title>
              <path d={d} />
              {pinned === undefined ? <Names lines={lines} at={at} count={count} /> : null}
            </Link>
          );
        })}
        {pinned === undefined ? null : (
          <>
            <g className="names">
              {pinned.names.map(({ code, lines, at: [x, y] }) => (
                <Names key={code} lines={lines} at={[x, y - 7]} />
              ))}
            </g>
            {pinned.pins.map(({ href, text, name, at: [x, y] }) => (
              <a key={href} className="pin" href={href}>
                <title>{name}</title>
                <path d={plateRound(x, y, pinWidth(text))} />
                <text x={x} y={y + 9}>
                  {text}
                </text>
              </a>
            ))}
          </>
        )}
      </svg>
    </nav>
  );
}

/** Which areas are covered (tinted), a diamond where somebody is based, and a ring so many miles around it. */
export function CoverMap({
  drawing,
  covered,
  names,
  here,
  miles,
  label,
}: {
  drawing: Drawing;
  covered: readonly string[];
  /** Where names stand, clear of the diamond and of each other. */
  names: readonly Pick<DrawnArea, "code" | "lines" | "at">[];
  here: readonly [x: number, y: number] | null;
  miles: number | null;
  label: string;
}) {
  return (
    <svg className="map" viewBox={VIEW} role="img" aria-label={label}>
      {drawing.areas.map(({ code, d }) => (
        <path key={code} className={covered.includes(code) ? "on" : undefined} d={d} />
      ))}
      {here === null || miles === null ? null : (
        <circle className="reach" cx={here[0]} cy={here[1]} r={Math.round(miles * drawing.unitsAMile)} />
      )}
      <g className="names">
        {names.map(({ code, lines, at }) => (
          <Names key={code} lines={lines} at={[at[0], at[1] - 7]} />
        ))}
      </g>
      {here === null ? null : <path className="here" d={`M${here[0]} ${here[1] - 9}l9 9-9 9-9-9z`} />}
    </svg>
  );
}
