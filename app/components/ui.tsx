import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { milesText } from "#app/platform/miles.ts";
import { Bearing, Icon, type IconName, MissingLink } from "./icon.tsx";

const ALERTS: Record<"note" | "good" | "warn" | "bad", { className: string; icon: IconName }> = {
  note: { className: "alert", icon: "info" },
  good: { className: "alert a-good", icon: "check" },
  warn: { className: "alert a-warn", icon: "warn" },
  bad: { className: "alert a-bad", icon: "warn" },
};

export function Alert({ kind = "note", children, live = false }: { kind?: keyof typeof ALERTS; children: ReactNode; live?: boolean }) {
  const { className, icon } = ALERTS[kind];
  return (
    <div className={className} role={live ? "status" : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** Says what has just been done; nothing for null. */
export function DoneNote({ note }: { note: string | null }) {
  return note === null ? null : (
    <Alert kind="good" live>
      <p>{note}</p>
    </Alert>
  );
}

/** What is so, why, and one thing to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: { to: string; label: string } }) {
  return (
    <div className="empty stack">
      <MissingLink />
      <h2 className="h-m">{title}</h2>
      {children ? <div className="prose">{children}</div> : null}
      {action ? (
        <p>
          <Link className="btn" to={action.to}>
            {action.label}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** Miles, a direction, then the place. */
export function Where({ miles, bearing, place }: { miles?: number | null; bearing?: number | null; place?: string | null }) {
  return (
    <p className="where">
      {miles === undefined || miles === null ? null : (
        <>
          <span className="mi">
            <span className="num">{milesText(miles)}</span>
            {milesText(miles) === "1.0" ? " mile " : " miles "}
            {bearing === undefined || bearing === null || miles < 0.05 ? null : <Bearing degrees={bearing} />}
          </span>{" "}
        </>
      )}
      {place ? <span className="s soft">{place}</span> : null}
    </p>
  );
}

export type Fact = string | { key: string; content: ReactNode };

/** One fact a line: a closed link is a reason, an open link a gap. */
export function WhyList({ items, gap = false }: { items: readonly Fact[]; gap?: boolean }) {
  return (
    <ul className={gap ? "why gaps" : "why"}>
      {items.map((item) => (typeof item === "string" ? <li key={item}>{item}</li> : <li key={item.key}>{item.content}</li>))}
    </ul>
  );
}

const PARTS = [
  { key: "work", name: "Work", max: 40 },
  { key: "place", name: "Place", max: 20 },
  { key: "size", name: "Size", max: 15 },
  { key: "status", name: "Status", max: 15 },
  { key: "ready", name: "Ready", max: 10 },
] as const;
type Parts = Record<(typeof PARTS)[number]["key"], number>;

/** Twenty ticks of five points in five groups. The words beside it carry the number. */
export function Tally({ parts }: { parts: readonly { got: number; max: number }[] }) {
  let x = 0;
  let base = "";
  let on = "";
  for (const { got, max } of parts) {
    const width = (max / 5) * 8 - 3;
    base += `M${x} 7h${width}`;
    const rest = (got % 5) / 5;
    const length = Math.floor(got / 5) * 8 + rest * 5 - (rest ? 0 : 3);
    if (got > 0) on += `M${x} 7h${Math.round(Math.max(length, 1) * 10) / 10}`;
    x += width + 10;
  }
  const width = x - 10;
  return (
    <svg className="tally" viewBox={`0 0 ${width} 14`} width={width} height="14" aria-hidden="true">
      <path d={base} />
      <path className="on" d={on} />
    </svg>
  );
}

/** The score, its ticks, and how it adds up. */
export function Score({ score, parts, open = false, children }: { score: number; parts: Parts; open?: boolean; children?: ReactNode }) {
  return (
    <div className="score">
      <p className="num">
        {score} <small>of 100</small>
      </p>
      <Tally parts={PARTS.map(({ key, max }) => ({ got: parts[key], max }))} />
      {children}
      <details open={open}>
        <summary className="s">How it adds up</summary>
        <dl className="parts">
          {PARTS.map(({ key, name, max }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>
                {parts[key]} <span className="soft">of {max}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** What the score means; stands above every scored list. */
export function ScoreKey() {
  const says = {
    work: "do they sell it",
    place: "do they reach you",
    size: "is the job in their range",
    status: "who has checked them, and when",
    ready: "papers, profile, freshness",
  };
  return (
    <div className="key">
      <p>
        <strong>The highest score is first.</strong> A score is twenty ticks of five points, in five parts. It says how well what they offer
        fits what you asked. It does not say who is better.
      </p>
      <ul>
        {PARTS.map(({ key, name, max }) => (
          <li key={key}>
            <Tally parts={[{ got: max, max }]} />
            <span>
              <strong>{name}</strong> <span className="soft">{max}</span>
            </span>
            <span className="s soft">{says[key]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A text in turns: as it stands, what the search found, as it stands, and so on. */
export function Marked({ runs }: { runs: readonly string[] }) {
  return runs.map((text, index) => {
    if (index % 2 === 0) return text;
    const key = `${index}${text}`;
    return <mark key={key}>{text}</mark>;
  });
}

/** "1 to 20 of 46", page numbers and Next. `href` gives the address of a page. */
export function Pagination({
  page,
  pageSize,
  total,
  href,
}: {
  page: number;
  pageSize: number;
  total: number;
  /** Without it: this address, at another page. */
  href?: (page: number) => string;
}) {
  const [params] = useSearchParams();
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (total === 0) return null;
  const hrefOf =
    href ?? ((n: number) => `?${new URLSearchParams([...[...params].filter(([name]) => name !== "page"), ["page", String(n)]])}`);
  const near = [1, page - 1, page, page + 1, last].filter((n, i, all) => n >= 1 && n <= last && all.indexOf(n) === i);
  const entries = near.flatMap((n, i) => {
    const before = near[i - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
  return (
    <nav className="pages" aria-label="Pages">
      <p>
        {(page - 1) * pageSize + 1} to {Math.min(total, page * pageSize)} of {total.toLocaleString("en-GB")}
      </p>
      {last === 1 ? null : (
        <ul>
          {page > 1 ? (
            <li>
              <Link className="nx" rel="prev" to={hrefOf(page - 1)}>
                <Icon name="prev" />
                Back
              </Link>
            </li>
          ) : null}
          {entries.map((n, i) =>
            n === null ? (
              <li key={`gap${entries[i + 1]}`} aria-hidden="true">
                …
              </li>
            ) : (
              <li key={n}>
                <Link to={hrefOf(n)} aria-current={n === page ? "page" : undefined} aria-label={`Page ${n}`}>
                  {n}
                </Link>
              </li>
            ),
          )}
          {page < last ? (
            <li>
              <Link className="nx" rel="next" to={hrefOf(page + 1)}>
                Next
                <Icon name="next" />
              </Link>
            </li>
          ) : null}
        </ul>
      )}
    </nav>
  );
}

/** A wide table's box: it scrolls sideways by itself, and can be reached and scrolled by keyboard. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take focus (WCAG 2.1.1; axe scrollable-region-focusable)
    <section className="tblbox" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
