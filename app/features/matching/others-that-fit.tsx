import { Link } from "react-router";
import { kindText } from "#app/features/opportunities/vocabulary.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { shortDate } from "#app/platform/dates.ts";
import { poundsRange } from "#app/platform/money.ts";
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
        {items.map(({ opportunity, score }) => {
          const value = poundsRange(opportunity.minPence, opportunity.maxPence);
          return (
            <li key={opportunity.id}>
              <p className="due">
                <span className="num">{score}</span> of 100
                {opportunity.deadlineAt === null ? null : <span className="s soft">closes {shortDate(opportunity.deadlineAt)}</span>}
              </p>
              <div>
                <h3 className="name">
                  <Link to={`/opportunities/${opportunity.slug}`}>{opportunity.title}</Link>
                </h3>
                <p>
                  {opportunity.buyerName}
                  {opportunity.buyerChecked ? null : <Unchecked />}
                </p>
                <p className="dot s soft">
                  <span>{kindText(opportunity.kind, opportunity.direction)}</span>
                  {opportunity.deliveryPlace === null ? null : <span>{opportunity.deliveryPlace}</span>}
                  {value === "" ? null : <span>{opportunity.valuePeriod === "year" ? `${value} a year` : value}</span>}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
