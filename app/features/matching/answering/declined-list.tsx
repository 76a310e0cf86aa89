import { Link } from "react-router";
import { Punch } from "#app/components/punch.tsx";
import { shortDate } from "#app/platform/dates.ts";
import { counted } from "#app/platform/words.ts";
import type { Declined } from "./decline.server.ts";

/** Who said no, and why: answers, too. */
export function DeclinedList({ declined }: { declined: readonly Declined[] }) {
  if (declined.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="declined">
      <h2 id="declined">{counted(declined.length, "supplier")} said no, and why</h2>
      <ul className="ledger asked">
        {declined.map(({ supplier, reason, at }) => (
          <li key={supplier.id}>
            <div>
              <Punch look="end" icon="cross" word="No" detail={shortDate(at)} />
            </div>
            <div className="stack-s">
              <h3 className="name">
                <Link to={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>
              </h3>
              <blockquote>{reason}</blockquote>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
