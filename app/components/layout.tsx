import type { ReactNode } from "react";
import { Link, NavLink, useMatches } from "react-router";
import { Mark } from "./icon.tsx";

export interface SiteInfo {
  siteName: string;
  siteRegion: string;
  /** `beside`: organisations from open data are listed beside those of the demo. */
  demo: "none" | "alone" | "beside";
  user: { name: string; isCampaign: boolean } | null;
  /** Who runs it. */
  operator: string | null;
}

/** What a page's `handle` may tell the frame around it. */
export interface PageHandle {
  /** What a reader by keyboard looks for further down the page than its beginning. */
  skipTo: { href: `#${string}`; label: string };
}

/** Header, main and footer around every page. */
export function Layout({ site, children }: { site: SiteInfo; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <SkipFurther />
      {site.demo !== "none" ? (
        <aside className="demo" aria-label="Demo">
          <p className="wrap">
            {site.demo === "alone"
              ? "Demo: everyone and everything here is invented."
              : "Demo: everyone and everything here is invented, but for the suppliers whose page names the open data that they come from."}
          </p>
        </aside>
      ) : null}
      <header className="top wrap">
        <div>
          <Link className="brand" to="/">
            <Mark />
            <span>
              {site.siteName}
              <small>{site.siteRegion}</small>
            </span>
          </Link>
          <nav className="nav" aria-label="Main">
            <NavLink to="/suppliers">Suppliers</NavLink>
            <NavLink to="/opportunities">Opportunities</NavLink>
            <Link to="/#campaign">The 5%</Link>
            {site.user?.isCampaign ? <NavLink to="/admin">Admin</NavLink> : null}
          </nav>
          {site.user ? (
            <NavLink className="me" to="/account">
              Account<span className="vh"> of {site.user.name}</span>
            </NavLink>
          ) : (
            <NavLink className="me" to="/sign-in">
              Sign in
            </NavLink>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer operator={site.operator} />
    </>
  );
}

/** Not on an error page, which stands in the place of what it would skip to. */
function SkipFurther() {
  const page = useMatches().findLast(({ loaderData }) => loaderData !== undefined);
  const skipTo = (page?.handle as Partial<PageHandle> | undefined)?.skipTo;
  if (skipTo === undefined) return null;
  return (
    <a className="skip" href={skipTo.href}>
      {skipTo.label}
    </a>
  );
}

function Footer({ operator }: { operator: string | null }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="r20">
          <ul>
            <li>
              <Link to="/about">What this is</Link>
            </li>
            <li>
              <Link to="/how-matching-works">How matching works</Link>
            </li>
            <li>
              <Link to="/what-status-means">What each status means</Link>
            </li>
          </ul>
          <ul>
            <li>
              <Link to="/join?as=buyer">Post an opportunity</Link>
            </li>
            <li>
              <Link to="/join?as=supplier">List your organisation</Link>
            </li>
            <li>
              <Link to="/join?as=intermediary">For intermediaries</Link>
            </li>
          </ul>
          <ul>
            <li>
              <Link to="/accessibility">Accessibility</Link>
            </li>
            <li>
              <Link to="/privacy">Privacy</Link>
            </li>
            <li>
              <Link to="/open-data">Open data and API</Link>
            </li>
          </ul>
          <p className="soft">
            One link in twenty: spend at least 5% of what you buy with social enterprises.
            {operator === null ? null : (
              <>
                {" "}
                <Link to="/about#run">Run by {operator}</Link>
              </>
            )}
          </p>
        </div>
      </div>
    </footer>
  );
}

export interface Crumb {
  label: string;
  to?: string;
}

/** Where this page is; the last one is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="You are here">
      <ol className="crumb">
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}
