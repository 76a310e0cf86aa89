import { Form, redirect } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Alert } from "#app/components/ui.tsx";
import { clientOf } from "#app/features/accounts/browser.server.ts";
import { knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { beginSession } from "#app/features/accounts/sign-in.server.ts";
import { shownAddenda } from "#app/features/opportunities/addenda/addenda.server.ts";
import { Addenda } from "#app/features/opportunities/addenda/addenda.tsx";
import { HowTheyChoose, LotList } from "#app/features/opportunities/choosing/choosing-shown.tsx";
import { opportunityFacts } from "#app/features/opportunities/facts/opportunity-facts.server.ts";
import { closesText, daysLeft, paperText, valueText } from "#app/features/opportunities/say.ts";
import { opportunityPage } from "#app/features/opportunities/view-opportunity.server.ts";
import { Unchecked, UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { AlreadyListed } from "#app/features/organisations/create-organisation.server.ts";
import { invitedAccount } from "#app/features/organisations/join-by-invitation.server.ts";
import { claimableAt } from "#app/features/quoting/claimable.server.ts";
import { askByLink, declineByLink, joinByQuote, openByLink, quoteByLink, requireQuoteLink } from "#app/features/quoting/link.server.ts";
import { questionsFor } from "#app/features/quoting/questions.server.ts";
import { QuoteFields } from "#app/features/quoting/quote-form.tsx";
import { QuoteQuestions } from "#app/features/quoting/quote-questions.tsx";
import { linkOrganisationSchema, quoteAccountSchema, quoteAnswerSchema } from "#app/features/quoting/schema.ts";
import { WhoQuotes } from "#app/features/quoting/who-quotes.tsx";
import { longDate } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/answer";

export const meta: Route.MetaFunction = ({ matches }) => [
  titled(matches, "A quote you are asked for"),
  { name: "referrer", content: "same-origin" },
];

const NOTES = {
  no: "Your no is sent, with the reason. It counts as an answer.",
  ask: "Your question is sent, without your name. You get a mail when it is answered.",
};

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const { invitation, quote } = requireQuoteLink(ctx, params.token);
  const facts = opportunityFacts(ctx.db, quote.id);
  if (facts === null) throw notFound("This quote");
  const page = opportunityPage(ctx, facts);
  const isOpened = invitation.openedAt !== null;
  const { actor } = ctx;
  return {
    path: `/quotes/${params.token}`,
    isOpened,
    open: page.open,
    title: page.title,
    buyer: page.organisation,
    value: valueText(page),
    where: page.where ?? "From anywhere",
    startDay: page.startDay,
    closes: page.deadlineAt === null ? "" : closesText(page.deadlineAt),
    left: page.deadlineAt === null ? null : daysLeft(page.deadlineAt, ctx.now),
    // What a program that looks at links may see is what stood in the mail.
    brief: isOpened
      ? {
          description: page.description,
          requirements: page.requirements,
          papers: page.attachments.map(({ id, fileName, mediaType, bytes }) => ({ id, fileName, about: paperText(mediaType, bytes) })),
          lots: page.lots,
          choosing: { criteria: page.criteria, questions: page.questions },
          addenda: shownAddenda(ctx.db, quote.id),
          questions: questionsFor(ctx, quote.id, [invitation.id]),
        }
      : null,
    declined: invitation.declinedAt === null ? null : invitation.declineReason,
    email: invitation.email,
    you: actor === null ? null : actor.email,
    own: (actor?.memberships ?? [])
      .filter((one) => one.isSupplier && one.role !== "viewer" && one.organisationId !== quote.organisationId)
      .map(({ organisationId: id, name }) => ({ id, name })),
    account: invitedAccount(ctx, invitation.email).state,
    claimable: actor === null ? claimableAt(ctx, invitation.email).map(({ id, name }) => ({ id, name })) : [],
    note: noteOf(NOTES, new URL(request.url).searchParams.get("sent")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const { limits, settings } = getServices(context);
  const info = getRequestInfo(context);
  await limits.consume("token_address", info.network);
  const { token } = params;
  const { invitation } = requireQuoteLink(ctx, token);
  await limits.consume("quote_link", invitation.id);
  const path = `/quotes/${token}`;
  const form = await readForm(request);
  if (form.get("intent") === "open") {
    openByLink(ctx, token);
    return redirect(path);
  }
  const parsed = parseForm(form, quoteAnswerSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const said = parsed.value;
  try {
    if (said.say === "no") {
      declineByLink(ctx, { token, reason: said.reason });
      return redirect(`${path}?sent=no`);
    }
    if (said.say === "ask") {
      askByLink(ctx, { token, question: said.question });
      return redirect(`${path}?sent=ask`);
    }
    const { price, unit, message } = said;
    if (ctx.actor !== null) {
      const by = parseForm(form, linkOrganisationSchema);
      if (!by.ok) return formProblem(by.state);
      quoteByLink(ctx, { token, organisationId: by.value.organisation, price, unit, message });
      const slug = ctx.actor.memberships.find((one) => one.organisationId === by.value.organisation)?.slug ?? "";
      return redirect(`/organisations/${slug}/responses`);
    }
    const newcomer = parseForm(form, quoteAccountSchema);
    if (!newcomer.ok) return formProblem(newcomer.state);
    await limits.consume("sign_up_address", info.network);
    await limits.consume("sign_up_address_day", info.network);
    const { name, password } = newcomer.value;
    const { userId, slug } = await joinByQuote(ctx, { token, price, unit, message, name, password, newcomer: newcomer.value });
    const begun = beginSession(ctx, userId, clientOf(request, info));
    const headers = new Headers({ "Set-Cookie": sessionCookie(begun.token, begun.expiresAt, settings.origin.startsWith("https:")) });
    headers.append("Set-Cookie", knownBrowserCookie(ctx, request, invitation.email));
    return redirect(`/organisations/${slug}/responses`, { headers });
  } catch (error) {
    if (error instanceof AlreadyListed) return alreadyListed(error, form);
    return formProblemFrom(error, form);
  }
});

/** Which organisations it may be: whoever it is none of ticks so and sends the form again. */
function alreadyListed(error: AlreadyListed, form: FormData) {
  const names = error.listed.map(({ name }) => name).join(", ");
  const message = `This may be listed here already: ${names}. Tick that it is another, or claim it first and open the link again`;
  return formProblem({ errors: { notListed: [message] }, values: valuesOf(form) });
}

export default function AnswerByLink({ loaderData, actionData }: Route.ComponentProps) {
  const { title, buyer, value, where, startDay, closes, left, brief, declined, open, note } = loaderData;
  const state = formState(actionData);
  return (
    <div className="wrap">
      {note === null || state !== undefined ? null : (
        <div className="bar">
          <Alert kind="good" live>
            <p>{note}</p>
          </Alert>
        </div>
      )}
      <header className="plate">
        <div>
          <p className="s soft">
            {buyer.name}
            {buyer.isChecked ? null : <Unchecked />} asks you for a price
          </p>
          <h1 className="h-q">{title}</h1>
          <p className="lead">{[value, where, startDay === null ? "" : `From ${longDate(startDay)}`].filter(Boolean).join(". ")}</p>
        </div>
        <div className="plate-side">
          {left === null ? null : (
            <p className="due">
              <span className="num">{left.figure}</span> {left.word}
              <span className="s soft">closes {closes}</span>
            </p>
          )}
        </div>
      </header>
      {buyer.isChecked ? null : <UncheckedNote name={buyer.name} />}
      <div className="split">
        <div className="stack-l">
          {brief === null ? (
            <Form method="post" className="stack">
              <p className="prose">Only those invited see this. Open it to read the brief and its papers, and to answer.</p>
              <p className="acts">
                <button className="btn btn-main" type="submit" name="intent" value="open">
                  Open the brief
                </button>
              </p>
            </Form>
          ) : (
            <>
              <Brief {...brief} path={loaderData.path} />
              {brief.lots.length === 0 ? null : (
                <section className="r20" aria-labelledby="lots">
                  <h2 id="lots">{brief.lots.length} lots</h2>
                  <LotList lots={brief.lots} />
                </section>
              )}
              <HowTheyChoose {...brief.choosing} />
              <Addenda addenda={brief.addenda} />
              {declined === null ? null : (
                <Alert>
                  <p>You have said no: “{declined}”. You may still give a price while it is open.</p>
                </Alert>
              )}
              {open ? (
                <Answer {...loaderData} state={state} />
              ) : (
                <Alert kind="warn">
                  <p>It is paused, and takes no answers now.</p>
                </Alert>
              )}
              <QuoteQuestions questions={brief.questions} />
            </>
          )}
        </div>
        <aside className="aside" aria-labelledby="who">
          <h2 id="who" className="h-m">
            Who sees what
          </h2>
          <p>Only those invited see this quote. You do not see each other, nor how many you are.</p>
          <p>{buyer.name}’s team reads your price and your reason. A price counts as your yes to being reached, if they choose you.</p>
          <p>This link is yours alone. It works until the quote closes: whoever has it can answer for you.</p>
        </aside>
      </div>
    </div>
  );
}

function Brief({ description, requirements, papers, path }: NonNullable<Route.ComponentProps["loaderData"]["brief"]> & { path: string }) {
  return (
    <section className="r20" aria-labelledby="need">
      <h2 id="need">What they need</h2>
      <div className="prose lines">{description}</div>
      {requirements.length === 0 ? null : (
        <>
          <h3>They ask for</h3>
          <ul className="prose asks">
            {requirements.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {papers.length === 0 ? null : (
        <ul className="files">
          {papers.map((paper) => (
            <li key={paper.id}>
              <a href={`${path}/papers/${paper.id}`} download>
                <Icon name="file" />
                <span>
                  {paper.fileName}
                  <small>{paper.about}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type AnswerProps = Route.ComponentProps["loaderData"] & { state: FormState | undefined };

function Answer(props: AnswerProps) {
  const { closes, buyer, state } = props;
  return (
    <Form method="post" className="form panel" noValidate>
      <QuoteFields closes={closes} buyerName={buyer.name} state={state} who={<WhoQuotes {...props} />} />
    </Form>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
