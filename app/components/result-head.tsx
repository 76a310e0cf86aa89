import { Link } from "react-router";
import { Icon } from "./icon.tsx";
import { Alert } from "./ui.tsx";

/** The filters that are on, each a link to the same search without it. */
export function AppliedFilters({ tags }: { tags: readonly { label: string; href: string }[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label="Filters that are on">
      {tags.map((tag) => (
        <li key={tag.href}>
          <Link className="punch p-tint" to={tag.href} data-in-place>
            <span>
              {tag.label} <Icon name="cross" />
              <span className="vh">remove</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Leads to the filters on a small screen, where they stand below. */
export function ToFilters({ on }: { on: number }) {
  return (
    <a className="btn btn-m only-s" href="#filters">
      <Icon name="filter" />
      Filters{on > 0 ? ` (${on})` : ""}
    </a>
  );
}

/** What the reader should know of how the search was read, and the other places of the name that was asked for. */
export function SearchNotes({
  notices,
  otherPlaces,
}: {
  notices: readonly string[];
  otherPlaces: readonly { label: string; href: string }[];
}) {
  return (
    <>
      {notices.map((notice) => (
        <Alert key={notice}>
          <p>{notice}</p>
        </Alert>
      ))}
      {otherPlaces.length > 0 ? (
        <p className="s soft">
          Another place of that name:{" "}
          {otherPlaces.map((other) => (
            <Link key={other.href} className="go" to={other.href}>
              {other.label}
            </Link>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** "Within 25 miles there are twelve." for each way to see more. */
export function MoreElsewhere({ ways }: { ways: readonly { label: string; href: string; count: string }[] }) {
  if (ways.length === 0) return null;
  return (
    <p>
      {ways.map((way) => (
        <span key={way.href}>
          {way.label} there are <Link to={way.href}>{way.count}</Link>.{" "}
        </span>
      ))}
    </p>
  );
}
