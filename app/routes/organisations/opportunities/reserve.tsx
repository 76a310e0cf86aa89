import { Form, Link, redirect } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { whoIsLeft } from "#app/features/matching/reserving/who-is-left.server.ts";
import { WhatItRestsOn, WhoIsLeftPanel, WhoMayAnswer } from "#app/features/matching/reserving/who-may-answer.tsx";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { reservationOf, wordingFor } from "#app/features/opportunities/reserving/reservation.server.ts";
import { askedSchema, readAsked } from "#app/features/opportunities/reserving/schema.ts";
import { setReservation } from "#app/features/opportunities/reserving/set-reservation.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/reserve";

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const stored = reservationOf(ctx.db, record.id);
  const asked = readAsked(new URL(request.url).searchParams) ?? {
    place: stored?.place ?? null,
    sme: stored?.sme ?? false,
    vcse: stored?.vcse ?? false,
  };
  const base = `/organisations/${organisation.slug}/opportunities/${record.slug}`;
  return {
    base,
    title: record.title,
    list: `/organisations/${organisation.slug}/opportunities`,
    isDraft: record.status === "draft",
    isOffered: ctx.settings.reserving !== null,
    isPublic: record.buyerKind === "public",
    isCentral: record.isCentralGovernment,
    asked,
    isReserved: stored !== null,
    page: await whoIsLeft(ctx, record, asked),
    wording: wordingFor(ctx, record, asked),
    saved: new URL(request.url).searchParams.get("saved") === "1",
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  const parsed = parseForm(form, askedSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    setReservation(ctx, { opportunityId: record.id, ...parsed.value });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/opportunities/${record.slug}/reserve?saved=1`);
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Who may answer")];
}

export default function Reserve({ loaderData, actionData }: Route.ComponentProps) {
  const { base, title, list, isDraft, isOffered, isReserved, asked, page, wording, saved } = loaderData;
  const state = formState(actionData);
  const crumbs = [{ label: "Opportunities", to: list }, { label: title, to: base }, { label: "Who may answer" }];
  if (!isOffered || page === null || page.may.problem !== null || !isDraft) {
    return (
      <div className="wrap">
        <Breadcrumbs crumbs={crumbs} />
        <Empty
          title={isReserved ? (isDraft ? "This cannot stay reserved" : "This is reserved") : "Everybody may answer this"}
          action={{ to: isDraft ? `${base}/edit` : base, label: isDraft ? "Back to the draft" : "Back" }}
        >
          {isDraft ? (
            <p>
              {page?.may.problem?.text ??
                "Say what the work is and where first: then this page says who could answer, and whom you may keep it for."}
            </p>
          ) : wording === null ? (
            <p>It is posted already. Who may answer is decided before anybody is invited.</p>
          ) : null}
        </Empty>
        {isDraft || wording === null ? null : (
          <div className="quote">
            <p>{wording}</p>
          </div>
        )}
        {isDraft && isReserved ? (
          <Form method="post" className="form">
            <ErrorSummary state={state} />
            <p className="prose">It was reserved before, and is not posted so.</p>
            <p className="acts">
              <button className="btn btn-main" type="submit" name="place" value="anywhere">
                Let everybody answer
              </button>
            </p>
          </Form>
        ) : null}
      </div>
    );
  }
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={crumbs} />
      <div className="split">
        <Form method="post" className="form" noValidate>
          {saved && state === undefined ? (
            <Alert kind="good" live>
              <p>Saved. {wording === null ? "Everybody may answer." : "The advert will say it in the words below."}</p>
            </Alert>
          ) : null}
          <ErrorSummary state={state} />
          <div className="stack-s">
            <p className="s soft">{title}</p>
            <h1>Who may answer</h1>
            <p className="prose">
              You may keep this contract for some suppliers. You choose before you invite anyone, the advert says so, and it cannot be
              changed afterwards.
            </p>
          </div>
          <WhoMayAnswer page={page} asked={asked} state={state} />
          {wording === null ? null : (
            <section className="stack" aria-labelledby="word">
              <h2 className="legend-l" id="word">
                What the advert will say
              </h2>
              <div className="quote">
                <p>{wording}</p>
              </div>
              <p className="hint">Put the same words into your official notice, where you need one.</p>
            </section>
          )}
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Save
            </button>
            <button className="btn" type="submit" formMethod="get">
              Count again
            </button>
            <Link className="btn btn-text" to={`${base}/edit?step=check`}>
              Back to the draft
            </Link>
          </p>
        </Form>
        <aside className="aside" aria-labelledby="left">
          <WhoIsLeftPanel who={page.who} all={`${base}/matches`} />
          <WhatItRestsOn basis={page.may.basis} isPublic={loaderData.isPublic} isCentral={loaderData.isCentral} />
        </aside>
      </div>
    </div>
  );
}
