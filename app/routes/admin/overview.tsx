import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { WaitingList } from "#app/features/campaign/waiting-list.tsx";
import { whatWaits } from "#app/features/campaign/what-waits.server.ts";
import { siteFigures } from "#app/features/directory/site-figures.server.ts";
import { CAMPAIGN_ACTIONS } from "#app/platform/campaign-actions.ts";
import { keptClock } from "#app/platform/clock.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { outboxState } from "#app/platform/outbox/open.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/overview";

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return {
    queues: whatWaits(ctx),
    now: ctx.now,
    figures: siteFigures(ctx),
    clock: keptClock(ctx.db),
    outbox: outboxState(ctx.db, ctx.now),
    engine: await ctx.search.health(),
  };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Admin")];
}

export default function AdminOverview({ loaderData }: Route.ComponentProps) {
  const { queues, now, figures, clock, outbox, engine } = loaderData;
  const drift = engine.documents - figures.published;
  return (
    <div className="stack-l sec">
      <header>
        <h1>How the site is</h1>
      </header>
      {clock?.held && !clock.confirmed ? (
        <Alert kind="warn">
          <p>
            The machine’s clock has leapt, and nothing is closed or forgotten by the time until somebody says whether it is right.{" "}
            <Link to="/admin/outbox">Look at the clock</Link>
          </p>
        </Alert>
      ) : null}
      {engine.ok ? null : (
        <Alert kind="warn">
          <p>
            The search engine does not answer. The site searches the database meanwhile. <Link to="/admin/search">See since when</Link>
          </p>
        </Alert>
      )}
      <WaitingList queues={queues} now={now} />
      <section className="r20" aria-labelledby="listed">
        <h2 id="listed">Who is listed</h2>
        <dl className="facts">
          <div>
            <dt>Published suppliers</dt>
            <dd>{figures.published.toLocaleString("en-GB")}</dd>
          </div>
          <div>
            <dt>Imported, not shown</dt>
            <dd>{figures.unpublished.toLocaleString("en-GB")}</dd>
          </div>
          <div>
            <dt>Claimed</dt>
            <dd>{figures.claimed.toLocaleString("en-GB")}</dd>
          </div>
          <div>
            <dt>Buyers</dt>
            <dd>{figures.buyers.toLocaleString("en-GB")}</dd>
          </div>
          <div>
            <dt>Intermediaries</dt>
            <dd>{figures.intermediaries.toLocaleString("en-GB")}</dd>
          </div>
          <div>
            <dt>People</dt>
            <dd>{figures.people.toLocaleString("en-GB")}</dd>
          </div>
        </dl>
      </section>
      <section className="r20" aria-labelledby="may">
        <h2 id="may">What the campaign team may do in its own name</h2>
        <p className="prose">
          These things and nothing else. Acting for an organisation is for its own members; the team reads its workspace, but not how to
          reach its people. Each of these is kept under <Link to="/admin/audit">Who did what</Link> as the team’s.
        </p>
        <div className="prose">
          <ul>
            {Object.entries(CAMPAIGN_ACTIONS).map(([name, { does }]) => (
              <li key={name}>{does}</li>
            ))}
          </ul>
        </div>
      </section>
      <section className="r20" aria-labelledby="machine">
        <h2 id="machine">What runs behind it</h2>
        <dl className="facts">
          <div>
            <dt>Search</dt>
            <dd>
              <Link to="/admin/search">{engine.engine}</Link>
              {engine.ok
                ? `, ${engine.documents.toLocaleString("en-GB")} suppliers${drift === 0 ? ", as many as the database" : `, ${Math.abs(drift)} ${drift < 0 ? "fewer" : "more"} than the database`}`
                : ", does not answer"}
            </dd>
          </div>
          <div>
            <dt>After-work</dt>
            <dd>
              {outbox.waiting === 0 ? "nothing waits" : `${outbox.waiting} waiting, the oldest for ${Math.round(outbox.lagMs / 1000)} s`}
            </dd>
          </div>
        </dl>
      </section>
    </div>
  );
}
