import { Link } from "react-router";
import { Punch } from "#app/components/punch.tsx";
import { priceText } from "#app/features/matching/price.ts";
import { daysLeft } from "#app/features/opportunities/say.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { shortDate } from "#app/platform/dates.ts";
import type { OwnInvitation } from "./own-invitations.server.ts";
import { isWaiting } from "./rules.ts";

/** The quotes that a supplier is asked for; nothing where there are none. */
export function AskedOfYou({ asked, now }: { asked: readonly OwnInvitation[]; now: Date }) {
  if (asked.length === 0) return null;
  const waiting = asked.filter(isWaiting).length;
  return (
    <section className="r20" aria-labelledby="asked">
      <div className="r20-head">
        <h2 id="asked">
          {waiting === 0 ? "Asked of you" : waiting === 1 ? "You are asked for a quote" : `You are asked for ${waiting} quotes`}
        </h2>
        <p className="s soft">Only those invited see these. A no with a reason counts as an answer.</p>
      </div>
      <ul className="ledger">
        {asked.map((one) => (
          <Line key={one.id} one={one} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Line({ one, now }: { one: OwnInvitation; now: Date }) {
  const { state, deadlineAt } = one;
  const waits = isWaiting(one);
  const left = waits && deadlineAt !== null ? daysLeft(deadlineAt, now) : null;
  return (
    <li>
      <p className="due">
        {left === null ? (
          <span className="s soft">{deadlineAt === null ? "" : `closes ${shortDate(deadlineAt)}`}</span>
        ) : (
          <>
            <span className="num">{left.figure}</span> {left.word}
          </>
        )}
      </p>
      <div className="stack-s">
        <h3 className="name">
          <Link to={`/opportunities/${one.slug}`}>{one.title}</Link>
        </h3>
        <p>
          {one.buyer.name}
          {one.buyer.isChecked ? null : <Unchecked />}
        </p>
        <p className="tags">
          {state === "yes" ? (
            <Punch look="tint" icon="check" word="You said yes" detail={one.price === null ? undefined : priceText(one.price)} />
          ) : null}
          {state === "no" ? <Punch look="end" icon="cross" word="You said no" /> : null}
          {state === "silent" ? <Punch look="end" word="Closed without your answer" /> : null}
        </p>
        {waits ? (
          <p>
            <Link className="btn" to={`/opportunities/${one.slug}/quote`}>
              Say whether you quote<span className="vh">: {one.title}</span>
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}
