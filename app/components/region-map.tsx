import { Link } from "react-router";
import { DRAWING_HEIGHT, DRAWING_WIDTH, type Drawing, type DrawnArea, type DrawnPin, PIN_HEIGHT, pinWidth } from "./drawing.ts";

const VIEW = `-4 -8 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`;
/** How much is cut from each corner of a pin's plate, in the drawing's units. */
const CUT = 9;

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
