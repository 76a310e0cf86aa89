import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { listSetAside } from "#app/features/directory/moderation/set-aside.server.ts";
import { siteFigures } from "#app/features/directory/site-figures.server.ts";
import { listWaitingChecks } from "#app/features/organisations/checking/decide-check.server.ts";
import { CAMPAIGN_ACTIONS } from "#app/platform/campaign-actions.ts";
import { longDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { outboxState } from "#app/platform/outbox.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/overview";

export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const aside = listSetAside(ctx).map(({ slug, name, given, now }) => ({ slug, name, was: given.legalName, changedOn: now.changedOn }));
  return {
    figures: siteFigures(ctx),
    aside,
    checks: listWaitingChecks(ctx),
    outbox: outboxState(ctx.db, ctx.now),
    engine: await ctx.search.health(),
  };
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Admin")];
}

export default function AdminOverview({ loaderData }: Route.ComponentProps) {
  const { figures, aside, checks, outbox, engine } = loaderData;
  const drift = engine.documents - figures.published;
  return (
    <div className="stack-l sec">
      <header>
        <h1>How the site is</h1>
      </header>
      {outbox.dead > 0 ? (
        <Alert kind="bad">
          <p>
            {outbox.dead} {outbox.dead === 1 ? "event" : "events"} kept failing and wait for you.{" "}
            <Link to="/admin/outbox">Look and try again</Link>
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
      {checks.length === 0 ? null : (
        <section className="r20" aria-labelledby="checks">
          <h2 id="checks">
            {checks.length === 1
              ? "One organisation waits to be checked"
              : `${checks.length === 100 ? "A hundred or more" : checks.length} organisations wait to be checked`}
          </h2>
          <p className="prose">Is each who it says it is? The oldest question is first.</p>
          <ol className="ledger dated">
            {checks.map((one) => (
              <li key={one.slug}>
                <p>{longDate(one.askedAt)}</p>
                <p>
                  <Link to={`/admin/organisations/${one.slug}#check`}>{one.name}</Link>
                  <span className="s soft">
                    {waitsFor(one)}
                    {one.open === 0
                      ? ""
                      : one.open === 1
                        ? ". One of its opportunities is open"
                        : `. ${one.open} of its opportunities are open`}
                  </span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {aside.length === 0 ? null : (
        <section className="r20" aria-labelledby="aside">
          <h2 id="aside">
            {aside.length === 1
              ? "One status waits for you"
              : `${aside.length === 100 ? "A hundred or more" : aside.length} statuses wait for you`}
          </h2>
          <p className="prose">
            A name or a number changed after it was checked. Until you have looked, the status is shown as set aside, not as checked. The
            oldest is first.
          </p>
          <ol className="ledger dated">
            {aside.map(({ slug, name, was, changedOn }) => (
              <li key={slug}>
                <p>{changedOn === null ? "" : longDate(changedOn)}</p>
                <p>
                  <Link to={`/admin/organisations/${slug}#identity`}>{name}</Link>
                  {name === was ? null : <span className="s soft">checked as {was}</span>}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
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

/** What an organisation cannot do until it is checked. */
function waitsFor({ first, isIntermediary, buyerKind }: { first: boolean; isIntermediary: boolean; buyerKind: string | null }): string {
  if (first) return "A public body, or its name says so: it posts nothing before";
  if (!isIntermediary && buyerKind === null) return "A supplier with a checked status that says something else of itself now";
  return isIntermediary ? "An intermediary: it proposes nothing before" : "Shown as not checked yet";
}
