import { Form, Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { saveHref } from "./address.ts";
import type { SavedState } from "./saved-state.server.ts";
import type { SearchKind } from "./vocabulary.ts";

/** Who or what a mail tells of, in the middle of a sentence. */
const NEW: Record<SearchKind, string> = { suppliers: "somebody new fits", opportunities: "something new fits" };

/**
 * Keeps the search of this page: one button, or the way to it over signing in; once kept, it says so.
 * `href` is the address of the page's search, `state` what `savedState` says of it.
 */
export function SaveSearch({
  kind,
  href,
  state,
  label = "Save this search",
}: {
  kind: SearchKind;
  href: string;
  state: SavedState;
  label?: string;
}) {
  if (state === "visitor") {
    return (
      <Link className="btn" to={saveHref(kind, href)} rel="nofollow">
        <Icon name="star" />
        {label}
      </Link>
    );
  }
  if (state === "unsaved") {
    return (
      <Form method="post" action="/account/searches" preventScrollReset>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="query" value={href.split("?")[1] ?? ""} />
        <input type="hidden" name="back" value={href} />
        <button className="btn" type="submit" name="intent" value="save">
          <Icon name="star" />
          {label}
        </button>
      </Form>
    );
  }
  return (
    <p className="s kept" role="status">
      <Icon name="check" />
      <span>
        {state === "daily" ? `Saved: we write to you when ${NEW[kind]}.` : "Saved, without mail."}{" "}
        <Link to="/account/searches">Your searches</Link>
      </span>
    </p>
  );
}
