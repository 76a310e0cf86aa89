import { Form, Link, redirect } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty, Pagination, ScoreKey } from "#app/components/ui.tsx";
import { LIKELY_JUDGED } from "#app/features/matching/calibration.ts";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { MatchRow } from "#app/features/matching/match-row.tsx";
import { uncheckedRequirements } from "#app/features/matching/requirements.ts";
import { DISMISS_REASONS, listMatchesSchema, type MatchView, setMatchStateSchema } from "#app/features/matching/schema.ts";
import { setMatchState } from "#app/features/matching/set-match-state.server.ts";
import { namesOf } from "#app/features/opportunities/names-of.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { valueText } from "#app/features/opportunities/say.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { listInvited } from "#app/features/quoting/list-invited.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/matches";

const VIEW_LABELS: Record<MatchView, string> = {
  all: "All",
  shortlisted: "Shortlist",
  dismissed: "Dismissed",
  near_misses: "Worth asking",
  introduced: "Introduced",
};

function readView(request: Request) {
  const params = new URL(request.url).searchParams;
  return listMatchesSchema.parse({ show: params.get("show") ?? "all", page: params.get("page") ?? 1 });
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const { show, page } = readView(request);
  const { where } = namesOf(ctx, record);
  return {
    slug: organisation.slug,
    opportunity: {
      id: record.id,
      slug: record.slug,
      title: record.title,
      status: record.status,
      summary: [record.title, where ?? "From anywhere", valueText(record, "You")].filter(Boolean).join(". "),
    },
    unchecked: uncheckedRequirements(record.requirements),
    show,
    dismissReasons: Object.entries(DISMISS_REASONS),
    list: listMatches(ctx, { opportunityId: record.id, show, page }),
    /** Of a closed quote: whom it is asked of already. */
    asked: isForInvited(record.kind) ? listInvited(ctx, record.id).flatMap(({ supplier }) => supplier?.id ?? []) : null,
    canChange: canAct(actor, organisation.id),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  const parsed = parseForm(form, setMatchStateSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const { matchId, state, reason } = parsed.value;
  const named =
    reason !== undefined && Object.hasOwn(DISMISS_REASONS, reason) ? DISMISS_REASONS[reason as keyof typeof DISMISS_REASONS] : undefined;
  if (state === "dismissed" && named === undefined) {
    return formProblem({ errors: { reason: ["Choose why. They never see it"] }, values: { matchId: [String(matchId)] } });
  }
  try {
    setMatchState(ctx, { matchId, state, reason: named });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  const { show, page } = readView(request);
  return redirect(`${viewHref(organisation.slug, record.slug, show, page)}#match-${matchId}`);
});

function viewHref(slug: string, opportunity: string, show: MatchView, page = 1): string {
  const query = new URLSearchParams();
  if (show !== "all") query.set("show", show);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return `/organisations/${slug}/opportunities/${opportunity}/matches${text === "" ? "" : `?${text}`}`;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Matches for ${loaderData?.opportunity.title ?? "an opportunity"}`)];
}

export default function Matches({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, opportunity, unchecked, show, list, canChange, dismissReasons, asked } = loaderData;
  const own = `/organisations/${slug}/opportunities/${opportunity.slug}`;
  const state = formState(actionData);
  const n = list.counts.all;
  const shortlist = list.shortlistSlug === null ? null : `/organisations/${slug}/lists/${list.shortlistSlug}`;
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          { label: "Your opportunities", to: `/organisations/${slug}/opportunities` },
          { label: opportunity.title, to: own },
          { label: "Matches" },
        ]}
      />
      <header className="head">
        <h1>{n === 0 ? "Nobody matches yet" : n === 1 ? "1 social enterprise could do this" : `${n} social enterprises could do this`}</h1>
        <p className="lead">{opportunity.summary}.</p>
        <p className="acts">
          {list.total === 0 ? null : (
            <a className="btn" href={`${own}/matches.csv${show === "all" ? "" : `?show=${show}`}`} download>
              <Icon name="down_to" />
              Download CSV
            </a>
          )}{" "}
          {canChange && ["draft", "published", "suspended"].includes(opportunity.status) ? (
            <Link className="btn btn-text" to={`${own}/edit`}>
              Change what you asked for
            </Link>
          ) : null}
        </p>
      </header>
      <div className="r20">
        {list.total === 0 ? null : <ScoreKey />}
        {state ? (
          <Alert kind="bad" live>
            <p>{Object.values(state.errors)[0]?.[0]}</p>
          </Alert>
        ) : null}
        <nav className="seg" aria-label="Show">
          {(["all", "shortlisted", "dismissed", "near_misses", "introduced"] as const).map((view) => (
            <Link key={view} to={viewHref(slug, opportunity.slug, view)} aria-current={view === show ? "page" : undefined}>
              {VIEW_LABELS[view]} <span className="ct">{list.counts[view]}</span>
            </Link>
          ))}
        </nav>
        {show === "all" && list.total > 0 ? (
          <p className="order soft">
            Compared by what is written on both sides. Of likely matches that were checked by hand on other opportunities,{" "}
            {LIKELY_JUDGED.right} in 100 were right: ask before you count on one.{" "}
            <Link to="/how-matching-works#scores">What a score has meant</Link>
          </p>
        ) : null}
        {show === "near_misses" && list.total > 0 ? (
          <p className="order soft">
            Each of these fails one rule by little, or says too little to be likely. What keeps it from that stands first among the gaps.
          </p>
        ) : null}
        {show === "shortlisted" && shortlist !== null ? (
          <p className="order soft">
            {list.shortlistedUnmatched === 0
              ? "The shortlist is one of your lists, with notes, side by side, or as a file: "
              : `${list.shortlistedUnmatched === 1 ? "One more is" : `${list.shortlistedUnmatched} more are`} on it without matching: `}
            <Link to={shortlist}>open the list</Link>.
          </p>
        ) : null}
        {unchecked.length > 0 && list.items.length > 0 ? <p className="soft">Not checked by us: {unchecked.join(" · ")}</p> : null}
        {list.items.length === 0 && !(show === "shortlisted" && list.shortlistedUnmatched > 0) ? (
          <Nothing show={show} isMatched={list.matchedAt !== null} isDraft={opportunity.status === "draft"} own={own} />
        ) : null}
        <ol className={show === "dismissed" ? "ledger ranked" : "ledger ranked ranked-in"}>
          {list.items.map((item) => (
            <MatchRow
              key={item.id}
              item={item}
              opportunityId={opportunity.id}
              slug={slug}
              canChange={canChange}
              reasons={dismissReasons}
              invite={
                asked === null ? null : { isAsked: asked.includes(item.supplier.id), form: "invite", byAddress: `${own}/invited#email` }
              }
              shortlist={shortlist}
              back={viewHref(slug, opportunity.slug, show, list.page)}
            />
          ))}
        </ol>
        {asked !== null && canChange && list.items.length > 0 ? (
          <Form id="invite" method="post" action={`${own}/invited`} className="form">
            <p className="acts">
              <button className="btn btn-main" type="submit" name="intent" value="invite">
                Invite those you ticked
              </button>
              <Link className="btn btn-text" to={`${own}/invited`}>
                See whom you invited
              </Link>
            </p>
            <p className="hint">They get the brief by mail, and see the quote from then on. Nobody else does.</p>
          </Form>
        ) : null}
        <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
        {list.matchedAt === null ? null : (
          <p className="soft">
            Compared with {(list.comparedCount ?? 0).toLocaleString("en-GB")} suppliers on {longDate(list.matchedAt)} at{" "}
            {timeOfDay(list.matchedAt)}. New suppliers are compared as they join.
          </p>
        )}
      </div>
    </div>
  );
}

