import { Form, Link } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { WhyList } from "#app/components/ui.tsx";
import type { FormState } from "#app/platform/form.ts";
import type { Suggestions } from "./suggest-more.server.ts";

/** Whom to ask next: the best of the matches with a button each, the ways to others, and an address. */
export function InviteMore({
  more,
  own,
  isDraft,
  state,
}: {
  more: Suggestions;
  own: string;
  isDraft: boolean;
  state: FormState | undefined;
}) {
  return (
    <section className="r20" aria-labelledby="more">
      <h2 id="more">{isDraft ? "Whom to ask" : "Invite more"}</h2>
      <ErrorSummary state={state} />
      {more.items.length === 0 ? null : (
        <>
          <p className="prose">{introText(more)}</p>
          <ul className="ledger asked asked-n">
            {more.items.map(({ id, supplier, score, reasons, gaps }) => (
              <li key={id}>
                <p className="due">
                  <span className="num">{score}</span> of 100
                </p>
                <div className="row row-end">
                  <div className="stack-s">
                    <h3 className="name">
                      <Link to={`/suppliers/${supplier.slug}`}>{supplier.name}</Link>
                    </h3>
                    <p className="s soft">
                      {[supplier.place, supplier.areaName].filter((part, at, all) => part !== null && all.indexOf(part) === at).join(", ")}
                    </p>
                    <WhyList items={reasons.slice(0, 1).map((one) => one.text)} />
                    {gaps.length === 0 ? null : <WhyList gap items={gaps.slice(0, 1).map((one) => one.text)} />}
                  </div>
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="organisation" value={supplier.id} />
                    <button className="btn" type="submit" name="intent" value="invite">
                      Invite<span className="vh"> {supplier.name}</span>
                    </button>
                  </Form>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {isDraft ? (
        <p className="prose">
          Suppliers are compared with it when you post it, and the matches are here a moment later. You can choose some before:{" "}
          <Link to="/suppliers">look for a supplier</Link> and ask them on their page, or enter an address.
        </p>
      ) : (
        <p className="row">
          <span>{more.items.length === 0 ? "Choose from" : "Or choose from"}</span>{" "}
          <Link className="go" to={`${own}/matches`}>
            {more.otherMatches === 1 ? "1 other match" : `${more.otherMatches} other matches`}
          </Link>{" "}
          <Link className="go" to={`${own}/matches?show=near_misses`}>
            {more.nearMisses === 1 ? "1 near miss" : `${more.nearMisses} near misses`}
          </Link>{" "}
          <Link className="go" to="/suppliers">
            search
          </Link>
        </p>
      )}
      <Form method="post" className="form form-2" noValidate preventScrollReset>
        <div id="email">
          <TextField
            name="email"
            label="Or write to somebody who is not listed"
            hint="They get the brief by mail and answer from a private link."
            type="email"
            autoComplete="off"
            state={state}
          />
        </div>
        <p>
          <button className="btn" type="submit" name="intent" value="invite-address">
            Invite them
          </button>
        </p>
      </Form>
    </section>
  );
}

function introText({ items, isElsewhere, isEqual, hasNear }: Suggestions): string {
  const isOne = items.length === 1;
  const who = isOne ? "This one" : `These ${items.length === 2 ? "two" : items.length}`;
  const fit = hasNear
    ? isOne
      ? "comes nearest"
      : "come nearest"
    : isEqual && !isOne
      ? "fit equally well"
      : isOne
        ? "fits best"
        : "fit best";
  if (!isElsewhere) return `${who} ${fit} of those you have not asked.`;
  return `${who} ${fit}, and ${isOne ? "comes from a borough" : "come from boroughs"} you have not asked.`;
}
