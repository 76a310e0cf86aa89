import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { UncheckedPunch } from "#app/features/organisations/checking/unchecked.tsx";
import { ago, shortDate } from "#app/platform/dates.ts";
import { pounds, shortPounds } from "#app/platform/money.ts";
import { IntroductionPunch, STAGE_LABELS } from "./introduction-punch.tsx";
import type { IntroductionItem } from "./list-introductions.server.ts";
import { STAGES } from "./rules.ts";

/** Five plates joined by a bar: what is proposed, accepted, met, quoted, contracted. */
export function Board({ items, base, now }: { items: readonly IntroductionItem[]; base: string; now: Date }) {
  const columns = STAGES.map((stage) => ({ stage, items: items.filter((item) => item.status === stage) }));
  return (
    <>
      <nav className="jump s" aria-label="Stages">
        {columns.map((column) => (
          <a key={column.stage} href={`#st-${column.stage}`}>
            {STAGE_LABELS[column.stage]} <span className="ct">{column.items.length}</span>
          </a>
        ))}
      </nav>
      <div className="board">
        {columns.map(({ stage, items: inside }) => {
          const sum = inside.reduce((total, item) => total + (item.valuePence ?? 0), 0);
          return (
            <section
              key={stage}
              className={stage === "contracted" && inside.length > 0 ? "stage won" : "stage"}
              aria-labelledby={`st-${stage}`}
            >
              <h3 id={`st-${stage}`}>
                <span className="num">{inside.length}</span> {STAGE_LABELS[stage]}{" "}
                {sum > 0 ? <span className="sum">{shortPounds(sum)}</span> : null}
              </h3>
              {inside.length === 0 ? <p className="s soft none">None now</p> : null}
              <ul>
                {inside.map((item) => (
                  <Plate key={item.id} item={item} base={base} now={now} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Plate({ item, base, now }: { item: IntroductionItem; base: string; now: Date }) {
  const names = `${item.supplier.name} and ${item.buyer.name}`;
  const needsUs = item.due === "answer";
  return (
    <li className="intro">
      <p className="pair">
        {item.supplier.isListed ? (
          <Link to={`/suppliers/${item.supplier.slug}`}>{item.supplier.name}</Link>
        ) : (
          <span>{item.supplier.name}</span>
        )}
        <Icon name="link" />
        <span className="vh">with</span>
        <span>{item.buyer.name}</span>
      </p>
      {item.buyer.isChecked ? null : (
        <p>
          <UncheckedPunch />
        </p>
      )}
      <p className="s">
        {item.opportunity === null ? "Their work in general" : item.opportunity.title}
        {item.valuePence === null ? null : (
          <>
            <br />
            <span className="num">{pounds(item.valuePence)}</span>
          </>
        )}
      </p>
      <p>
        <IntroductionPunch
          status={item.status}
          waitingFor={item.waitingFor}
          supplierName={item.side === "supplier" ? "you" : item.supplier.name}
          buyerName={item.side === "buyer" ? "you" : item.buyer.name}
          lapsesAt={item.lapsesAt}
          updatedAt={item.updatedAt}
          isLapsing={item.due === "lapsing"}
        />
      </p>
      <p className="s">
        <span className="soft">{item.lapsesAt === null ? "Last step" : "Proposed"}:</span>{" "}
        {item.lapsesAt === null ? ago(item.updatedAt, now) : `${ago(item.createdAt, now)}, lapses on ${shortDate(item.lapsesAt)}`}
      </p>
      <p>
        <Link className="btn btn-s" to={`${base}/${item.id}`}>
          {needsUs ? "Answer" : item.status === "contracted" ? "See the contract" : item.status === "proposed" ? "See it" : "Record a step"}
          <span className="vh"> for {names}</span>
        </Link>
      </p>
    </li>
  );
}