function Nothing({ show, isMatched, isDraft, own }: { show: MatchView; isMatched: boolean; isDraft: boolean; own: string }) {
  if (isDraft)
    return (
      <Empty title="This is still a draft" action={{ to: `${own}/edit?step=check`, label: "Check and post it" }}>
        <p>Suppliers are compared with it when you post it.</p>
      </Empty>
    );
  if (!isMatched)
    return (
      <Empty title="Suppliers are being compared">
        <p>This takes less than a minute. Open the page again then.</p>
      </Empty>
    );
  if (show === "shortlisted")
    return (
      <Empty title="Nobody is on the shortlist yet">
        <p>Put those on it that you want to compare. You can download them as a list.</p>
      </Empty>
    );
  if (show === "dismissed") return <Empty title="You have dismissed nobody" />;
  if (show === "introduced")
    return (
      <Empty title="No introduction yet">
        <p>Ask for one at a match. When you have both said yes, you see how to reach each other.</p>
      </Empty>
    );
  if (show === "near_misses") return <Empty title="Nobody else is worth asking" />;
  return (
    <Empty
      title="No supplier is likely to fit all you ask for"
      action={{ to: `${own}/edit?step=where`, label: "Change what you asked for" }}
    >
      <p>
        Look at those worth asking: each fails one thing only, or says little. A wider kind of work, another council area or a wider range
        of value brings more. New suppliers are compared as they join.
      </p>
    </Empty>
  );
}
