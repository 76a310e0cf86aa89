import type { ReactNode } from "react";
import { Link } from "react-router";
import { Marked, Where, WhyList } from "#app/components/ui.tsx";
import type { Runs } from "#app/features/searching/reason.ts";
import { StatusPunch } from "./status-punch.tsx";
import type { Line } from "./supplier-line.ts";

/** A supplier in a ledger: how far, name, one sentence, status, why it is here, who they are. `heading`: the level of its name. `children`: what the reader can do with it. */
export function SupplierLine({ line, heading: Heading = "h2", children }: { line: Line; heading?: "h2" | "h3"; children?: ReactNode }) {
  return (
    <li>
      <Where miles={line.miles} bearing={line.bearing} place={line.place} />
      <div className="hit">
        <Heading className="name">
          <Link to={line.href}>
            <Marked runs={line.name} />
          </Link>
        </Heading>
        {line.summary.length > 0 ? (
          <p className="prose">
            <Marked runs={line.summary} />
          </p>
        ) : null}
        <p>
          <StatusPunch shown={line.status} />
        </p>
        <Facts runs={line.reasons} />
        <Facts runs={line.gaps} gap />
        {line.facts.length > 0 ? (
          <p className="dot s soft">
            {line.facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        ) : null}
        {line.note === null ? null : <p className="s soft">{line.note}</p>}
        {children}
      </div>
    </li>
  );
}

function Facts({ runs, gap }: { runs: readonly Runs[]; gap?: boolean }) {
  return runs.length > 0 ? <WhyList gap={gap} items={runs.map((one) => ({ key: one.join(""), content: <Marked runs={one} /> }))} /> : null;
}
