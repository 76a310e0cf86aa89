import { Link } from "react-router";
import { shortDate } from "#app/platform/dates.ts";
import { FittingOpportunity } from "./fitting-opportunity.tsx";
import type { ForYouItem } from "./list-for-you.server.ts";

/** The best of the other opportunities that fit the same supplier, beside how many there are. */
export function OthersThatFit({ items, total, all }: { items: readonly ForYouItem[]; total: number; all: string }) {
  if (items.length === 0) return null;
  return (
    <section className="r20 no-print" aria-labelledby="more">
      <div className="r20-head">
        <h2 id="more">{total === 1 ? "Another that fits you" : "Others that fit you"}</h2>
        <p className="s soft">
          {total === items.length
            ? total === 1
              ? ""
              : `All ${total}, best match first. `
            : `${items.length} of ${total}, best match first. `}
          <Link className="go" to={all}>
            {total === 1 ? "See all that fit" : `See all ${total}`}
          </Link>
        </p>
      </div>
      <ul className="ledger">
        {items.map(({ opportunity, score }) => (
          <li key={opportunity.id}>
            <p className="due">
              <span className="num">{score}</span> of 100
              {opportunity.deadlineAt === null ? null : <span className="s soft">closes {shortDate(opportunity.deadlineAt)}</span>}
            </p>
            <div>
              <FittingOpportunity opportunity={opportunity} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
