import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import type { Compared } from "./compare-suppliers.server.ts";
import { keptId } from "./kept-list.ts";

/** Suppliers side by side: columns whose lines share rows, a table to the eye, and on a phone one after the other. */
export function ComparedSuppliers({ compared, list, isOwn }: { compared: readonly Compared[]; list: string; isOwn: boolean }) {
  return (
    <ul className="cmp">
      {compared.map(({ slug, name, status, lines, note }) => (
        <li key={slug}>
          <div className="cmp-h">
            <h2 className="h-m">
              <Link to={`/suppliers/${slug}`}>{name}</Link>
            </h2>
            <StatusPunch shown={status} />
          </div>
          <dl>
            {lines.map(({ term, facts }) => (
              <div key={term}>
                <dt>{term}</dt>
                {facts.length === 0 ? (
                  <dd className="unsaid">
                    <Icon name="gap" />
                    Not said
                  </dd>
                ) : (
                  facts.map((fact) => <dd key={fact}>{fact}</dd>)
                )}
              </div>
            ))}
            {isOwn ? (
              <div>
                <dt>
                  <Icon name="lock" /> Your team’s note
                </dt>
                <dd>
                  {note === "" ? (
                    <Link className="go" to={`${list}#${keptId(slug)}`}>
                      Add one<span className="vh"> about {name}</span>
                    </Link>
                  ) : (
                    <p className="privy">{note}</p>
                  )}
                </dd>
              </div>
            ) : null}
          </dl>
        </li>
      ))}
    </ul>
  );
}
