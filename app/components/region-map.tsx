import { Link } from "react-router";

/** The seven boroughs of the West Midlands Combined Authority in 45° lines, by GSS code. Not to scale. */
const BOROUGHS = [
  {
    code: "E08000031",
    name: "Wolverhampton",
    lines: ["Wolver-", "hampton"],
    at: [76, 84],
    d: "M20 60L44 36H108L132 60V108L84 156H44L20 132Z",
  },
  { code: "E08000030", name: "Walsall", lines: ["Walsall"], at: [204, 62], d: "M132 36L168 0H252L276 24V84L228 132H156L132 108Z" },
  {
    code: "E08000027",
    name: "Dudley",
    lines: ["Dudley"],
    at: [66, 236],
    d: "M84 156L108 180V216L156 264V288L132 312H60L12 264V188L44 156Z",
  },
  {
    code: "E08000028",
    name: "Sandwell",
    lines: ["Sandwell"],
    at: [157, 184],
    d: "M132 108L156 132H228V168L204 192V240L180 264H156L108 216V180L84 156Z",
  },
  {
    code: "E08000025",
    name: "Birmingham",
    lines: ["Birmingham"],
    at: [272, 222],
    d: "M228 132L276 84V60H360L396 96V168L324 240V330L276 378H186L156 348V264H180L204 240V192L228 168Z",
  },
  {
    code: "E08000029",
    name: "Solihull",
    lines: ["Solihull"],
    at: [422, 290],
    d: "M396 168H432L468 204H492L516 228V352L448 420H366L300 354L324 330V240Z",
  },
  { code: "E08000026", name: "Coventry", lines: ["Coventry"], at: [579, 314], d: "M516 276L540 252H608L640 284V356L608 388H552L516 352Z" },
] as const;

const VIEW = "-4 -8 660 436";
const WIDTH = 660;
const HEIGHT = 436;
/** At the middle of the drawing; it is not to scale. */
const UNITS_A_MILE = 19.3;

export const MAPPED_AREAS: readonly string[] = BOROUGHS.map((borough) => borough.code);

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

/** How many there are in each borough; each borough is a link. */
export function CountMap({
  counts,
  label,
  unit,
  to,
}: {
  counts: Readonly<Record<string, number>>;
  label: string;
  unit: string;
  to: (code: string) => string;
}) {
  return (
    <nav aria-label={label}>
      <svg className="map" viewBox={VIEW} role="presentation">
        {BOROUGHS.map(({ code, name, lines, at, d }) => {
          const count = (counts[code] ?? 0).toLocaleString("en-GB");
          return (
            <Link key={code} to={to(code)}>
              <title>{`${name}: ${count} ${unit}`}</title>
              <path d={d} />
              <Names lines={lines} at={at} count={count} />
            </Link>
          );
        })}
      </svg>
    </nav>
  );
}

/** Which boroughs are covered (tinted), a diamond where somebody is based, and a ring so many miles around it. */
export function CoverMap({
  covered,
  at,
  miles,
  label,
}: {
  covered: readonly string[];
  at: { lat: number; lng: number } | null;
  miles: number | null;
  label: string;
}) {
  const x = at === null ? 0 : Math.round((at.lng + 2.21) * 816);
  const y = at === null ? 0 : Math.round((52.665 - at.lat) * 1332);
  const inside = at !== null && x > 0 && x < WIDTH && y > 0 && y < HEIGHT;
  return (
    <svg className="map" viewBox={VIEW} role="img" aria-label={label}>
      {BOROUGHS.map(({ code, d }) => (
        <path key={code} className={covered.includes(code) ? "on" : undefined} d={d} />
      ))}
      <g className="names">
        {BOROUGHS.filter(({ code }) => covered.includes(code) && covered.length <= 4).map(({ code, lines, at: place }) => (
          <Names key={code} lines={lines} at={place} />
        ))}
      </g>
      {inside && miles !== null ? <circle className="reach" cx={x} cy={y} r={Math.round(miles * UNITS_A_MILE)} /> : null}
      {inside ? <path className="here" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} /> : null}
    </svg>
  );
}
