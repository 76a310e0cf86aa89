import type { ReactNode } from "react";
import { Link } from "react-router";
import { type FilterGroup, groupId } from "./filter-groups.ts";

const COUNT = new Intl.NumberFormat("en-GB");

/**
 * What results can be narrowed by. A plain form; with JavaScript a tick searches at once, is a step of its own for the
 * back button, and keeps the focus (`app/browser/in-place.ts`). `children` are further fields, which come first.
 */
export function FilterForm({
  action,
  groups,
  submitLabel,
  children,
}: {
  action: string;
  groups: readonly FilterGroup[];
  submitLabel: string;
  children?: ReactNode;
}) {
  return (
    <form className="facets" id="filters" action={action} aria-labelledby="filters-title" autoComplete="off" data-in-place>
      <div className="row row-end">
        <h2 id="filters-title" className="legend">
          Narrow it down
        </h2>
        <a className="only-s btn btn-text" href="#results">
          Close
        </a>
      </div>
      {children}
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
      <button className="btn" type="submit">
        {submitLabel}
      </button>
    </form>
  );
}

function Group({ group: { name, title, choices, isOpened, toggle } }: { group: FilterGroup }) {
  return (
    <fieldset id={groupId(name)}>
      <legend className="legend">{title}</legend>
      {isOpened ? <input type="hidden" name="all" value={name} /> : null}
      {choices.map((choice) => (
        <label className={choice.inner ? "opt opt-in" : "opt"} key={choice.value}>
          <input
            id={`${groupId(name)}-${choice.value.replace(/[^\w-]+/g, "-")}`}
            type="checkbox"
            name={name}
            value={choice.value}
            defaultChecked={choice.chosen}
          />
          <span>
            {choice.label} <span className="ct">{COUNT.format(choice.count)}</span>
          </span>
        </label>
      ))}
      {toggle === null ? null : (
        <Link className="go" to={toggle.href} data-in-place rel="nofollow">
          {toggle.label}
          <span className="vh"> under {title}</span>
        </Link>
      )}
    </fieldset>
  );
}
