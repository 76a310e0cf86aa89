import { Form, Link, redirect } from "react-router";
import { ErrorSummary, idOf } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, DoneNote, Empty, WhyList } from "#app/components/ui.tsx";
import { decisionView } from "#app/features/deciding/decision-view.server.ts";
import { setHearBy } from "#app/features/deciding/hear-by.server.ts";
import { OutcomesForm } from "#app/features/deciding/outcomes-form.tsx";
import { noteAnswer, prepareDecision, scoreAnswers } from "#app/features/deciding/prepare.server.ts";
import { listRespondents } from "#app/features/deciding/respondents.server.ts";
import { lackFields } from "#app/features/deciding/rules.ts";
import { hearBySchema, noteSchema, pointsSchema, prepareSchema } from "#app/features/deciding/schema.ts";
import { SideBySide } from "#app/features/deciding/side-by-side.tsx";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { shownStatus } from "#app/features/opportunities/rules.ts";
import { OpportunityTags } from "#app/features/opportunities/status-punch.tsx";
import { asksFor } from "#app/features/opportunities/vocabulary.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { daysUntil, fullDate } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/decide";

const NOTES = {
  saved: "Saved. Nobody is told.",
  points: "The points are saved.",
  note: "The note is saved: only your team reads it.",
  day: "Saved.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const search = new URL(request.url).searchParams;
  const status = shownStatus(record, ctx.now);
  const view = decisionView(ctx, record);
  return {
    slug: organisation.slug,
    opportunity: {
      slug: record.slug,
      title: record.title,
      kind: record.kind,
      direction: record.direction,
      status,
      deadlineAt: record.deadlineAt,
    },
    criteria: record.criteria,
    isPriced: asksFor(record.kind, "value"),
    view,
    hearIn: view.hearBy === null ? null : daysUntil(view.hearBy, ctx.now),
    canChange: canAct(actor, organisation.id) && ["published", "suspended", "closed"].includes(record.status),
    nobody: search.get("nobody") === "1",
    note: noteOf(NOTES, search.get("note")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const { id: opportunityId, slug } = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  const intent = String(form.get("intent") ?? "");
  const own = `/organisations/${organisation.slug}/opportunities/${slug}`;
  try {
    if (intent === "points") {
      const parsed = parseForm(form, pointsSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const points = parsed.value.rows.flatMap(({ response, points: given }) =>
        given.map((one) => ({ responseId: response, criterionId: one.criterion, points: one.given === "" ? null : one.given })),
      );
      scoreAnswers(ctx, { opportunityId, points });
      return redirect(`${own}/decide?note=points`);
    }
    if (intent === "note") {
      const parsed = parseForm(form, noteSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      noteAnswer(ctx, { opportunityId, responseId: parsed.value.response, note: parsed.value.note });
      return redirect(`${own}/decide?note=note`);
    }
    if (intent === "day") {
      const parsed = parseForm(form, hearBySchema);
      if (!parsed.ok) return formProblem(parsed.state);
      if (parsed.value === null) return formProblem({ errors: { hearBy: ["Enter the day by which everyone hears"] }, values: {} });
      setHearBy(ctx, { opportunityId, day: parsed.value });
      return redirect(`${own}/decide?note=day`);
    }
    if (intent !== "see" && intent !== "save") return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
    const parsed = parseForm(form, prepareSchema);
    if (!parsed.ok) return formProblem(parsed.state);
    prepareDecision(ctx, { opportunityId, ...parsed.value });
    if (intent === "see") {
      const errors = lackFields(listRespondents(ctx, { id: opportunityId, organisationId: organisation.id }), parsed.value.reason);
      if (Object.keys(errors).length > 0) return formProblem({ errors, values: valuesOf(form) });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(intent === "see" ? `${own}/confirm/award` : `${own}/decide?note=saved`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Choose: ${loaderData?.opportunity.title ?? "an opportunity"}`)];
}

/** `Four offers, one no`. */
function headline(offers: number, noes: number): string {
  const said = offers === 1 ? "1 offer" : `${offers} offers`;
  return noes === 0 ? said : `${said}, ${noes === 1 ? "1 no" : `${noes} noes`}`;
}

export default function Decide({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, opportunity, criteria, view, canChange, hearIn } = loaderData;
  const base = `/organisations/${slug}/opportunities`;
  const own = `${base}/${opportunity.slug}`;
  const state = formState(actionData);
  const intent = state?.values.intent?.[0];
  const isEnded = ["awarded", "not_awarded", "cancelled"].includes(opportunity.status);
  const isOpen = opportunity.status === "published" || opportunity.status === "suspended";
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your opportunities", to: base }, { label: opportunity.title, to: own }, { label: "Choose" }]} />
      <header className="head">
        <OpportunityTags opportunity={opportunity} />
        <h1>{headline(view.columns.length, view.saidNo.length)}</h1>
        <p className="lead">
          {opportunity.title}.{" "}
          {view.hearBy === null || isEnded ? null : (
            <>
              Everyone hears by <strong>{fullDate(view.hearBy)}</strong>
              {hearIn === null
                ? ""
                : hearIn < 0
                  ? ": that day has passed"
                  : hearIn === 0
                    ? ": today"
                    : `: ${hearIn === 1 ? "1 day" : `${hearIn} days`}`}
              .
            </>
          )}
        </p>
      </header>
      <DoneNote note={loaderData.note} />
      {isEnded ? (
        <Alert>
          <p>
            It has ended. What each was told stands under <Link to={`${own}/responses`}>Responses</Link>.
          </p>
        </Alert>
      ) : view.lacks.length === 0 ? null : (
        <section className="r20" aria-labelledby="left">
          <h2 id="left" className="h-s">
            {view.lacks.length === 1 ? "One thing is still open" : `${view.lacks.length} things are still open`}
          </h2>
          <WhyList
            gap
            items={view.lacks.map(({ responseId, name, lacks }) => ({
              key: String(responseId),
              content: (
                <>
                  {name} has {lacks === "outcome" ? "no outcome" : "an outcome but no reason"}.{" "}
                  <a href={`#${idOf(`rows[${view.columns.findIndex((one) => one.responseId === responseId)}].${lacks}`)}`}>
                    {lacks === "outcome" ? "Choose one" : "Write it"}
                  </a>
                </>
              ),
            }))}
          />
        </section>
      )}
      {view.columns.length === 0 ? (
        <Empty title="Nobody has answered" action={{ to: `${own}/matches`, label: "See who matches" }}>
          <p>{isOpen ? "Answers come here as they are sent." : "End it below, and say why in a sentence."}</p>
        </Empty>
      ) : (
        <SideBySide view={view} criteria={criteria} responsesTo={`${own}/responses`} canChange={canChange} />
      )}
      {canChange ? (
        <>
          <OutcomesForm
            view={view}
            state={intent === "see" || intent === "save" ? state : undefined}
            isPriced={loaderData.isPriced}
            nobody={loaderData.nobody}
          />
          <section className="r20 no-print" aria-labelledby="by">
            <h2 id="by" className="h-s">
              By when everyone hears
            </h2>
            <Form method="post" className="form" noValidate>
              <ErrorSummary state={intent === "day" ? state : undefined} />
              <DateFields
                name="hearBy"
                legend="Everyone who answers hears by"
                hint="It stands on the opportunity’s page. If you say nothing, it is 10 working days after responses close."
                value={view.hearBy}
                state={intent === "day" ? state : undefined}
              />
              <p>
                <button className="btn" type="submit" name="intent" value="day">
                  Save the day
                </button>
              </p>
            </Form>
          </section>
        </>
      ) : null}
    </div>
  );
}
