import { Link, useRouteLoaderData } from "react-router";
import { Article, Part } from "#app/components/article.tsx";
import { areaInSentence } from "#app/features/reference/area-words.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import type { Route } from "./+types/about";

export function meta({ matches }: Route.MetaArgs) {
  return [
    titled(matches, "What this is"),
    { name: "description", content: "A public marketplace for buying from social enterprises, and the campaign behind it." },
  ];
}

export function loader({ context }: Route.LoaderArgs) {
  return { operator: getCtx(context).settings.operator };
}

export default function About({ loaderData: { operator } }: Route.ComponentProps) {
  const region = areaInSentence(useRouteLoaderData<typeof rootLoader>("root")?.site.siteRegion ?? "region");
  return (
    <Article
      title="What this is"
      lead={`A public place where anybody who buys in ${region} can find a social enterprise that can do the job, and where social enterprises hear of work that fits.`}
    >
      <Part title="The campaign">
        <p>
          Spend at least 5% of what you buy with social enterprises. In a supply chain of twenty links, that is one. It asks this of
          companies and of public bodies alike.
        </p>
        <p>Money is the main thing, and not the only one. The same pages carry:</p>
        <ul>
          <li>parts of bigger contracts, so that a small supplier can be a link in a long chain;</li>
          <li>secondments, both ways;</li>
          <li>seats on boards, both ways;</li>
          <li>introductions by intermediaries who know both sides.</li>
        </ul>
      </Part>
      <Part title="What you can do here">
        <p>
          <strong>Search</strong> without an account. <Link to="/suppliers">Every result</Link> says what the supplier does, whether it
          reaches you, and who has checked its status.
        </p>
        <p>
          <strong>Post</strong> what you need. It is held against every listed supplier, and you get a list in which each match shows{" "}
          <Link to="/how-matching-works">its working</Link>.
        </p>
        <p>
          <strong>List</strong> your social enterprise. You hear only of work that fits, with the reason, and everybody who answers gets an
          outcome.
        </p>
        <p>
          <strong>Introduce</strong> two organisations. Contact details are shown to either side only when both have said yes.
        </p>
      </Part>
      <Part title="Where the profiles come from">
        <p>
          Some are written by the organisations themselves. Others come from open registers, and say so: which one, and when it was read.
          Nobody has to stay as a register describes them. An organisation can claim its profile, change it, or ask for it to be taken down.
        </p>
        <p>
          What a social enterprise is, and who says that one is: <Link to="/what-status-means">what each status means</Link>.
        </p>
      </Part>
      <Part title="Who runs it" id="run">
        <p>
          {operator === null ? (
            "Whoever runs this site has not put their name here yet."
          ) : (
            <>This site is run by {operator.url === null ? operator.name : <a href={operator.url}>{operator.name}</a>}.</>
          )}
        </p>
      </Part>
      <Part title="What it costs">
        <p>Nothing, for anybody. There are no paid places in any list.</p>
      </Part>
    </Article>
  );
}
