import { Link } from "react-router";
import { Article, Part } from "#app/components/article.tsx";
import { ScrollBox } from "#app/components/ui.tsx";
import { listCredits } from "#app/features/importing/sources.server.ts";
import { examplePlaces } from "#app/features/reference/example-places.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/open-data";

export function meta({ matches }: Route.MetaArgs) {
  return [
    titled(matches, "Open data and API"),
    { name: "description", content: "Every listed supplier and open opportunity, for programs: addresses, parameters, limits, sources." },
  ];
}

export const loader = handled(({ context }: Route.LoaderArgs) => {
  const { district, place } = examplePlaces(getCtx(context));
  return { near: district ?? place, credits: listCredits() };
});

const ADDRESSES = [
  { path: "/api/v1/suppliers/{slug}", says: "One supplier: offerings, statuses with their days, identifiers" },
  { path: "/api/v1/opportunities", says: "Open opportunities, with the parameters of their list" },
  { path: "/api/v1/opportunities/{slug}", says: "One opportunity" },
  { path: "/api/v1/sectors", says: "Our sectors with CPV and SIC codes" },
  { path: "/api/v1/areas", says: "UK authorities, regions and nations with GSS codes" },
];

export default function OpenData({ loaderData: { near, credits } }: Route.ComponentProps) {
  const nearIt = near === null ? "" : `&near=${encodeURIComponent(near)}&within=10`;
  const search = { path: `/api/v1/suppliers?q=catering${nearIt}`, says: "Search suppliers, with the parameters of the search page" };
  return (
    <Article title="Open data and API" lead="What anybody can read on these pages, a program can read too. No key is needed.">
      <section className="r20" id="api">
        <h2>Addresses</h2>
        <ScrollBox label="What you can ask">
          <table className="tbl stacks">
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col">Gives</th>
              </tr>
            </thead>
            <tbody>
              {[search, ...ADDRESSES].map(({ path, says }) => (
                <tr key={path}>
                  <td>
                    {path.includes("{") ? (
                      <code>{path}</code>
                    ) : (
                      <a href={path}>
                        <code>{path}</code>
                      </a>
                    )}
                  </td>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
      <Part title="For programs">
        <p>
          The whole description is in <a href="/api/openapi.json">OpenAPI 3.1</a>. Answers are JSON. Money is whole pence. Days are written
          2026-11-23, instants in UTC. Errors are RFC 9457 problem details; a parameter that is not understood is a 400 that names it. Any
          site’s pages may read it. The limit is 600 requests a minute from one address; past it the answer is 429, with the seconds to
          wait.
        </p>
        <p>
          Every search of the <Link to="/opportunities">open opportunities</Link> is a feed, too: its page links it, and a feed reader or a
          program hears of what is new. It is Atom (RFC 4287), the newest 50, at <code>/opportunities/feed.atom</code> with the page’s own
          words and filters.
        </p>
        <p>
          Identifiers are written as org-id.guide names their schemes, such as GB-COH and a company number, so that they join with other
          open data.
        </p>
      </Part>
      <Part id="count" title="How we count">
        <ul>
          <li>
            <strong>Listed</strong>: suppliers with a published profile and a status as a social enterprise that holds today. One whose
            status has lapsed, or was not accepted, is found all the same and says so; it is not counted. Those that a register shows but
            that cannot be suppliers, such as social clubs, are kept and not shown.
          </li>
          <li>
            <strong>Checked by someone else</strong>: certified or register confirmed on the day. See{" "}
            <Link to="/what-status-means">what each status means</Link>.
          </li>
          <li>
            <strong>Worth up to</strong>: the upper ends of the values that buyers give. An opportunity whose value is not told adds
            nothing.
          </li>
          <li>
            <strong>In a council area</strong>: those that work there: based in it, naming it, with its middle inside their radius, or
            nationwide.
          </li>
        </ul>
      </Part>
      <Part title="Sources and licences">
        <ul>
          <li>Profiles that come from a register name it: {credits.join(", ")}.</li>
          <li>
            Places: contains OS data © Crown copyright and database right 2025; contains Royal Mail data © Royal Mail copyright and database
            right 2025; contains National Statistics data © Crown copyright and database right 2025.
          </li>
          <li>
            The map: coastline made with Natural Earth (public domain). Outlines of authorities, where they are shown: Office for National
            Statistics, Open Government Licence v3.0; contains OS data © Crown copyright and database right. Drawn with MapLibre GL JS.
          </li>
          <li>Procurement codes: CPV 2008, European Union. Industry codes: UK SIC 2007, Office for National Statistics.</li>
        </ul>
      </Part>
    </Article>
  );
}
