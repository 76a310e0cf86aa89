import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Empty } from "#app/components/ui.tsx";
import { Board } from "#app/features/introductions/board.tsx";
import { IntroductionPunch } from "#app/features/introductions/introduction-punch.tsx";
import { type IntroductionItem, listIntroductions } from "#app/features/introductions/list-introductions.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireReader } from "#app/features/organisations/membership.server.ts";
import { ago, shortDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { pounds } from "#app/platform/money.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/list";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    isIntermediary: organisation.isIntermediary,
    isBuyer: organisation.isBuyer,
    canChange: canAct(actor, organisation.id),
    items: listIntroductions(ctx, organisation.id),
    now: ctx.now,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Introductions of ${loaderData?.name ?? "an organisation"}`)];
}

export default function Introductions({ loaderData }: Route.ComponentProps) {
  const { slug, name, isIntermediary, isBuyer, canChange, items, now } = loaderData;
  const base = `/organisations/${slug}/introductions`;
  const contracted = items.filter((item) => item.status === "contracted");
  const worth = contracted.reduce((sum, item) => sum + (item.valuePence ?? 0), 0);
  const agreed = items.filter((item) => ["accepted", "met", "quoted", "contracted"].includes(item.status)).length;
  const ended = items.filter((item) => item.status === "declined" || item.status === "lapsed");
  const underWay = items.length - ended.length - contracted.length;
  const due = items.filter((item) => item.due !== null);
  return (
    <div className="wrap">
      <header className="head head-2">
        <div className="stack-s">
          <h1>Introductions</h1>
          <p className="lead">
            {items.length === 1 ? "1 so far" : `${items.length} so far`}. Both sides said yes to <strong>{agreed}</strong>, and{" "}
            <strong>{contracted.length}</strong> {contracted.length === 1 ? "is now a contract" : "are now contracts"}
            {worth > 0 ? (
              <>
                {" "}
                worth <strong className="nowrap">{pounds(worth)}</strong>
              </>
            ) : null}
            .
          </p>
        </div>
        {isIntermediary && canChange ? (
          <p className="acts">
            <Link className="btn btn-main" to={`${base}/new`}>
              <Icon name="plus" />
              Propose an introduction
            </Link>
          </p>
        ) : null}
      </header>
      {items.length === 0 ? (
        <Empty
          title={`${name} has no introductions yet`}
          action={
            isIntermediary && canChange
              ? { to: `${base}/new`, label: "Propose one" }
              : isBuyer
                ? { to: "/suppliers", label: "Search suppliers" }
                : { to: `/organisations/${slug}/matches`, label: "See what fits you" }
          }
        >
          <p>
            An introduction brings a buyer and a supplier together. When both have said yes, each sees how to reach the other.{" "}
            {isBuyer
              ? "Ask for one at a match, a response or a supplier’s page."
              : isIntermediary
                ? "Propose one between any supplier and any buyer here."
                : "Buyers ask for one when your answer or your profile convinces them."}
          </p>
        </Empty>
      ) : null}
      {due.length > 0 ? (
        <section className="r20" aria-labelledby="today">
          <h2 id="today" className="h-s">
            {!canChange
              ? `${due.length} ${due.length === 1 ? "needs" : "need"} somebody here`
              : due.length === 1
                ? "One needs you"
                : `${due.length} need you`}
          </h2>
          <ul className="todo">
            {due.map((item) => (
              <li key={item.id}>
                <Icon name={item.due === "quiet" ? "clock" : "warn"} />
                <span>
                  <Link to={`${base}/${item.id}`}>
                    {item.supplier.name} and {item.buyer.name}
                  </Link>{" "}
                  {dueText(item, now)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {items.length > ended.length ? (
        <section className="r20" aria-labelledby="board">
          <div className="r20-head">
            <h2 id="board" className="h-s">
              {underWay} under way, {contracted.length} signed
            </h2>
            <p className="s soft">
              Oldest first in each column.{" "}
              {ended.length > 0 ? (
                <a className="go" href="#ended">
                  {ended.length} declined or lapsed
                </a>
              ) : null}
            </p>
          </div>
          <Board items={items} base={base} now={now} />
        </section>
      ) : null}
      {ended.length > 0 ? (
        <section className="r20" aria-labelledby="ended">
          <h2 id="ended" className="h-s">
            Declined or lapsed
          </h2>
          <ul className="ledger">
            {ended.map((item) => (
              <li key={item.id}>
                <p className="s soft">{shortDate(item.updatedAt)}</p>
                <div className="stack-s">
                  <h3 className="name">
                    <Link to={`${base}/${item.id}`}>
                      {item.supplier.name} and {item.buyer.name}
                    </Link>
                  </h3>
                  <p className="s">{item.opportunity === null ? "Their work in general" : item.opportunity.title}</p>
                  <p>
                    <IntroductionPunch
                      status={item.status}
                      waitingFor={[]}
                      supplierName={item.supplier.name}
                      buyerName={item.buyer.name}
                      lapsesAt={null}
                      updatedAt={item.updatedAt}
                      isLapsing={false}
                    />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function dueText(item: IntroductionItem, now: Date): string {
  if (item.due === "answer") return `waits for your answer${item.lapsesAt === null ? "" : `, and lapses on ${shortDate(item.lapsesAt)}`}.`;
  if (item.due === "lapsing")
    return `lapses on ${item.lapsesAt === null ? "" : shortDate(item.lapsesAt)}. Nobody has answered since ${ago(item.createdAt, now)}.`;
  return `had its last step ${ago(item.updatedAt, now)}. Record what has happened since.`;
}
