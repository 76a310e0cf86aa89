import { Link, redirect } from "react-router";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { listResponsesToOpportunity } from "#app/features/matching/list-responses.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { problemsOf } from "#app/features/opportunities/form-steps.server.ts";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { listEdits } from "#app/features/opportunities/list-edits.server.ts";
import { ManageActions } from "#app/features/opportunities/manage-actions.tsx";
import { postAgain } from "#app/features/opportunities/post-again.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { resumeOpportunity } from "#app/features/opportunities/resume-opportunity.server.ts";
import { actedText } from "#app/features/opportunities/say.ts";
import { reasonSchema } from "#app/features/opportunities/schema.ts";
import { OpportunityTags, statusWord } from "#app/features/opportunities/status-punch.tsx";
import { suspendOpportunity } from "#app/features/opportunities/suspend-opportunity.server.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/manage";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const view = requireOpportunity(ctx, record.slug);
  const { counts, shortlistedUnmatched, comparedCount, matchedAt } = listMatches(ctx, { opportunityId: record.id, pageSize: 1 });
  const responses = listResponsesToOpportunity(ctx, { opportunityId: record.id, pageSize: 1 });
  const bar = postingBar(checkOf(ctx, organisation.id));
  return {
    slug: organisation.slug,
    bar: bar === null ? null : { text: bar, to: `/organisations/${organisation.slug}/check` },
    opportunity: {
      slug: view.slug,
      title: view.title,
      kind: view.kind,
      direction: view.direction,
      status: view.status,
      deadlineAt: view.deadlineAt,
      open: view.open,
    },
    stored: record.status,
    history: view.history,
    edits: listEdits(ctx, record, true),
    buyer: view.organisation.name,
    isHeld: isHeldByTeam(ctx.db, record.id),
    counts,
    shortlisted: counts.shortlisted + shortlistedUnmatched,
    comparedCount,
    matchedAt,
    responses: responses.counts,
    problems: record.status === "draft" ? problemsOf(ctx, record).length : 0,
    canChange: canAct(actor, organisation.id),
    posted: new URL(request.url).searchParams.get("posted") === "1",
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const { id, status, slug } = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  const intent = String(form.get("intent") ?? "");
  const base = `/organisations/${organisation.slug}/opportunities`;
  let reason = "";
  if (intent === "suspend") {
    const parsed = parseForm(form, reasonSchema);
    if (!parsed.ok) return formProblem(parsed.state);
    reason = parsed.value.reason;
  }
  try {
    if (intent === "suspend") suspendOpportunity(ctx, { id, reason });
    else if (intent === "resume") resumeOpportunity(ctx, { id });
    else if (intent === "cancel" && status === "draft") cancelOpportunity(ctx, { id, reason: "" });
    else if (intent === "again") {
      const { slug: next, left } = await postAgain(ctx, { id });
      return redirect(`${base}/${next}/edit?step=what${left.length === 0 ? "" : `&left=${left.length}`}`);
    } else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(intent === "cancel" ? base : `${base}/${slug}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `${loaderData?.opportunity.title ?? "Opportunity"}, looked after`)];
}

export default function ManageOpportunity({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, opportunity, history, buyer, isHeld, counts, responses, problems, canChange, posted, comparedCount, matchedAt, stored } =
    loaderData;
  const base = `/organisations/${slug}/opportunities`;
  const own = `${base}/${opportunity.slug}`;
  const isClosed = isForInvited(opportunity.kind);
  const state = formState(actionData);
  const lines = [
    ...history.map(({ status, at, reason, actedAs }) => ({
      at,
      text: `${status === "published" ? "Posted" : statusWord(status)}${reason === "" ? "" : `: ${reason}`}`,
      by: actedText(actedAs, buyer),
    })),
    ...loaderData.edits.map((edit) => ({ ...edit, by: `By ${buyer}` })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const waiting = responses.submitted + responses.shortlisted;
  const answered = waiting + responses.successful + responses.unsuccessful;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your opportunities", to: base }, { label: opportunity.title }]} />
      <header className="plate">
        <div>
          <OpportunityTags opportunity={opportunity} />
          <h1>{opportunity.title}</h1>
          <p className="acts">
            <Link className="btn" to={`/opportunities/${opportunity.slug}`}>
              See the page
            </Link>
            {canChange && ["draft", "published", "suspended"].includes(stored) ? (
              <Link className="btn" to={`${own}/edit`}>
                {stored === "draft" ? "Go on with the draft" : "Change what you asked for"}
              </Link>
            ) : null}
          </p>
        </div>
      </header>
      {posted ? (
        <Alert kind="good" live>
          <p>
            <strong>It is posted.</strong> Suppliers are being compared with it now; the matches are here in a moment, and those who fit
            hear of it.
          </p>
        </Alert>
      ) : null}
      {stored === "draft" ? (
        <Alert kind={problems > 0 ? "warn" : "note"}>
          <p>
            {problems > 0
              ? `${problems === 1 ? "One thing is" : `${problems} things are`} missing before you can post. `
              : "This draft is complete. "}
            <Link to={`${own}/edit?step=check`}>{problems > 0 ? "See what" : "Check and post it"}</Link>
            {isClosed ? (
              <>
                {" "}
                <Link to={`${own}/invited`}>Choose whom to ask</Link>
              </>
            ) : null}
          </p>
        </Alert>
      ) : null}
      <div className="split">
        <div className="stack-l">
          {stored === "draft" ? null : (
            <section className="r20" aria-labelledby="numbers">
              <h2 id="numbers">Where it stands</h2>
              <p className="figures">
                <span className="num">{counts.all}</span> {counts.all === 1 ? "match" : "matches"}
                {comparedCount === null ? "" : ` of ${comparedCount.toLocaleString("en-GB")} suppliers`},{" "}
                <span className="num">{loaderData.shortlisted}</span> on your shortlist, <span className="num">{answered}</span>{" "}
                {answered === 1 ? "response" : "responses"}, <span className="num">{counts.introduced}</span>{" "}
                {counts.introduced === 1 ? "introduction" : "introductions"}.
              </p>
              <p className="acts">
                {isClosed ? (
                  <Link className={opportunity.status === "published" ? "btn btn-main" : "btn"} to={`${own}/invited`}>
                    Whom you invited
                  </Link>
                ) : null}
                <Link className={opportunity.status === "published" && !isClosed ? "btn btn-main" : "btn"} to={`${own}/matches`}>
                  See the matches
                </Link>
                <Link className="btn" to={`${own}/responses`}>
                  See the responses
                </Link>
                {answered > 0 ? (
                  <Link className="btn" to={`${own}/decide`}>
                    Compare and choose
                  </Link>
                ) : null}
              </p>
              {matchedAt === null ? <p className="soft">Suppliers are being compared. This takes less than a minute.</p> : null}
            </section>
          )}
          <section className="r20" aria-labelledby="history">
            <h2 id="history">History</h2>
            <ol className="ledger dated">
              {lines.map((line) => (
                <li key={`${line.text}${line.at.getTime()}`}>
                  <p>
                    <strong>{longDate(line.at)}</strong> <span className="s soft">{timeOfDay(line.at)}</span>
                  </p>
                  <p>
                    {line.text} <span className="s soft">{line.by}</span>
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        {canChange ? (
          <ManageActions
            stored={stored}
            open={opportunity.open}
            waiting={waiting}
            own={own}
            deadlineAt={opportunity.deadlineAt}
            isHeld={isHeld}
            pauseReason={history.findLast((one) => one.status === "suspended")?.reason ?? ""}
            bar={loaderData.bar}
            state={state}
          />
        ) : null}
      </div>
    </div>
  );
}
