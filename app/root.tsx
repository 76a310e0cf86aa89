import besley from "@fontsource/besley/files/besley-latin-700-normal.woff2?url";
import atkinson from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import { type ReactNode, useEffect } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/root";
import { describeError, ErrorPage } from "./components/error-page.tsx";
import { Layout as Frame, type SiteInfo } from "./components/layout.tsx";
import { identify } from "./features/accounts/identify.server.ts";
import { listsOpenData } from "./features/directory/lists-open-data.server.ts";
import { limited, observe, sameOrigin, secureHeaders } from "./platform/http-guard.server.ts";
import { siteNameOf, titled, UNNAMED_SITE } from "./platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "./platform/request-context.server.ts";
import { isStill } from "./still.ts";
import styles from "./styles/index.css?url";

export const middleware: Route.MiddlewareFunction[] = [observe, secureHeaders, limited, sameOrigin, identify];

export function loader({ context }: Route.LoaderArgs) {
  const { settings, pageScript, isDemo } = getServices(context);
  const ctx = getCtx(context);
  const site: SiteInfo = {
    siteName: settings.siteName,
    siteRegion: settings.siteRegion,
    demo: !isDemo ? "none" : listsOpenData(ctx) ? "beside" : "alone",
    user: ctx.actor === null ? null : { name: ctx.actor.name, isCampaign: ctx.actor.siteRole === "campaign" },
    operator: settings.operator?.name ?? null,
  };
  return {
    site,
    origin: settings.origin,
    requestId: getRequestInfo(context).requestId,
    still: isStill(getRequestInfo(context).route.pattern) ? { script: pageScript } : null,
  };
}

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ...[atkinson, besley].map((href) => ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const),
];

const NOBODY: SiteInfo = { siteName: UNNAMED_SITE, siteRegion: "", demo: "none", user: null, operator: null };

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  // An answer that no page gave, such as a refusal, is read too.
  const still = root === undefined ? { script: null } : root.still;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* With a precedence it comes before the scripts that the head names, which could do with waiting. */}
        <link rel="stylesheet" href={styles} precedence="look" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame site={root?.site ?? NOBODY}>{children}</Frame>
        {still === null ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : still.script === null ? null : (
          <script type="module" src={still.script} />
        )}
      </body>
    </html>
  );
}

/** A page that is read takes up no script: where the router was led to one, as by a form's answer, the browser opens it anew. */
export default function App({ loaderData }: Route.ComponentProps) {
  const isRead = loaderData.still !== null;
  useEffect(() => {
    // Opened anew it is read from its top.
    if (isRead) location.replace(location.href);
  }, [isRead]);
  return <Outlet />;
}

export function meta({ error, matches }: Route.MetaArgs) {
  if (!error) return [{ title: siteNameOf(matches) }];
  return [titled(matches, describeError(error).title)];
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
