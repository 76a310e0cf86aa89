import { redirect } from "react-router";
import { TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { decide } from "#app/features/deciding/decide.server.ts";
import { decisionView } from "#app/features/deciding/decision-view.server.ts";
import { cancelWithUndo, closeWithUndo } from "#app/features/deciding/end-opportunity.server.ts";
import type { FinalAct } from "#app/features/deciding/rules.ts";
import { hearBySchema, whySchema } from "#app/features/deciding/schema.ts";
import { ConfirmPanel, WhoIsTold } from "#app/features/deciding/told-list.tsx";
import { decisionQuestion, toldOfDecision, toldOfEnd, untoldOfDecision } from "#app/features/deciding/who-is-told.ts";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { canTransition, shownStatus } from "#app/features/opportunities/rules.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { mailsLeaveAt } from "#app/platform/quiet-hours.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/confirm";

const ACTS = ["award", "close", "cancel"] as const;
type Asked = (typeof ACTS)[number];
const BECOMES = { award: "awarded", close: "closed", cancel: "cancelled" } as const;

function askedOf(text: string): Asked {
  const asked = ACTS.find((one) => one === text);
  if (asked === undefined) throw notFound("This page");
  return asked;
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const asked = askedOf(params.act);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const own = `/organisations/${organisation.slug}/opportunities/${record.slug}`;
  const view = decisionView(ctx, record);
  const status = shownStatus(record, ctx.now);
  if (record.status === "draft" || !canTransition(status, BECOMES[asked])) throw redirect(own);
  if (asked === "award" && view.lacks.length > 0) throw redirect(`${own}/decide#left`);
  const chosen = view.columns.some(({ outcome }) => outcome === "chosen");
  const act: FinalAct = asked === "award" && !chosen ? "nobody" : asked;
  const buyer = organisationName(organisation);
  const waiting = view.columns.filter(({ isTold }) => !isTold).map(({ name }) => name);
  return {
    act,
    list: `/organisations/${organisation.slug}/opportunities`,
    own,
    back: asked === "award" ? `${own}/decide` : own,
    title: record.title,
    question:
      asked === "award"
        ? decisionQuestion(view)
        : { title: asked === "close" ? "Close it to answers now?" : "Cancel it?", lead: record.title },
    told: asked === "award" ? toldOfDecision(view, buyer) : toldOfEnd(asked, record.title, waiting),
    untold: asked === "award" ? untoldOfDecision(view) : "Suppliers who did not answer get no mail.",
    hearBy: view.hearBy,
    now: ctx.now,
    leavesAt: mailsLeaveAt(ctx.now),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const asked = askedOf(params.act);
  const { id, slug } = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  try {
    if (asked === "award") decide(ctx, { opportunityId: id });
    else if (asked === "close") {
      const parsed = parseForm(form, hearBySchema);
      if (!parsed.ok) return formProblem(parsed.state);
      closeWithUndo(ctx, { id, hearBy: parsed.value });
    } else {
      const parsed = parseForm(form, whySchema);
      if (!parsed.ok) return formProblem(parsed.state);
      cancelWithUndo(ctx, { id, reason: parsed.value.reason });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/opportunities/${slug}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, loaderData?.question.title ?? "Who is told what")];
}

const WORDS: Record<FinalAct, string> = { award: "Award", nobody: "No award", close: "Close", cancel: "Cancel", decline: "Say no" };

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const { act, own, back, list, title, question, told, untold, now, leavesAt, hearBy } = loaderData;
  const state = formState(actionData);
  const crumbs = [
    { label: "Your opportunities", to: list },
    { label: title, to: own },
  ];
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[...crumbs, ...(back === own ? [] : [{ label: "Choose", to: back }]), { label: WORDS[act] }]} />
      <header className="head">
        <h1>{question.title}</h1>
        {question.lead === "" ? null : <p className="lead">{question.lead}</p>}
      </header>
      <div className="split">
        <div className="stack-l">
          <WhoIsTold told={told} untold={untold} />
        </div>
        <ConfirmPanel act={act} now={now} leavesAt={leavesAt} back={back} state={state}>
          {act === "cancel" ? (
            <TextArea
              name="reason"
              label="Why?"
              hint="It stands on the opportunity’s page, where everyone who answered reads it."
              rows={3}
              maxLength={500}
              state={state}
            />
          ) : null}
          {act === "close" ? (
            <DateFields
              name="hearBy"
              legend="Everyone who answered hears by"
              hint="10 working days after responses close, if you say nothing."
              value={hearBy}
              state={state}
            />
          ) : null}
        </ConfirmPanel>
      </div>
    </div>
  );
}
