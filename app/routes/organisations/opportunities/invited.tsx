import { Link, redirect } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Alert, DoneNote } from "#app/components/ui.tsx";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { namesOf } from "#app/features/opportunities/names-of.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { shownStatus } from "#app/features/opportunities/rules.ts";
import { closesText, daysLeft, paperText, valueText } from "#app/features/opportunities/say.ts";
import { StatusPunch } from "#app/features/opportunities/status-punch.tsx";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { AnsweredQuestions, WaitingQuestion } from "#app/features/quoting/buyer-questions.tsx";
import { ClosedNote } from "#app/features/quoting/closed-note.tsx";
import { inviteAddress, inviteSuppliers } from "#app/features/quoting/invite.server.ts";
import { InviteMore } from "#app/features/quoting/invite-more.tsx";
import { InvitedList } from "#app/features/quoting/invited-list.tsx";
import { listInvited } from "#app/features/quoting/list-invited.server.ts";
import { answerQuestion, listQuestions } from "#app/features/quoting/questions.server.ts";
import { quoteLimits } from "#app/features/quoting/quote-limits.server.ts";
import { hasAnswered } from "#app/features/quoting/rules.ts";
import { answeredText } from "#app/features/quoting/say.ts";
import { answerQuestionSchema, invitationSchema, inviteAddressSchema, inviteSchema } from "#app/features/quoting/schema.ts";
import { suggestInvitations } from "#app/features/quoting/suggest-more.server.ts";
import { remindInvited, takeBackInvitation } from "#app/features/quoting/take-back.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { invalid, notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/invited";

