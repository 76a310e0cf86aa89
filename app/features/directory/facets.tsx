import { useEffect, useRef } from "react";
import { Form, useSubmit } from "react-router";
import type { FacetGroup } from "./facets.server.ts";
import type { Asked } from "./search-address.ts";

const COUNT = new Intl.NumberFormat("en-GB");

/** What the results can be narrowed by. A plain form; with JavaScript a tick searches at once and keeps the focus. */
export function Facets({ asked, groups, address }: { asked: Asked; groups: FacetGroup[]; address: string }) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  // A filter taken off elsewhere on the page comes off here too.
  useEffect(() => {
    if (address) form.current?.reset();
  }, [address]);
  return (
    <Form
      ref={form}
      className="facets"
      id="filters"
      action="/suppliers"
      aria-labelledby="filters-title"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      <div className="row row-end">
        <h2 id="filters-title" className="legend">
          Narrow it down
        </h2>
        <a className="only-s btn btn-text" href="#results">
          Close
        </a>
      </div>
      {asked.q === "" ? null : <input type="hidden" name="q" value={asked.q} />}
      {asked.near === "" ? null : <input type="hidden" name="near" value={asked.near} />}
      {asked.near === "" || asked.within === null ? null : <input type="hidden" name="within" value={asked.within} />}
      {asked.sort === "relevance" ? null : <input type="hidden" name="sort" value={asked.sort} />}
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend className="legend">{group.title}</legend>
          {group.choices.map((choice) => (
            <label className={choice.inner ? "opt opt-in" : "opt"} key={choice.value}>
              <input type="checkbox" name={group.name} value={choice.value} defaultChecked={choice.chosen} />
              <span>
                {choice.label} <span className="ct">{COUNT.format(choice.count)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <button className="btn" type="submit">
        Show suppliers
      </button>
    </Form>
  );
}
