import { Link } from "react-router";
import { shortDate } from "#app/platform/dates.ts";
import type { listOwnDeclined } from "./decline.server.ts";

/** What a supplier said no to: each is an answer of its own. */
export function DeclinedByUs({ declined }: { declined: ReturnType<typeof listOwnDeclined> }) {
  if (declined.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="said-no">
      <h2 id="said-no">What you said no to</h2>
      <p className="soft">A no with its reason is an answer: nobody waits for you.</p>
      <ul className="ledger">
        {declined.map(({ opportunity, reason, at }) => (
          <li key={opportunity.slug}>
            <p className="due">
              <span className="s soft">No</span> {shortDate(at)}
            </p>
            <div className="stack-s">
              <h3 className="name">
                <Link to={`/opportunities/${opportunity.slug}`}>{opportunity.title}</Link>
              </h3>
              <p>“{reason}”</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
