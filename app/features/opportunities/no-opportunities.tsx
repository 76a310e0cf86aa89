import { Link } from "react-router";
import { MissingLink } from "#app/components/icon.tsx";
import { Empty } from "#app/components/ui.tsx";
import { milesWords } from "#app/platform/miles.ts";
import { countWords } from "#app/platform/words.ts";
import type { OpportunityFilters } from "./filters.ts";
import type { Alternative } from "./nearest-alternatives.server.ts";

/** Nothing was found: what is so, what would show something, one thing to do. */
export function NoOpportunities({
  filters,
  placeLabel,
  alternatives,
  openTotal,
}: {
  filters: OpportunityFilters;
  placeLabel: string | null;
  alternatives: Alternative[];
  openTotal: number;
}) {
  if (openTotal === 0) {
    return (
      <Empty title="Nothing is open now" action={{ to: "/join?as=supplier", label: "List your organisation" }}>
        <p>
          Buyers post new work all the time. List your organisation, say what you sell and where, and we write to you when something fits.
        </p>
      </Empty>
    );
  }
  const where = whereAsked(filters, placeLabel);
  const narrowed = filters.soon || Object.values(filters.chosen).some((values) => values.length > 0);
  const [first, ...others] = alternatives;
  return (
    <div className="empty stack">
      <MissingLink />
      <p className="lead">
        Nothing open{where} {filters.q === "" ? "fits all of that" : `has “${filters.q}”${narrowed ? " and fits these filters" : ""}`}.{" "}
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
        <Link className="btn" to="/join?as=supplier">
          List your organisation
        </Link>
        <Link className="btn btn-text" to="/opportunities">
          Show all {openTotal}
        </Link>
      </p>
      <p className="s soft">Listing is free. We write to you when something new fits.</p>
    </div>
  );
}

function whereAsked({ region, within }: OpportunityFilters, placeLabel: string | null): string {
  if (region !== null) return ` in ${region.label}`;
  if (placeLabel === null) return "";
  return within === null ? ` near ${placeLabel}` : ` within ${milesWords(within)} of ${placeLabel}`;
}
