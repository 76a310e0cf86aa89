import { Link } from "react-router";
import { MissingLink } from "#app/components/icon.tsx";
import type { Alternative } from "./nearest-alternatives.server.ts";
import type { Asked } from "./search-address.ts";
import { countWords } from "./words.ts";

/** Nobody was found: what is so, what would show somebody, one thing to do. */
export function NoSuppliers({ asked, placeLabel, alternatives }: { asked: Asked; placeLabel: string | null; alternatives: Alternative[] }) {
  const where =
    placeLabel === null
      ? "Nobody"
      : asked.within === null
        ? `Nobody near ${placeLabel}`
        : `Nobody within ${asked.within} miles of ${placeLabel}`;
  const what = asked.q === "" ? "fits all of these filters" : `lists “${asked.q}”`;
  const [first, ...others] = alternatives;
  return (
    <div className="empty stack">
      <MissingLink />
      <p className="lead">
        {where} {what}.{" "}
        {first === undefined ? null : (
          <>
            {first.label} there {first.total === 1 ? "is" : "are"} <Link to={first.href}>{countWords(first.total)}</Link>.
          </>
        )}
      </p>
      {others.length > 0 ? (
        <ul className="stack-s">
          {others.map((other) => (
            <li key={other.href}>
              <Link to={other.href}>{other.label}</Link>: {countWords(other.total)}
            </li>
          ))}
        </ul>
      ) : null}
      {first === undefined ? <p>Try fewer words, or another word for the same thing: “lunches” for “catering”, say.</p> : null}
      <p className="acts">
        <Link className="btn" to="/join?as=buyer">
          Post what you need
        </Link>
        <Link className="btn btn-text" to="/suppliers">
          Show all suppliers
        </Link>
      </p>
      <p className="s soft">Posting is free. Suppliers whose work fits hear of it, also those who join later.</p>
    </div>
  );
}
