import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { saveHref } from "./address.ts";
import type { SavedState } from "./saved-state.server.ts";
import type { SearchKind } from "./vocabulary.ts";

/** Who or what a mail tells of, in the middle of a sentence. */
const NEW: Record<SearchKind, string> = { suppliers: "somebody new fits", opportunities: "something new fits" };

interface SaveSearchProps {
  kind: SearchKind;
  /** The address of the page's search. */
  href: string;
  /** What `savedState` says of it. */
  state: SavedState;
  label?: string;
}

/** Keeps the search of this page: one button, or the way to it over signing in; once kept, it says so, and takes the focus of the button (`app/browser/in-place.ts`). */
export function SaveSearch({ kind, href, state, label = "Save this search" }: SaveSearchProps) {
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
      <form method="post" action="/account/searches" data-in-place>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="query" value={href.split("?")[1] ?? ""} />
        <input type="hidden" name="back" value={href} />
        <button className="btn" type="submit" name="intent" value="save">
          <Icon name="star" />
          {label}
        </button>
      </form>
    );
  }
  return (
    <p className="s kept" tabIndex={-1} data-takes-focus>
      <Icon name="check" />
      <span>
        {state === "daily" ? `Saved: we write to you when ${NEW[kind]}.` : "Saved, without mail."}{" "}
        <Link to="/account/searches">Your searches</Link>
      </span>
    </p>
  );
}
