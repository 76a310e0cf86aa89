import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Alert, Empty, Pagination } from "#app/components/ui.tsx";
import { chooseResponse } from "#app/features/introductions/choose-response.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { AnswerShown } from "#app/features/matching/answering/answer-shown.tsx";
import { listDeclined } from "#app/features/matching/answering/decline.server.ts";
import { DeclinedList } from "#app/features/matching/answering/declined-list.tsx";
import { SealedNote } from "#app/features/matching/answering/sealed-note.tsx";
import { decideResponse } from "#app/features/matching/decide-response.server.ts";
import { getResponse, listResponsesToOpportunity, type ResponseItem } from "#app/features/matching/list-responses.server.ts";
import { priceText } from "#app/features/matching/price.ts";
import { listStated } from "#app/features/matching/reserving/list-stated.server.ts";
import { ResponsePunch } from "#app/features/matching/response-punch.tsx";
import { decideResponseSchema } from "#app/features/matching/schema.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { shortDate } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/responses";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return {
    slug: organisation.slug,
    opportunity: { slug: record.slug, title: record.title, status: record.status, isClosed: isForInvited(record.kind) },
    list: listResponsesToOpportunity(ctx, { opportunityId: record.id, page: Number.isInteger(page) ? page : 1 }),
    declined: listDeclined(ctx, { opportunityId: record.id, buyerId: organisation.id }),
    closes: record.deadlineAt,
    stated: listStated(ctx, record.id),
    canChange: canAct(actor, organisation.id),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const form = await readForm(request);
  const response = getResponse(ctx, Number(form.get("responseId")) || 0);
  if (response === null || response.opportunity.id !== record.id) throw notFound("This response");
  if (form.get("intent") === "introduce") {
    try {
      await services.limits.consume("introduce_user", actor.userId);
      const { id } = requestIntroduction(ctx, {
        organisationId: organisation.id,
        supplierId: response.supplier.id,
        opportunityId: record.id,
        note: `About your answer to “${record.title}”.`,
      });
      return redirect(`/organisations/${organisation.slug}/introductions/${id}`);
    } catch (error) {
      return formProblemFrom(error, form);
    }
  }
  const parsed = parseForm(form, decideResponseSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    if (parsed.value.decision === "successful") chooseResponse(ctx, parsed.value);
    else decideResponse(ctx, parsed.value);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/opportunities/${record.slug}/responses#response-${response.id}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Responses to ${loaderData?.opportunity.title ?? "an opportunity"}`)];
}

export default function Responses({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, opportunity, list, canChange } = loaderData;
  const own = `/organisations/${slug}/opportunities/${opportunity.slug}`;
  const state = formState(actionData);
  const waiting = list.counts.submitted + list.counts.shortlisted;
  const decided = list.counts.successful + list.counts.unsuccessful;
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          { label: "Your opportunities", to: `/organisations/${slug}/opportunities` },
          { label: opportunity.title, to: own },
          { label: "Responses" },
        ]}
      />
      <header className="head">
        <h1>{list.total === 1 ? "1 response" : `${list.total} responses`}</h1>
        <p className="lead">
          {opportunity.title}. {decided} {decided === 1 ? "has" : "have"} an outcome, {waiting} {waiting === 1 ? "waits" : "wait"} for one
          {list.counts.withdrawn > 0 ? `, ${list.counts.withdrawn} ${list.counts.withdrawn === 1 ? "was" : "were"} taken back` : ""}.
        </p>
      </header>
      {waiting > 0 && ["closed", "awarded", "not_awarded", "cancelled"].includes(opportunity.status) ? (
        <Alert kind="warn">
          <p>Responses have closed. You agreed that everyone who responded hears the outcome, with a reason: {waiting} still wait.</p>
        </Alert>
      ) : null}
      {list.sealed > 0 || (loaderData.declined.total > 0 && loaderData.declined.items.length === 0) ? (
        <SealedNote answers={list.sealed} declined={loaderData.declined.total} closes={loaderData.closes} />
      ) : list.total === 0 ? (
        <Empty
          title="Nobody has answered yet"
          action={
            opportunity.isClosed
              ? { to: `${own}/invited`, label: "See whom you invited" }
              : { to: `${own}/matches`, label: "See who matches" }
          }
        >
          <p>
            {opportunity.isClosed
              ? "Prices come here. Who said no, and why, stands beside those you invited."
              : "Suppliers who match have heard of it. You need not wait: ask any of them for an introduction."}
          </p>
        </Empty>
      ) : (
        <section className="r20" aria-label="Responses">
          <p className="order soft">
            <Link to={`${own}/decide`}>Compare them side by side, and answer everyone at once</Link>. Those that wait for you first,
            shortlisted before new; the newest on top. Choose somebody, and each of you sees how to reach the other.
          </p>
          <ol className="ledger ranked">
            {list.items.map((item) => (
              <Row
                key={item.id}
                item={item}
                stated={loaderData.stated.find((one) => one.organisationId === item.supplier.id)?.text ?? null}
                slug={slug}
                canChange={canChange}
                state={state?.values.responseId?.[0] === String(item.id) ? state : undefined}
              />
            ))}
          </ol>
          <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
        </section>
      )}
      <DeclinedList declined={loaderData.declined.items} />
    </div>
  );
}

