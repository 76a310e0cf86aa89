import { Link } from "react-router";
import { Checkboxes, Radios } from "#app/components/fields.tsx";
import { RESERVING_LAW } from "#app/features/opportunities/reserving/law.ts";
import { longDate } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import { counted, upperFirst } from "#app/platform/words.ts";
import type { ReservingPage, WhoIsLeft } from "./who-is-left.server.ts";

/** The questions: where whoever answers must work from, and what they must be. */
export function WhoMayAnswer({
  page,
  asked,
  state,
}: {
  page: ReservingPage;
  asked: { place: string | null; sme: boolean; vcse: boolean };
  state?: FormState;
}) {
  const { may, places, who } = page;
  return (
    <>
      {places.length === 0 ? null : (
        <Radios
          name="place"
          legend="Where must they work from?"
          large
          {...(may.placeNote === null ? {} : { hint: may.placeNote })}
          state={state}
          values={[asked.place ?? "anywhere"]}
          choices={[
            { value: "anywhere", label: "Anywhere", hint: `${counted(who.total, "listed supplier")} could answer` },
            ...places.map(({ value, name, left }) => ({ value, label: upperFirst(name), hint: `Leaves ${left} of the ${who.total}` })),
          ]}
        />
      )}
      {places.length === 0 && may.placeNote !== null ? <p className="soft">{may.placeNote}</p> : null}
      <Checkboxes
        name="must"
        legend="What must they be?"
        hint="You may ask for one, both or neither. Who answers must be all that you ask for."
        large
        state={state}
        values={[...(asked.sme ? ["sme"] : []), ...(asked.vcse ? ["vcse"] : [])]}
        choices={[
          { value: "sme", label: "A small or medium enterprise", hint: `Under 250 staff. Leaves ${page.sme} of the ${who.total}` },
          {
            value: "vcse",
            label: "A voluntary, community or social enterprise",
            hint: `Works for a purpose and puts its surplus back. Leaves ${page.vcse} of the ${who.total}`,
          },
        ]}
      />
    </>
  );
}

/** Who of those that could answer would still be eligible, and why the others are not. */
export function WhoIsLeftPanel({ who, all }: { who: WhoIsLeft; all: string }) {
  const open = who.out.filter(({ isOpen }) => isOpen).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="panel stack">
      <h2 id="left" className="h-m">
        Who is left
      </h2>
      <p className="big-n">
        <span className="num">{who.left}</span> of {counted(who.total, "supplier")} that could answer
      </p>
      {who.best.length === 0 ? (
        <p className="s">Nobody that we know of. Ask for less, or expect suppliers that are not listed here.</p>
      ) : (
        <p className="s">
          Best first:{" "}
          {who.best.map(({ slug, name }, at) => (
            <span key={slug}>
              {at > 0 ? ", " : ""}
              <Link to={`/suppliers/${slug}`}>{name}</Link>
            </span>
          ))}
          . <Link to={all}>See what each match rests on</Link>
        </p>
      )}
      {who.out.length === 0 ? null : (
        <table className="tbl s">
          <caption className="vh">Suppliers left out, and why</caption>
          <thead>
            <tr>
              <th scope="col">Left out</th>
              <th scope="col" className="r">
                {who.total - who.left}
              </th>
            </tr>
          </thead>
          <tbody>
            {who.out.map(({ text, count }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td className="r">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === 0 ? null : (
        <p className="s soft">
          {open === 1 ? "One of these" : `${open} of these`} can still show that they qualify. Anyone left out reads why before writing an
          answer.
        </p>
      )}
    </div>
  );
}

/** What the offer rests on, with its sources and the day on which they were read. */
export function WhatItRestsOn({ basis, isPublic, isCentral }: { basis: string; isPublic: boolean; isCentral: boolean }) {
  const sources = isCentral ? [RESERVING_LAW.central] : [RESERVING_LAW.order, RESERVING_LAW.guidance];
  return (
    <section className="stack-s" aria-labelledby="law">
      <h2 className="h-m" id="law">
        What this rests on
      </h2>
      <p className="s">{basis}</p>
      {isPublic ? (
        <>
          <ul className="s stack-s">
            {sources.map(({ title, text, url }) => (
              <li key={url}>
                <a href={url} rel="noopener noreferrer">
                  {title}
                </a>
                : {text}
              </li>
            ))}
          </ul>
          <p className="s soft">Last read on {longDate(RESERVING_LAW.checkedOn)}. This is help, not legal advice.</p>
        </>
      ) : null}
    </section>
  );
}
