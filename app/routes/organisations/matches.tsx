import { Link } from "react-router";
import { Empty, Pagination, Score, WhyList } from "#app/components/ui.tsx";
import { FittingOpportunity } from "#app/features/matching/fitting-opportunity.tsx";
import { type ForYouItem, listForYou } from "#app/features/matching/list-for-you.server.ts";
import { ResponsePunch } from "#app/features/matching/response-punch.tsx";
import type { ProfileSection } from "#app/features/matching/what-to-add.ts";
import { WhyItFits } from "#app/features/matching/why-it-fits.tsx";
import { daysLeft } from "#app/features/opportunities/say.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireReader } from "#app/features/organisations/membership.server.ts";
import { AskedOfYou } from "#app/features/quoting/asked-of-you.tsx";
import { listOwnInvitations } from "#app/features/quoting/own-invitations.server.ts";
import { shortDate } from "#app/platform/dates.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/matches";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    isPublished: organisation.published,
    asked: listOwnInvitations(ctx, organisation.id),
    list: listForYou(ctx, { organisationId: organisation.id, page: Number.isInteger(page) ? page : 1 }),
    now: ctx.now,
  };
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `For ${loaderData?.name ?? "you"}`)];
}

/** Where on the profile each sort of thing is added. */
const SECTIONS: Record<ProfileSection, string> = {
  about: "profile/about",
  offerings: "profile",
  status: "profile/status",
  papers: "profile/papers",
  confirm: "profile",
  claim: "profile",
};

export default function ForYou({ loaderData: { slug, name, isPublished, list, asked, now } }: Route.ComponentProps) {
  const base = `/organisations/${slug}`;
  return (
    <div className="wrap">
      <header className="head">
        <h1>{list.total === 0 ? "Nothing open fits yet" : list.total === 1 ? "1 opportunity fits" : `${list.total} opportunities fit`}</h1>
        <p className="lead">
          Open now, and matched with what {name} offers, where, and how big.{" "}
          {list.nearMisses.length === 0
            ? ""
            : list.nearMisses.length === 1
              ? "One more nearly fits."
              : `${list.nearMisses.length} more nearly fit.`}
        </p>
      </header>
      <div className="split">
        <div className="stack-l">
          <AskedOfYou asked={asked} now={now} />
          {list.total === 0 ? (
            <Empty
              title={isPublished ? "We are looking" : "Your profile is not published"}
              action={
                isPublished
                  ? { to: "/opportunities", label: "See everything that is open" }
                  : { to: `${base}/profile`, label: "Go to your profile" }
              }
            >
              <p>
                {isPublished
                  ? "Each new opportunity is compared with your profile as it is posted, and you get a mail when one fits. You can answer any that is open, matched or not."
                  : "Only published profiles are matched. See what it still needs."}
              </p>
            </Empty>
          ) : (
            <section className="r20" aria-labelledby="fits">
              <h2 id="fits" className="vh">
                What fits
              </h2>
              <p className="order">
                <strong>The highest score is first.</strong> It says how well what you offer fits what they ask: the work 40, the place 20,
                the size 15, your status 15, papers and freshness 10. It does not say who is better.
              </p>
              <ol className="ledger ranked">
                {list.items.map((item) => (
                  <Row key={item.matchId} item={item} now={now} />
                ))}
              </ol>
              <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
            </section>
          )}
          {list.nearMisses.length > 0 ? (
            <section className="r20" aria-labelledby="near">
              <div className="r20-head">
                <h2 id="near">Nearly fits</h2>
                <p className="s soft">The best first. What keeps it from being a likely match stands first.</p>
              </div>
              <ul className="ledger">
                {list.nearMisses.map((item) => (
                  <li key={item.matchId}>
                    <p className="due">
                      <span className="num">{item.score}</span> of 100
                    </p>
                    <div className="stack-s">
                      <h3 className="name">
                        <Link to={`/opportunities/${item.opportunity.slug}`}>{item.opportunity.title}</Link>
                      </h3>
                      <p>
                        {item.opportunity.buyerName}
                        {item.opportunity.buyerChecked ? null : <Unchecked />}
                      </p>
                      <WhyList gap items={item.gaps.slice(0, 2).map((one) => one.text)} />
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <aside className="aside" aria-labelledby="add">
          <h2 id="add" className="h-m">
            What to add to match more
          </h2>
          {list.toAdd.length === 0 ? (
            <p className="soft">
              {list.total + list.nearMisses.length === 0
                ? "As soon as something fits, or nearly fits, it says here what would lift you."
                : "Nothing that your matches ask for is missing."}
            </p>
          ) : null}
          <WhyList
            gap
            items={list.toAdd.slice(0, 8).map((add) => ({
              key: add.code + add.text,
              content: (
                <>
                  <Link to={`${base}/${SECTIONS[add.section]}`}>{add.text}</Link>
                  <small className="soft"> {effectText(add.opens, add.lifts)}</small>
                </>
              ),
            }))}
          />
          <p className="s">
            <Link to="/how-matching-works">How matching works</Link>
          </p>
        </aside>
      </div>
    </div>
  );
}

function effectText(opens: number, lifts: number): string {
  const parts = [opens > 0 ? `opens ${opens}` : "", lifts > 0 ? `lifts ${lifts}` : ""].filter(Boolean);
  return parts.join(", ");
}

function Row({ item, now }: { item: ForYouItem; now: Date }) {
  const { opportunity } = item;
  const left = opportunity.deadlineAt === null ? null : daysLeft(opportunity.deadlineAt, now);
  return (
    <li>
      <Score score={item.score} parts={item.parts} />
      <div className="hit">
        <FittingOpportunity opportunity={opportunity}>
          {left === null || opportunity.deadlineAt === null ? null : (
            <span>
              {left.figure} {left.word}, closes {shortDate(opportunity.deadlineAt)}
            </span>
          )}
        </FittingOpportunity>
        {item.responseStatus === null ? null : (
          <p className="tags">
            <ResponsePunch status={item.responseStatus} />
          </p>
        )}
        <div className="why-2">
          <div>
            <h4>Why</h4>
            <WhyItFits reasons={item.reasons} />
          </div>
          {item.gaps.length > 0 ? (
            <div>
              <h4>Gaps</h4>
              <WhyList gap items={item.gaps.map((one) => one.text)} />
            </div>
          ) : null}
        </div>
        <p className="acts">
          {item.responseStatus === null || item.responseStatus === "withdrawn" ? (
            <Link className="btn" to={`/opportunities/${opportunity.slug}/respond`}>
              Say you are interested<span className="vh"> in {opportunity.title}</span>
            </Link>
          ) : null}
        </p>
      </div>
    </li>
  );
}
