import { redirect } from "react-router";
import { TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { declineWithUndo } from "#app/features/deciding/end-opportunity.server.ts";
import { ConfirmPanel, WhoIsTold } from "#app/features/deciding/told-list.tsx";
import { toldOfNo } from "#app/features/deciding/who-is-told.ts";
import { getIntroduction } from "#app/features/introductions/get-introduction.server.ts";
import { declineSchema } from "#app/features/introductions/schema.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { mailsLeaveAt } from "#app/platform/quiet-hours.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/decline";

function idOf(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw notFound("This introduction");
  return Number(value);
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const view = getIntroduction(ctx, { id: idOf(params.introduction), organisationId: organisation.id });
  const own = `/organisations/${organisation.slug}/introductions/${view.id}`;
  if (!view.can.decline) throw redirect(own);
  const parties = [view.supplier, view.buyer, ...(view.intermediary === null ? [] : [view.intermediary])];
  return {
    list: `/organisations/${organisation.slug}/introductions`,
    own,
    title: `${view.supplier.name} and ${view.buyer.name}`,
    about: view.opportunity?.title ?? null,
    told: toldOfNo(parties.map(({ name }) => name)),
    now: ctx.now,
    leavesAt: mailsLeaveAt(ctx.now),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const id = idOf(params.introduction);
  const form = await readForm(request);
  const parsed = parseForm(form, declineSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    declineWithUndo(ctx, { id, organisationId: organisation.id, reason: parsed.value.reason });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/introductions/${id}`);
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Say no")];
}

export default function Decline({ loaderData, actionData }: Route.ComponentProps) {
  const { own, list, title, about, told, now, leavesAt } = loaderData;
  const state = formState(actionData);
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Introductions", to: list }, { label: title, to: own }, { label: "Say no" }]} />
      <header className="head">
        <h1>Say no, or that it came to nothing?</h1>
        <p className="lead">
          {title}
          {about === null ? "" : `, about ${about}`}.
        </p>
      </header>
      <div className="split">
        <div className="stack-l">
          <WhoIsTold told={told} untold="Nobody else gets a mail." />
        </div>
        <ConfirmPanel act="decline" now={now} leavesAt={leavesAt} back={own} state={state}>
          <TextArea name="reason" label="Why?" hint="The others read this." rows={3} maxLength={500} state={state} />
        </ConfirmPanel>
      </div>
    </div>
  );
}
