import type { ReactNode } from "react";
import { Link } from "react-router";
import { MissingLink } from "#app/components/icon.tsx";
import { milesWords } from "#app/platform/miles.ts";
import { countWords, listWords, lowerFirst } from "#app/platform/words.ts";
import type { Alternative } from "./nearest-alternatives.server.ts";
import type { Asked } from "./search-address.ts";
import type { Line } from "./supplier-line.ts";
import { SupplierLine } from "./supplier-line.tsx";

interface NoSuppliersProps {
  asked: Asked;
  placeLabel: string | null;
  /** The labels of the filters that are on. */
  filters: readonly string[];
  alternatives: readonly Alternative[];
  /** The first suppliers of the first alternative. */
  lines: readonly Line[];
  /** Nobody further away fits. */
  isNowhere: boolean;
  /** Kinds of work to look through instead, when no alternative keeps the words. */
  kinds: readonly { href: string; name: string }[];
  /** What else can be done, such as keeping the search. */
  children?: ReactNode;
}

/** Nobody was found: what is so, what was loosened to show somebody and who that is, one thing to do. */
export function NoSuppliers({ asked, placeLabel, filters, alternatives, lines, isNowhere, kinds, children }: NoSuppliersProps) {
  const first = alternatives[0]?.way === "words" ? undefined : alternatives[0];
  const others = first === undefined ? alternatives : alternatives.slice(1);
  return (
    <>
      <div className="empty stack">
        <MissingLink />
        <p className="lead">
          {nobody(asked, placeLabel, filters)} {isNowhere ? "Nobody further away does, either. " : ""}
          {first === undefined ? null : <Loosened alternative={first} shown={lines.length} />}
        </p>
        {first === undefined ? <p>Try fewer words, or another word for the same thing: “lunches” for “catering”, say.</p> : null}
      </div>
      {lines.length === 0 ? null : (
        <ol className="ledger">
          {lines.map((line) => (
            <SupplierLine key={line.slug} line={line} />
          ))}
        </ol>
      )}
      <div className="stack more">
        {first !== undefined && first.total > lines.length ? (
          <p>
            <Link className="go" to={first.href}>
              See all {countWords(first.total)} {lowerFirst(first.label)}
            </Link>
          </p>
        ) : null}
        {others.length === 0 ? null : (
          <ul className="stack-s">
            {others.map((other) => (
              <li key={other.href}>
                <Link to={other.href}>{other.label}</Link>: {countWords(other.total)}
                {other.someWords ? " with some of your words" : ""}
              </li>
            ))}
          </ul>
        )}
        {kinds.length === 0 ? null : (
          <nav aria-labelledby="kinds">
            <h2 id="kinds" className="h-m">
              Or look through a kind of work
            </h2>
            <ul className="kinds">
              {kinds.map((kind) => (
                <li key={kind.href}>
                  <Link className="go" to={kind.href}>
                    {kind.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="acts">
          <Link className="btn" to="/join?as=buyer">
            Post what you need
          </Link>
          {children}
          <Link className="btn btn-text" to="/suppliers">
            Show all suppliers
          </Link>
        </div>
        <p className="s soft">Posting is free. Suppliers whose work fits hear of it, also those who join later.</p>
      </div>
    </>
  );
}

/** `Nobody within 10 miles of B18 lists “marquee hire” with the filter “Certified”.` */
function nobody(asked: Asked, placeLabel: string | null, filters: readonly string[]): string {
  const near =
    placeLabel === null ? "" : asked.within === null ? ` near ${placeLabel}` : ` within ${milesWords(asked.within)} of ${placeLabel}`;
  const region = asked.region === null ? near : ` in ${asked.region.label}`;
  const where = asked.bounds === null ? region : " in the area on the map";
  const labels = listWords(filters.map((label) => `“${label}”`));
  if (asked.q === "") return filters.length === 0 ? `Nobody is listed${where || " yet"}.` : `Nobody${where} fits ${labels}.`;
  const and = filters.length === 0 ? "" : ` with the ${filters.length === 1 ? "filter" : "filters"} ${labels}`;
  return `Nobody${where} lists “${asked.q}”${and}.`;
}

/** `Within 25 miles there are four. The first three:` */
function Loosened({ alternative: { href, label, total, someWords }, shown }: { alternative: Alternative; shown: number }) {
  return (
    <>
      {label} there {total === 1 ? "is" : "are"} <Link to={href}>{countWords(total)}</Link>
      {someWords ? ` with some of your words` : ""}.{shown > 1 && total > shown ? ` The first ${countWords(shown)}:` : ""}
    </>
  );
}
