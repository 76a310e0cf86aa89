import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { listResponsesToOpportunity } from "#app/features/matching/list-responses.server.ts";
import { awardOpportunity } from "#app/features/opportunities/award-opportunity.server.ts";
import { cancelOpportunity } from "#app/features/opportunities/cancel-opportunity.server.ts";
import { closeOpportunity } from "#app/features/opportunities/close-opportunity.server.ts";
import { problemsOf } from "#app/features/opportunities/form-steps.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { resumeOpportunity } from "#app/features/opportunities/resume-opportunity.server.ts";
import { closesText } from "#app/features/opportunities/say.ts";
import { reasonSchema } from "#app/features/opportunities/schema.ts";
import { KindPunch, StatusPunch, statusWord } from "#app/features/opportunities/status-punch.tsx";
import { suspendOpportunity } from "#app/features/opportunities/suspend-opportunity.server.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { getMembership, requireMembership } from "#app/features/organisations/membership.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/manage";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "viewer");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const view = requireOpportunity(ctx, record.slug);
  const { counts, comparedCount, matchedAt } = listMatches(ctx, { opportunityId: record.id, pageSize: 1 });
  const responses = listResponsesToOpportunity(ctx, { opportunityId: record.id, pageSize: 1 });
  return {
    slug: organisation.slug,
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
    counts,
    comparedCount,
    matchedAt,
    responses: responses.counts,
    problems: record.status === "draft" ? problemsOf(ctx, record).length : 0,
    canChange: actor.siteRole === "campaign" || getMembership(actor, organisation.id)?.role !== "viewer",
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
  let reason = String(form.get("reason") ?? "")
    .trim()
    .slice(0, 500);
  if (intent === "suspend" || (intent === "cancel" && status !== "draft") || intent === "not_awarded") {
    const parsed = parseForm(form, reasonSchema);
    if (!parsed.ok) return formProblem(parsed.state);
    reason = parsed.value.reason;
  }
  try {
    if (intent === "close") closeOpportunity(ctx, { id });
    else if (intent === "suspend") suspendOpportunity(ctx, { id, reason });
    else if (intent === "resume") resumeOpportunity(ctx, { id });
    else if (intent === "cancel") cancelOpportunity(ctx, { id, reason });
    else if (intent === "awarded" || intent === "not_awarded") awardOpportunity(ctx, { id, outcome: intent, reason });
    else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  getServices(context).wakeWorker();
  return redirect(intent === "cancel" && status === "draft" ? base : `${base}/${slug}`);
});

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.opportunity.title ?? "Opportunity"}, looked after - Social Supply` }];
}

export default function ManageOpportunity({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, opportunity, history, counts, responses, problems, canChange, posted, comparedCount, matchedAt, stored } = loaderData;
  const base = `/organisations/${slug}/opportunities`;
  const own = `${base}/${opportunity.slug}`;
  const state = formState(actionData);
  const waiting = responses.submitted + responses.shortlisted;
  const answered = waiting + responses.successful + responses.unsuccessful;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your opportunities", to: base }, { label: opportunity.title }]} />
      <header className="plate">
        <div>
          <p className="tags">
            <StatusPunch status={opportunity.status} deadlineAt={opportunity.deadlineAt} />{" "}
            <KindPunch kind={opportunity.kind} direction={opportunity.direction} />
          </p>
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
                <span className="num">{counts.shortlisted}</span> on your shortlist, <span className="num">{answered}</span>{" "}
                {answered === 1 ? "response" : "responses"}, <span className="num">{counts.introduced}</span> introduced.
              </p>
              <p className="acts">
                <Link className="btn" to={`${own}/matches`}>
                  See the matches
                </Link>
                <Link className="btn" to={`${own}/responses`}>
                  See the responses
                </Link>
              </p>
              {matchedAt === null ? <p className="soft">Suppliers are being compared. This takes less than a minute.</p> : null}
            </section>
          )}
          <section className="r20" aria-labelledby="history">
            <h2 id="history">History</h2>
            <ol className="ledger dated">
              {history.map((one) => (
                <li key={`${one.status}${one.at.getTime()}`}>
                  <p>
                    <strong>{longDate(one.at)}</strong> <span className="s soft">{timeOfDay(one.at)}</span>
                  </p>
                  <p>
                    {one.status === "published" ? "Posted" : statusWord(one.status)}
                    {one.reason === "" ? "" : `: ${one.reason}`}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        {canChange ? (
          <Actions
            stored={stored}
            open={opportunity.open}
            waiting={waiting}
            responsesTo={`${own}/responses`}
            deadlineAt={opportunity.deadlineAt}
            state={state}
          />
        ) : null}
      </div>
    </div>
  );
}

function Actions({
  stored,
  open,
  waiting,
  responsesTo,
  deadlineAt,
  state,
}: {
  stored: string;
  open: boolean;
  waiting: number;
  responsesTo: string;
  deadlineAt: Date | null;
  state: FormState | undefined;
}) {
  const closed = stored === "closed" || (stored === "published" && !open);
  const live = stored === "published" || stored === "suspended";
  const intent = state?.values.intent?.[0];
  function reasonForm(value: string, word: string, label: string, className = "btn") {
    return (
      <details className="drop" open={intent === value}>
        <summary className="btn btn-text">{word}</summary>
        <Form method="post" className="panel form">
          <ErrorSummary state={intent === value ? state : undefined} />
          <input type="hidden" name="intent" value={value} />
          <TextArea name="reason" label={label} rows={3} maxLength={500} state={intent === value ? state : undefined} />
          <p>
            <button className={className} type="submit">
              {word}
            </button>
          </p>
        </Form>
      </details>
    );
  }
  function button(value: string, word: string, className = "btn") {
    return (
      <Form method="post">
        <button className={className} type="submit" name="intent" value={value}>
          {word}
        </button>
      </Form>
    );
  }
  const general = intent === undefined || ["close", "resume", "awarded"].includes(intent) ? state : undefined;
  return (
    <aside className="aside" aria-labelledby="do">
      <h2 id="do" className="h-m">
        What you can do
      </h2>
      <ErrorSummary state={general} />
      {stored === "draft" ? (
        <>
          <p className="soft">Nobody outside your organisation sees a draft.</p>
          {button("cancel", "Throw the draft away", "btn btn-text")}
        </>
      ) : null}
      {open ? (
        <div className="stack">
          <p className="soft">Responses are taken until {deadlineAt === null ? "you close it" : closesText(deadlineAt)}.</p>
          {button("close", "Close it now")}
          {reasonForm("suspend", "Pause it", "Why? Everyone who responded reads it")}
        </div>
      ) : null}
      {stored === "suspended" ? button("resume", "Open it again") : null}
      {closed ? (
        <div className="stack">
          {waiting > 0 ? (
            <Alert kind="warn">
              <p>
                {waiting === 1 ? "1 supplier who answered has" : `${waiting} suppliers who answered have`} no outcome yet. You agreed to
                give everyone one, with a reason. <Link to={responsesTo}>Answer them first</Link>
              </p>
            </Alert>
          ) : null}
          {button("awarded", "It is awarded")}
          {reasonForm("not_awarded", "End it without an award", "Why? Everyone who responded reads it")}
        </div>
      ) : null}
      {live || closed ? reasonForm("cancel", "Cancel it", "Why? Everyone who responded reads it", "btn btn-bad") : null}
      {["awarded", "not_awarded", "cancelled"].includes(stored) ? (
        <>
          <p className="soft">It has ended. Its page and its history stay.</p>
          {waiting > 0 ? (
            <p>
              <Link to={responsesTo}>{waiting === 1 ? "1 response still waits" : `${waiting} responses still wait`} for an outcome</Link>
            </p>
          ) : null}
        </>
      ) : null}
    </aside>
  );
}
