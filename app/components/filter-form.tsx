import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Form, Link, useSubmit } from "react-router";
import { type FilterChoice, type FilterGroup, groupId } from "./filter-groups.ts";

const COUNT = new Intl.NumberFormat("en-GB");

interface Ticked {
  name: string;
  choice: FilterChoice;
  /** Its place in the group. */
  at: number;
}

/**
 * What results can be narrowed by. A plain form; with JavaScript a tick searches at once, is a step of its own for the
 * back button, and keeps the focus: on the map, which React draws, by what is here, elsewhere by
 * `app/browser/in-place.ts`. `address` is that of the search shown; `children` are further fields, which come first.
 */
export function FilterForm({
  action,
  address,
  groups,
  submitLabel,
  children,
}: {
  action: string;
  address: string;
  groups: readonly FilterGroup[];
  submitLabel: string;
  children?: ReactNode;
}) {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const [last, setLast] = useState<Ticked>();
  // A filter taken off elsewhere on the page, or by going back, comes off here too.
  useEffect(() => {
    if (address) form.current?.reset();
  }, [address]);

  function search(event: FormEvent<HTMLFormElement>) {
    const { name, value } = event.target as HTMLInputElement;
    const choices = groups.find((group) => group.name === name)?.choices ?? [];
    const at = choices.findIndex((choice) => choice.value === value);
    const choice = choices[at];
    if (choice !== undefined) setLast({ name, choice, at });
    submit(event.currentTarget, { preventScrollReset: true });
  }

  return (
    <Form
      ref={form}
      className="facets"
      id="filters"
      action={action}
      aria-labelledby="filters-title"
      onChange={search}
      autoComplete="off"
      data-in-place
    >
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
        <Group key={group.name} group={group} last={last?.name === group.name ? last : undefined} />
      ))}
      <button className="btn" type="submit">
        {submitLabel}
      </button>
    </Form>
  );
}

function Group({ group, last }: { group: FilterGroup; last: Ticked | undefined }) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const { name, isOpened, toggle } = group;
  const wasOpened = useRef(isOpened);
  useEffect(() => {
    // The link that was pressed is now elsewhere: one goes on at the top of the list.
    if (wasOpened.current !== isOpened) fieldset.current?.querySelector<HTMLInputElement>("[type=checkbox]")?.focus();
    wasOpened.current = isOpened;
  }, [isOpened]);
  return (
    <fieldset id={groupId(name)} ref={fieldset}>
      <legend className="legend">{group.title}</legend>
      {isOpened ? <input type="hidden" name="all" value={name} /> : null}
      {withLast(group.choices, last).map((choice) => (
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
        <Link className="go" to={toggle.href} preventScrollReset data-in-place rel="nofollow">
          {toggle.label}
          <span className="vh"> under {group.title}</span>
        </Link>
      )}
    </fieldset>
  );
}

/** The choice that was ticked last stays where it was, although a shorter list would leave it out: it has the focus. */
function withLast(choices: FilterChoice[], last: Ticked | undefined): FilterChoice[] {
  if (last === undefined || choices.some((choice) => choice.value === last.choice.value)) return choices;
  return [...choices.slice(0, last.at), { ...last.choice, chosen: false }, ...choices.slice(last.at)];
}
