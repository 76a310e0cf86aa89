import { Link } from "react-router";
import { Marked, WhyList } from "#app/components/ui.tsx";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import type { Line } from "./opportunity-line.ts";

/** An opportunity in a ledger: how long it is open, what it is, who posted it, why it is here. */
export function OpportunityLine({ line }: { line: Line }) {
  const { due } = line;
  return (
    <li>
      <p className="due">
        {due === null ? (
          <span className="s soft">No deadline</span>
        ) : (
          <>
            <span className="num">{due.figure}</span> {due.word} <span className="s soft">closes {due.closes}</span>
          </>
        )}
      </p>
      <div className="hit">
        <h3 className="name">
          <Link to={`/opportunities/${line.slug}`}>
            <Marked runs={line.title} />
          </Link>
        </h3>
        <p>
          {line.buyer}
          {line.isChecked ? null : <Unchecked />}
        </p>
        <p className="prose">
          <Marked runs={line.excerpt} />
        </p>
        <Facts runs={line.reasons} />
        <Facts runs={line.gaps} gap />
        <p className="dot s soft">
          {line.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
    </li>
  );
}

function Facts({ runs, gap }: { runs: Line["reasons"]; gap?: boolean }) {
  return runs.length > 0 ? <WhyList gap={gap} items={runs.map((one) => ({ key: one.join(""), content: <Marked runs={one} /> }))} /> : null;
}
