const OVERLAP = 12;
const WIDTH = 50;
const HEIGHT = 26;
const BEVEL = 10;
const STROKE = 4.2;
const EDGE = STROKE / 2 + 0.5;
const GAP = STROKE / 2 + 1.7;
const PITCH = WIDTH - OVERLAP;

function point(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** One link of a chain: cut where it passes under its neighbours, so that it needs no ground colour. */
function linkPath(x: number, y: number, first: boolean, last: boolean): string {
  const near = OVERLAP / 2 - GAP / Math.SQRT2;
  const far = OVERLAP / 2 + GAP / Math.SQRT2;
  const [w, h, c] = [WIDTH, HEIGHT, BEVEL];
  const rise = c - far;
  const top = `L${point(x + c, y)}L${point(x + w - c, y)}L${point(x + w, y + c)}L${point(x + w, y + h - c)}`;
  const bottom = `L${point(x + w - c, y + h)}L${point(x + c, y + h)}L${point(x, y + h - c)}L${point(x, y + c)}`;
  const topCut = point(x + far, y + rise);
  const topEnd = point(x + near, y + c - near);
  const bottomCut = point(x + w - far, y + h - rise);
  const bottomEnd = point(x + w - near, y + h - c + near);
  if (first) return `M${bottomCut}${bottom}${top}L${bottomEnd}`;
  if (last) return `M${topCut}${top}${bottom}L${topEnd}`;
  return `M${topCut}${top}L${bottomEnd}M${bottomCut}${bottom}L${topEnd}`;
}

/** A chain of so many links, one of them lit. Campaign only, once a page. */
export function Chain({ links, lit }: { links: number; lit: number }) {
  const width = Math.round((PITCH * links + OVERLAP + 2 * EDGE) * 10) / 10;
  return (
    <svg className="chain" viewBox={`0 0 ${width} ${HEIGHT + 2 * EDGE}`} aria-hidden="true" strokeWidth={STROKE}>
      {Array.from({ length: links }, (_, index) => EDGE + index * PITCH).map((x, index) => (
        <path key={x} className={index === lit ? "lit" : undefined} d={linkPath(x, EDGE, index === 0, index === links - 1)} />
      ))}
    </svg>
  );
}