interface RowProps {
  item: ResponseItem;
  /** What it said of itself so that it could answer what is reserved; null for nothing. */
  stated: string | null;
  slug: string;
  canChange: boolean;
  state: FormState | undefined;
}

function Row({ item, stated, slug, canChange, state }: RowProps) {
  const isOpen = item.status === "submitted" || item.status === "shortlisted";
  const general = state?.errors[""] ? { ...state, errors: { "": state.errors[""] } } : undefined;
  return (
    <li id={`response-${item.id}`}>
      <div className="score">
        {item.score === null ? (
          <p className="s soft">No match with what you asked for</p>
        ) : (
          <p className="num">
            {item.score} <small>of 100</small>
          </p>
        )}
      </div>
      <div className="hit">
        <h2 className="name">
          {item.supplier.isListed ? <Link to={`/suppliers/${item.supplier.slug}`}>{item.supplier.name}</Link> : item.supplier.name}
        </h2>
        <p className="tags">
          <ResponsePunch status={item.status} at={item.updatedAt} />
          {item.price === null ? null : <Punch look="tint" word={priceText(item.price)} />}
          {item.supplier.isListed ? null : <Punch look="end" word="No longer listed" />}
          <span className="s soft">
            {item.scope === "full" ? "Could do all of it" : "Could do part of it"}. Sent {shortDate(item.createdAt)}
            {item.supplier.place === null ? "" : `, from ${item.supplier.place}`}
          </span>
        </p>
        {item.message === "" ? null : <div className="prose lines">{item.message}</div>}
        <AnswerShown holds={item.holds} opportunitySlug={item.opportunity.slug} />
        {stated === null ? null : <p className="soft">It says of itself: {stated}. Ask it to show that before you choose it.</p>}
        {item.outcomeReason ? <p className="soft">Reason: “{item.outcomeReason}”</p> : null}
        {item.byTeam ? <p className="soft">Entered by the campaign team, in no side’s name.</p> : null}
        {!item.supplier.isListed && isOpen ? (
          <p className="soft">
            {item.supplier.name} is no longer in the directory, so you cannot be introduced here. Their answer stays; they still hear the
            outcome.
          </p>
        ) : null}
        <ErrorSummary state={general} />
        {canChange && item.status !== "withdrawn" ? (
          <div className="acts">
            {item.introductionId !== null ? (
              <Link className="btn" to={`/organisations/${slug}/introductions/${item.introductionId}`}>
                See the introduction<span className="vh">: {item.supplier.name}</span>
              </Link>
            ) : item.status === "unsuccessful" || !item.supplier.isListed ? null : (
              <Act item={item} name="intent" value="introduce" word="Introduce us" />
            )}
            {item.status === "submitted" ? <Act item={item} name="decision" value="shortlisted" word="Shortlist" /> : null}
            {isOpen ? <Act item={item} name="decision" value="successful" word="Successful" /> : null}
            {isOpen ? (
              <details className="drop" open={state?.errors.reason !== undefined}>
                <summary className="btn btn-text">
                  Not this time<span className="vh">: {item.supplier.name}</span>
                </summary>
                <Form method="post" className="panel form" preventScrollReset>
                  <ErrorSummary state={state?.errors.reason ? state : undefined} scope={`r${item.id}`} />
                  <input type="hidden" name="responseId" value={item.id} />
                  <input type="hidden" name="decision" value="unsuccessful" />
                  <TextArea
                    name="reason"
                    scope={`r${item.id}`}
                    label={`Why not ${item.supplier.name}?`}
                    hint="They read this. One honest sentence helps them next time."
                    rows={3}
                    maxLength={500}
                    state={state}
                  />
                  <p>
                    <button className="btn" type="submit">
                      Tell them: not this time
                    </button>
                  </p>
                </Form>
              </details>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Act({ item, name, value, word }: { item: ResponseItem; name: string; value: string; word: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="responseId" value={item.id} />
      <button className="btn" type="submit" name={name} value={value}>
        {word}
        <span className="vh">: {item.supplier.name}</span>
      </button>
    </Form>
  );
}
