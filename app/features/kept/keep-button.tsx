import { Fragment } from "react";
import { Form, Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { type FoundIn, type KeptOn, keptId, pressOf } from "./kept-list.ts";

interface Props {
  supplier: { slug: string; name: string };
  /** The lists of the reader's teams on which it stands. */
  kept: readonly KeptOn[] | undefined;
  from: FoundIn;
  /** Where one comes back to: the page that it stands on. */
  back: string;
}

/**
 * Keeps a supplier with one press, and says where; pressed again it is let go. On pages without a framework it changes in
 * place (`app/browser/in-place.ts`), without scripts one comes back to the same place of the same page.
 */
export function KeepButton({ supplier, kept = [], from, back }: Props) {
  const press = pressOf(kept);
  const id = `keep-${supplier.slug}`;
  const own = keepHref(supplier.slug, from, back);
  if (press.does === "see") {
    return (
      <p className="kept keep s" id={id}>
        <Icon name="star" />
        <span>
          Kept in{" "}
          {kept.map((on, at) => (
            <Fragment key={on.listId}>
              {at === 0 ? "" : at === kept.length - 1 ? " and " : ", "}
              <Link to={`${on.href}#${keptId(supplier.slug)}`}>
                {on.name}
                <span className="vh">: {supplier.name}</span>
              </Link>
              {on.hasNote ? ", with a note" : ""}
            </Fragment>
          ))}
          .{" "}
          <Link to={own}>
            Another list<span className="vh"> for {supplier.name}</span>
          </Link>
        </span>
      </p>
    );
  }
  const isKept = press.does === "let_go";
  return (
    <Form method="post" action={`/suppliers/${supplier.slug}/keep`} className="keep" id={id} preventScrollReset>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="back" value={`${back}#${id}`} />
      {isKept ? <input type="hidden" name="list" value={press.on.listId} /> : null}
      <button className="btn btn-s" type="submit" name="intent" value={press.does} aria-pressed={isKept}>
        <Icon name="star" />
        {isKept ? `Kept in ${press.on.name}` : "Keep"}
        <span className="vh">: {supplier.name}</span>
      </button>
      {isKept ? (
        <Link className="go s" to={own}>
          Add a note, or another list<span className="vh"> for {supplier.name}</span>
        </Link>
      ) : null}
    </Form>
  );
}

/** The page on which somebody chooses the list and writes a note. */
export function keepHref(slug: string, from: FoundIn, back: string): string {
  return `/suppliers/${slug}/keep?${new URLSearchParams({ from, back })}`;
}