const NOTES = {
  posted:
    "It is posted, and closed to everybody you do not invite. Suppliers are being compared with it now: whom to ask is here in a moment.",
  invited: "They are invited. The mail is on its way.",
  known: "You had invited them already.",
  kept: "They are on the list, and are asked when you post it.",
  "taken-back": "You ask them no more: for them it is as if it had never been.",
  reminded: "They are reminded, once.",
  answered: "Everyone invited reads your answer.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  if (!isForInvited(record.kind)) throw notFound("This quote");
  const invited = listInvited(ctx, record.id);
  const status = shownStatus(record, ctx.now);
  return {
    slug: organisation.slug,
    quote: {
      slug: record.slug,
      title: record.title,
      status,
      deadlineAt: record.deadlineAt,
      value: valueText(record, "You"),
      startDay: record.startDay,
      where: namesOf(ctx, record).where ?? "From anywhere",
      papers: record.attachments.map(({ id, fileName, mediaType, bytes }) => ({ id, fileName, about: paperText(mediaType, bytes) })),
    },
    invited,
    questions: listQuestions(ctx, record.id),
    more: suggestInvitations(ctx, record.id, invited),
    mayAsk: ["draft", "published", "suspended"].includes(status) && postingBar(checkOf(ctx, organisation.id)) === null,
    isHeld: isHeldByTeam(ctx.db, record.id),
    isMatched: record.matchedAt !== null,
    canChange: canAct(actor, organisation.id),
    now: ctx.now,
    note: noteOf(NOTES, new URL(request.url).searchParams.get("done")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const { limits } = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const { id: opportunityId, slug, kind, status } = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  if (!isForInvited(kind)) throw notFound("This quote");
  const form = await readForm(request);
  const intent = form.get("intent");
  const page = `/organisations/${organisation.slug}/opportunities/${slug}/invited`;
  const done = (what: keyof typeof NOTES, at = "") => redirect(`${page}?done=${what}${at}`);
  try {
    if (intent === "invite") {
      const parsed = parseForm(form, inviteSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const organisationIds = parsed.value.organisation;
      for (const _one of organisationIds)
        for (const limit of quoteLimits(ctx, organisation.id, "supplier")) await limits.consume(limit, organisation.id);
      const { invited } = inviteSuppliers(ctx, { opportunityId, organisationIds });
      return done(invited === 0 ? "known" : status === "draft" ? "kept" : "invited");
    }
    if (intent === "invite-address") {
      const parsed = parseForm(form, inviteAddressSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await limits.consume("invite_address", getRequestInfo(context).network);
      await limits.consume("invite_user", actor.userId);
      for (const limit of quoteLimits(ctx, organisation.id, "address")) await limits.consume(limit, organisation.id);
      const { invited } = inviteAddress(ctx, { opportunityId, ...parsed.value });
      return done(invited ? (status === "draft" ? "kept" : "invited") : "known");
    }
    if (intent === "remind" || intent === "take-back") {
      const parsed = parseForm(form, invitationSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const which = { opportunityId, invitationId: parsed.value.invitation };
      if (intent === "remind") remindInvited(ctx, which);
      else takeBackInvitation(ctx, which);
      return done(intent === "remind" ? "reminded" : "taken-back");
    }
    if (intent === "answer") {
      const parsed = parseForm(form, answerQuestionSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      answerQuestion(ctx, { opportunityId, questionId: parsed.value.question, answer: parsed.value.answer });
      return done("answered");
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Invited to quote: ${loaderData?.quote.title ?? "a quote"}`)];
}

export default function InvitedToQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, quote, invited, questions, more, mayAsk, isHeld, isMatched, canChange, now, note } = loaderData;
  const base = `/organisations/${slug}/opportunities`;
  const own = `${base}/${quote.slug}`;
  const state = formState(actionData);
  const about = state?.values.intent?.[0];
  const isDraft = quote.status === "draft";
  const isOpen = quote.status === "published";
  const left = isOpen && quote.deadlineAt !== null ? daysLeft(quote.deadlineAt, now) : null;
  const waiting = questions.filter((one) => one.answer === null);
  const days = [...new Set(invited.map((one) => longDate(one.invitedAt)))];
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Your opportunities", to: base }, { label: quote.title }]} />
      <header className="plate">
        <div>
          <p className="tags">
            <StatusPunch status={quote.status} deadlineAt={quote.deadlineAt} />{" "}
            <Punch icon="lock" word="Invited quote" detail="closed to everyone else" />
          </p>
          <h1 className="h-q">{quote.title}</h1>
          <p className="lead">{answeredText(invited.map((one) => one.state))}</p>
        </div>
        <div className="plate-side">
          {left === null || quote.deadlineAt === null ? null : (
            <p className="due">
              <span className="num">{left.figure}</span> {left.word}
              <span className="s soft">closes {closesText(quote.deadlineAt)}</span>
            </p>
          )}
          {canChange && mayAsk && !isHeld ? (
            <p className="acts">
              <a className="btn btn-main" href="#more">
                {invited.length === 0 ? "Invite suppliers" : "Invite more suppliers"}
              </a>
            </p>
          ) : null}
          {canChange && isDraft ? (
            <p className="acts">
              <Link className="btn" to={`${own}/edit?step=check`}>
                Check and post it
              </Link>
            </p>
          ) : null}
          {canChange && (isOpen || quote.status === "suspended") ? (
            <p className="s soft">
              <Link className="go" to={`${own}/edit?step=when`}>
                Give them longer
              </Link>
            </p>
          ) : null}
        </div>
      </header>
      <DoneNote note={state === undefined ? note : null} />
      {about === "remind" || about === "take-back" ? <ErrorSummary state={state} /> : null}
      <div className="split">
        <div className="stack-l">
          {waiting.map((question, at) => (
            <WaitingQuestion
              key={question.id}
              question={question}
              count={at === 0 ? waiting.length : 0}
              canChange={canChange}
              state={about === "answer" && state?.values.question?.[0] === String(question.id) ? state : undefined}
            />
          ))}
          <section className="r20" aria-labelledby="invited">
            <div className="r20-head">
              <h2 id="invited">
                {invited.length === 0
                  ? "Nobody is invited yet"
                  : `${invited.length} invited${days.length === 1 && !isDraft ? ` on ${days[0]}` : ""}`}
              </h2>
              {invited.some((one) => hasAnswered(one.state)) ? (
                <p className="s soft">Those who answered first, then who opened it</p>
              ) : null}
            </div>
            {invited.length === 0 ? (
              <p className="prose">
                Nobody but your team, and the campaign team, sees this. Ask at least two, so that you can compare; those who say no tell you
                why.
              </p>
            ) : (
              <InvitedList invited={invited} responsesTo={`${own}/responses`} canChange={canChange} isOpen={mayAsk && !isHeld} />
            )}
          </section>
          <AnsweredQuestions questions={questions.filter((one) => one.answer !== null)} />
          {isHeld ? (
            <Alert kind="warn">
              <p>The campaign team has paused this and is looking at it. Nobody is asked meanwhile.</p>
            </Alert>
          ) : null}
          {!isDraft && !isMatched && mayAsk ? <p className="soft">Suppliers are being compared. This takes less than a minute.</p> : null}
          {canChange && mayAsk && !isHeld ? (
            <InviteMore more={more} own={own} isDraft={isDraft} state={about?.startsWith("invite") ? state : undefined} />
          ) : null}
        </div>
        <aside className="aside" aria-labelledby="closed">
          <h2 className="h-m" id="closed">
            Closed to everyone else
          </h2>
          <ClosedNote />
          <dl className="facts facts-n">
            <div>
              <dt>Worth</dt>
              <dd>{quote.value}</dd>
            </div>
            <div>
              <dt>Where</dt>
              <dd>{quote.where}</dd>
            </div>
            {quote.startDay === null ? null : (
              <div>
                <dt>From</dt>
                <dd>{longDate(quote.startDay)}</dd>
              </div>
            )}
            <div>
              <dt>Prices</dt>
              <dd>Shown to your team as they come in</dd>
            </div>
            <div>
              <dt>Papers</dt>
              <dd>{quote.papers.length === 0 ? "None" : quote.papers.map((paper) => `${paper.fileName} (${paper.about})`).join("; ")}</dd>
            </div>
          </dl>
          <p className="acts">
            <Link className="btn btn-text" to={`/opportunities/${quote.slug}`}>
              See it as they do
            </Link>
            <Link className="btn btn-text" to={`${own}/responses`}>
              The answers
            </Link>
            <Link className="btn btn-text" to={own}>
              {canChange ? "Change, close or cancel it" : "Its history"}
            </Link>
          </p>
        </aside>
      </div>
    </div>
  );
}
