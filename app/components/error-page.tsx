import { isRouteErrorResponse, Link, useRouteLoaderData } from "react-router";
import type { ErrorLink } from "#app/platform/errors.ts";
import { MissingLink } from "./icon.tsx";

interface ErrorInfo {
  title: string;
  message: string;
  links: readonly ErrorLink[];
}

const ANYWHERE = [
  { label: "Search suppliers", to: "/suppliers" },
  { label: "Go to the start page", to: "/" },
];

/** What to say of an error: the words that came with it, else the words for its kind. */
export function describeError(error: unknown): ErrorInfo & { status: number } {
  if (isRouteErrorResponse(error)) {
    const info = error.data as Partial<ErrorInfo> | string | null;
    if (typeof info === "object" && info?.title && info.message) {
      const links = info.links === undefined || info.links.length === 0 ? ANYWHERE : info.links;
      return { title: info.title, message: info.message, links, status: error.status };
    }
    if (error.status === 404) {
      return {
        title: "This page is not here",
        message: "The address may be mistyped, or the page may have been moved or removed.",
        links: ANYWHERE,
        status: 404,
      };
    }
    if (error.status === 405) {
      return { title: "This page cannot take that", message: "Go back and use the form on the page.", links: ANYWHERE, status: 405 };
    }
  }
  return {
    title: "This did not work, and it is our fault",
    message: "Nothing you saved before is lost. Try again in a minute; if it stays like this, tell us the number below.",
    links: ANYWHERE,
    status: 500,
  };
}

/** What happened, that nothing is lost, how to go on. */
export function ErrorPage({ error }: { error: unknown }) {
  const { title, message, links, status } = describeError(error);
  const root = useRouteLoaderData("root") as { requestId?: string } | undefined;
  return (
    <div className="wrap">
      <div className="head stack">
        <MissingLink />
        <h1>{title}</h1>
        <p className="lead">{message}</p>
        <p className="acts">
          {links.map(({ label, to }, at) => (
            <Link key={to} className={at === 0 ? "btn" : "btn btn-text"} to={to}>
              {label}
            </Link>
          ))}
        </p>
        {status >= 500 && root?.requestId ? <p className="s soft">Number of this request: {root.requestId}</p> : null}
      </div>
    </div>
  );
}
