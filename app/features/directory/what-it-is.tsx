import { Link } from "react-router";
import { WhyList } from "#app/components/ui.tsx";

const SHOWS = [
  "A purpose for people or the environment, in its rules",
  "Most of its income from selling, or on the way there",
  "Control by those who serve the purpose",
  "At least half of any profit goes to it",
  "It says openly what it does with the money",
];

/** What a social enterprise is, for those who have never bought from one. */
export function WhatItIs({ operator }: { operator: { name: string; url: string | null } | null }) {
  return (
    <section className="wrap sec" aria-labelledby="what">
      <div className="r20 halves">
        <div className="stack">
          <h2 id="what">What a social enterprise is</h2>
          <div className="prose">
            <p>
              A business. It sells lunches, builds kitchens, clears gardens or mends laptops, and is paid for the work like anyone else. The
              difference is where the profit goes: to a purpose that is written into its rules, such as jobs for people who have been out of
              work for years.
            </p>
            <p>
              You pay for the job, at the price you agreed; it is not a donation. You buy these things anyway, and here the same pound pays
              for the job and for the purpose.
            </p>
            {operator === null ? null : (
              <p>
                This site is run by {operator.url === null ? operator.name : <a href={operator.url}>{operator.name}</a>}. Nobody pays to be
                listed, ranked or counted.
              </p>
            )}
          </div>
        </div>
        <div className="stack">
          <h3>Five things it can show</h3>
          <WhyList items={SHOWS} />
          <p className="s">
            <Link className="go" to="/what-status-means">
              Who checks this, and how
            </Link>
          </p>
        </div>
      </div>
    </section>
  );
}
