import { Form, Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { WhyList } from "#app/components/ui.tsx";
import { ResponsePunch } from "#app/features/matching/response-punch.tsx";
import type { Criterion } from "#app/features/opportunities/choosing/model.ts";
import { shortDate } from "#app/platform/dates.ts";
import { milesText } from "#app/platform/miles.ts";
import { MOST_POINTS } from "./compare.ts";
import type { Column, DecisionView } from "./decision-view.server.ts";
import { namesText } from "./say.ts";

/** Most points first; what has none yet comes last, as it came in. */
function byPoints(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || a.at - b.at);
}

/** `price 40, how they would do it 30`. */
function criteriaText(criteria: readonly Criterion[]): string {
  return criteria.map(({ name, weight }) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${weight}`).join(", ");
}

/** Every answer with the same lines in the same order, and what the team gives it. */
export function SideBySide({
  view,
  criteria,
  responsesTo,
  canChange,
}: {
  view: DecisionView;
  criteria: readonly Criterion[];
  responsesTo: string;
  canChange: boolean;
}) {
  const columns = byPoints(view.columns);
  const judged = criteria.filter(({ isPrice }) => !isPrice);
  return (
    <section className="r20" aria-labelledby="cmp">
      <div className="r20-head">
        <h2 id="cmp" className="h-s">
          Side by side
        </h2>
        <p className="s soft">
          {criteria.length > 0 ? "Most points first. " : ""}
          {canChange && judged.length > 0 ? (
            <a className="go" href="#points">
              Change the points
            </a>
          ) : null}
        </p>
      </div>
      <table className="tbl only-s gl">
        <caption className="vh">Answers at a glance</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col" className="r">
              Price
            </th>
            <th scope="col" className="r">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((one) => (
            <tr key={one.responseId}>
              <th scope="row">
                <a className="go" href={`#answer-${one.responseId}`}>
                  {one.name}
                </a>
                <span className="s soft">{one.scope === "full" ? "all of it" : "a part of it"}</span>
              </th>
              <td className="r">{one.price ?? "–"}</td>
              <td className="r">{one.total ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="order">
        {criteria.length === 0
          ? "You posted no criteria, so there are no points: compare what each offers."
          : `Your criteria, as you posted them: ${criteriaText(criteria)}. Price is worked out: the lowest price for the same, divided by theirs.`}{" "}
        {view.agreed === null
          ? ""
          : `${namesText(view.agreed.by)} gave the rest, from 0 to ${MOST_POINTS}, last on ${shortDate(view.agreed.at)}.`}
      </p>
      <ol className="cmp">
        {columns.map((one) => (
          <Answer key={one.responseId} one={one} responsesTo={responsesTo} canChange={canChange} />
        ))}
      </ol>
      <div className="prose">
        {view.lowest === null ? null : (
          <p>
            <strong>Lowest price for all of it:</strong> {view.lowest.name}, {view.lowest.price}.
          </p>
        )}
        {view.saidNo.map(({ name, reason, at }) => (
          <p className="soft" key={name + at.getTime()}>
            {name} said no on {shortDate(at)}
            {reason === "" ? "." : `: “${reason}”`} That counts as an answer.
          </p>
        ))}
      </div>
      {canChange ? <PointsForm view={view} criteria={criteria} /> : null}
    </section>
  );
}

function Answer({ one, responsesTo, canChange }: { one: Column; responsesTo: string; canChange: boolean }) {
  return (
    <li id={`answer-${one.responseId}`} className={one.outcome === "chosen" ? "on" : undefined}>
      <div className="cmp-h">
        <h3 className="name">{one.slug === null ? one.name : <Link to={`/suppliers/${one.slug}`}>{one.name}</Link>}</h3>
        {one.total === null ? null : (
          <p className="due">
            <span className="num">{one.total}</span> of 100 points
          </p>
        )}
        <p>
          <ResponsePunch status={one.status} at={one.changedAt} />
        </p>
      </div>
      <dl>
        <div>
          <dt>Answers for</dt>
          <dd>{one.scope === "full" ? "All of it" : "A part of it"}</dd>
        </div>
        <div>
          <dt>Price</dt>
          <dd>{one.price === null ? "None asked" : <span className="num">{one.price}</span>}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>{one.standing}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {one.miles === null ? "" : `${milesText(one.miles)} miles, `}
            {one.place ?? "Not said"}
          </dd>
        </div>
        <div className="wide">
          <dt>What it says</dt>
          <dd>
            {one.message.length > 160 ? `${one.message.slice(0, 159).trimEnd()}…` : one.message}{" "}
            <Link className="go" to={`${responsesTo}#response-${one.responseId}`}>
              Read it<span className="vh">: {one.name}</span>
            </Link>
          </dd>
        </div>
        <div className="wide">
          <dt>Gaps</dt>
          <dd>
            {one.gaps === null ? (
              "No match with what you asked for"
            ) : one.gaps.length === 0 ? (
              <WhyList items={["Nothing is missing"]} />
            ) : (
              <WhyList gap items={one.gaps} />
            )}
          </dd>
        </div>
        {one.marks.map((mark) => (
          <div key={mark.criterionId}>
            <dt>
              {mark.name}, {mark.isPrice ? "of " : ""}
              {mark.weight}
            </dt>
            <dd>{mark.isPrice ? <PriceWorth worth={mark.worth} scope={one.scope} /> : <Points given={mark.points} />}</dd>
          </div>
        ))}
        <div className="wide">
          <dt>
            <Icon name="lock" />
            Your team’s notes
          </dt>
          <dd className="privy s">
            {one.note === null ? null : (
              <p>
                {one.note.text}{" "}
                <span className="soft">
                  {one.note.by ?? ""} {shortDate(one.note.at)}
                </span>
              </p>
            )}
            {canChange ? (
              <details>
                <summary className="go">
                  {one.note === null ? "Add one" : "Change it"}
                  <span className="vh">: {one.name}</span>
                </summary>
                <Form method="post" className="stack-s" preventScrollReset>
                  <input type="hidden" name="response" value={one.responseId} />
                  <label htmlFor={`note-${one.responseId}`}>Only your team reads it</label>
                  <textarea
                    className="in"
                    id={`note-${one.responseId}`}
                    name="note"
                    rows={3}
                    maxLength={1000}
                    defaultValue={one.note?.text ?? ""}
                  />
                  <button className="btn btn-s" type="submit" name="intent" value="note">
                    Save
                  </button>
                </Form>
              </details>
            ) : one.note === null ? (
              "None"
            ) : null}
          </dd>
        </div>
      </dl>
    </li>
  );
}

function PriceWorth({ worth, scope }: { worth: number | null; scope: Column["scope"] }) {
  if (worth !== null) return <b>{Math.round(worth)}</b>;
  return <span className="soft">{scope === "partial" ? "A part: nothing to compare it with" : "No price"}</span>;
}

/** Five ticks, one a point. */
function Points({ given }: { given: number | null }) {
  if (given === null) return <span className="soft">None yet</span>;
  return (
    <span className="pts">
      <b>{given}</b>
      <svg className="tally" viewBox="0 0 37 14" width="37" height="14" aria-hidden="true">
        <path d="M0 7h37" />
        {given === 0 ? null : <path className="on" d={`M0 7h${given * 8 - 3}`} />}
      </svg>
      <span className="vh"> of {MOST_POINTS}</span>
    </span>
  );
}

const GIVEN = Array.from({ length: MOST_POINTS + 1 }, (_, given) => given);

/** The team's points for all answers, one table; one set for the team. */
function PointsForm({ view, criteria }: { view: DecisionView; criteria: readonly Criterion[] }) {
  const judged = criteria.filter(({ isPrice }) => !isPrice);
  if (judged.length === 0 || view.columns.length === 0) return null;
  return (
    <details className="fold after" id="points">
      <summary>Change the points</summary>
      <Form method="post" className="form" preventScrollReset>
        <p className="prose">
          From 0 to {MOST_POINTS} for each. One set for your team: who changes one stands beside it. A supplier reads its own points with
          its outcome, and nobody else’s.
        </p>
        <div className="tblbox">
          <table className="tbl">
            <caption className="vh">Points by criterion</caption>
            <thead>
              <tr>
                <th scope="col">Answer</th>
                {judged.map(({ id, name, weight }) => (
                  <th scope="col" key={id}>
                    {name}, {weight}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.columns.map((one) => (
                <tr key={one.responseId}>
                  <th scope="row">
                    {one.name}
                    <input type="hidden" name={`rows[${one.at}].response`} value={one.responseId} />
                  </th>
                  {judged.map(({ id, name }, at) => (
                    <td key={id}>
                      <input type="hidden" name={`rows[${one.at}].points[${at}].criterion`} value={id} />
                      <select
                        className="in w-s"
                        name={`rows[${one.at}].points[${at}].given`}
                        aria-label={`${one.name}: ${name}`}
                        defaultValue={String(one.marks.find(({ criterionId }) => criterionId === id)?.points ?? "")}
                      >
                        <option value="">–</option>
                        {GIVEN.map((given) => (
                          <option key={given} value={given}>
                            {given}
                          </option>
                        ))}
                      </select>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>
          <button className="btn" type="submit" name="intent" value="points">
            Save the points
          </button>
        </p>
      </Form>
    </details>
  );
}
