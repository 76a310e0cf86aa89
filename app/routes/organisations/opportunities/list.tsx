import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Empty } from "#app/components/ui.tsx";
import { daysLeft } from "#app/features/opportunities/say.ts";
import { StatusPunch } from "#app/features/opportunities/status-punch.tsx";
import { isForInvited, kindText } from "#app/features/opportunities/vocabulary.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireReader } from "#app/features/organisations/membership.server.ts";
import { listOwnOpportunities, type OwnItem } from "#app/features/workspace/list-own-opportunities.server.ts";
import { ago, shortDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/list";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const canChange = canAct(actor, organisation.id);
  return {
    canChange,
    mayPost: postingBar(checkOf(ctx, organisation.id)) === null,
    slug: organisation.slug,
    name: organisationName(organisation),
    items: listOwnOpportunities(ctx, organisation.id),
    now: ctx.now,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Opportunities of ${loaderData?.name ?? "an organisation"}`)];
}

export default function OwnOpportunities({ loaderData: { slug, name, items, now, canChange, mayPost } }: Route.ComponentProps) {
  const base = `/organisations/${slug}/opportunities`;
  const open = items.filter((item) => item.status === "published").length;
  const waiting = items.reduce((sum, item) => sum + item.waiting, 0);
  return (
    <div className="wrap">
      <header className="head head-2">
        <div className="stack-s">
          <h1>Opportunities</h1>
          <p className="lead">
            {open === 1 ? "1 is open" : `${open} are open`}.{" "}
            {waiting === 0 ? (
              "Everyone who answered has heard from you."
            ) : (
              <>
                <Link to={`/organisations/${slug}/responses`}>{waiting === 1 ? "1 answer waits" : `${waiting} answers wait`}</Link> for an
                outcome.
              </>
            )}
          </p>
        </div>
        {canChange ? (
          <p className="acts">
            <Link className="btn btn-main" to={`${base}/new`}>
              <Icon name="plus" />
              {mayPost ? "Post an opportunity" : "Write an opportunity"}
            </Link>
          </p>
        ) : null}
      </header>
      {items.length === 0 ? (
        <Empty title={`${name} has posted nothing yet`}>
          <p>Say what you need in six short steps. Every supplier here is compared with it, and you get a list with the reasons.</p>
        </Empty>
      ) : (
        <section className="r20" aria-labelledby="all">
          <h2 id="all" className="h-s">
            All {items.length}
          </h2>
          <p className="order soft">Open ones first, the one that closes next on top; then drafts, then what has ended.</p>
          <ul className="ledger">
            {items.map((item) => (
              <Line key={item.id} item={item} base={base} now={now} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Line({ item, base, now }: { item: OwnItem; base: string; now: Date }) {
  const left = item.status === "published" && item.deadlineAt !== null ? daysLeft(item.deadlineAt, now) : null;
  const own = `${base}/${item.slug}`;
  return (
    <li>
      <p className="due">
        {left === null ? <span className="s soft">Saved {ago(item.updatedAt, now)}</span> : null}
        {left === null ? null : (
          <>
            <span className="num">{left.figure}</span> {left.word}
            <span className="s soft">closes {item.deadlineAt === null ? "" : shortDate(item.deadlineAt)}</span>
          </>
        )}
      </p>
      <div className="stack-s">
        <h3 className="name">
          <Link to={isForInvited(item.kind) ? `${own}/invited` : own}>{item.title}</Link>
        </h3>
        <p className="tags">
          <StatusPunch status={item.status} deadlineAt={item.deadlineAt} />
          <span className="s soft">{kindText(item.kind, item.direction)}</span>
        </p>
        {item.status === "draft" ? (
          <p>
            <Link to={`${own}/edit?step=check`}>See what is missing, and post it</Link>
          </p>
        ) : (
          <p className="dot">
            <Link to={`${own}/matches`}>{item.matches === 1 ? "1 match" : `${item.matches} matches`}</Link>
            <Link to={`${own}/responses`}>
              {item.responses === 1 ? "1 response" : `${item.responses} responses`}
              {item.waiting > 0 ? `, ${item.waiting} to answer` : ""}
            </Link>
            <span>{item.introductions === 1 ? "1 introduction" : `${item.introductions} introductions`}</span>
          </p>
        )}
      </div>
    </li>
  );
}
