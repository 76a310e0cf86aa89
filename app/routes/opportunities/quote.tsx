import { Form, Link, redirect } from "react-router";
import { z } from "zod";
import { Radios } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { priceText } from "#app/features/matching/price.ts";
import { closesText, endText } from "#app/features/opportunities/say.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { askAboutQuote, declineQuote, openInvited, quotePrice } from "#app/features/quoting/answer.server.ts";
import { listOwnInvitations } from "#app/features/quoting/own-invitations.server.ts";
import { questionsFor } from "#app/features/quoting/questions.server.ts";
import { QuoteFields } from "#app/features/quoting/quote-form.tsx";
import { QuoteQuestions } from "#app/features/quoting/quote-questions.tsx";
import { isWaiting } from "#app/features/quoting/rules.ts";
import { quoteAnswerSchema } from "#app/features/quoting/schema.ts";
import { isForeseen } from "#app/platform/foreseen.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/quote";

const organisationSchema = z.object({
  organisation: z.coerce
    .number({ error: "Choose which of your organisations answers" })
    .int()
    .min(1, "Choose which of your organisations answers"),
});

const NOTES = {
  yes: "Your price is sent. You hear the outcome, with a reason.",
  no: "Your no is sent, with the reason. It counts as an answer.",
  ask: "Your question is sent, without your name. You get a mail when it is answered.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  if (!isForInvited(opportunity.kind)) throw redirect(`/opportunities/${opportunity.slug}/respond`);
  if (!isForeseen(request)) openInvited(ctx, opportunity.id);
  const own = actor.memberships.flatMap(({ organisationId, slug, name, role }) => {
    const invitation = listOwnInvitations(ctx, organisationId).find((one) => one.opportunityId === opportunity.id);
    return invitation === undefined ? [] : [{ id: organisationId, slug, name, mayAnswer: role !== "viewer", invitation }];
  });
  const { slug, title, open, deadlineAt, organisation } = opportunity;
  return {
    slug,
    title,
    open,
    end: endText(opportunity),
    closes: deadlineAt === null ? "" : closesText(deadlineAt),
    buyer: organisation,
    own,
    questions: questionsFor(
      ctx,
      opportunity.id,
      own.map(({ invitation }) => invitation.id),
    ),
    note: noteOf(NOTES, new URL(request.url).searchParams.get("sent")),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { limits } = getServices(context);
  const { id: opportunityId, slug } = requireOpportunity(ctx, params.slug);
  const form = await readForm(request);
  const by = parseForm(form, organisationSchema);
  if (!by.ok) return formProblem(by.state);
  const { organisation: organisationId } = by.value;
  requireMembership(ctx, organisationId, "editor");
  const parsed = parseForm(form, quoteAnswerSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const said = parsed.value;
  try {
    await limits.consume("respond_organisation", organisationId);
    if (said.say === "yes") quotePrice(ctx, { opportunityId, organisationId, ...said });
    else if (said.say === "no") declineQuote(ctx, { opportunityId, organisationId, reason: said.reason });
    else askAboutQuote(ctx, { opportunityId, organisationId, question: said.question });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/opportunities/${slug}/quote?sent=${said.say}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Your quote: ${loaderData?.title ?? "a quote"}`)];
}

export default function Quote({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, title, open, end, closes, buyer, own, questions, note } = loaderData;
  const state = formState(actionData);
  const free = own.filter((one) => one.mayAnswer && (isWaiting(one.invitation) || one.invitation.state === "no"));
  const first = own[0];
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          first === undefined
            ? { label: "Open opportunities", to: "/opportunities" }
            : { label: first.name, to: `/organisations/${first.slug}/matches` },
          { label: title, to: `/opportunities/${slug}` },
          { label: "Your answer" },
        ]}
      />
      {note === null ? null : (
        <div className="bar">
          <Alert kind="good" live>
            <p>{note}</p>
          </Alert>
        </div>
      )}
      {buyer.isChecked ? null : <UncheckedNote name={buyer.name} />}
      <header className="head">
        <h1>{title}</h1>
        <p className="lead">
          {buyer.name} asks you for a price. <Link to={`/opportunities/${slug}`}>Read the brief</Link>
        </p>
      </header>
      {own.length === 0 ? (
        <Empty title="You are not among those invited" action={{ to: `/opportunities/${slug}`, label: "Back to the quote" }}>
          <p>You read this as the buyer’s own team, or the campaign team. Those invited answer here.</p>
        </Empty>
      ) : null}
      <div className="split">
        <div className="stack-l">
          {own.map((one) => (
            <Said key={one.id} {...one} />
          ))}
          {!open && own.length > 0 ? (
            <Empty title="This takes no more answers">
              <p>{end}</p>
            </Empty>
          ) : null}
          {open && free.length > 0 ? (
            <Form method="post" className="form panel" noValidate>
              {free.length === 1 ? (
                <input type="hidden" name="organisation" value={free[0]?.id} />
              ) : (
                <Radios
                  name="organisation"
                  legend="Which of your organisations answers?"
                  state={state}
                  choices={free.map((one) => ({ value: String(one.id), label: one.name }))}
                />
              )}
              <QuoteFields closes={closes} buyerName={buyer.name} state={state} />
            </Form>
          ) : null}
          {open && free.length === 0 && own.some((one) => !one.mayAnswer) ? (
            <p className="soft">You are a viewer there. Ask an owner to answer, or to make you an editor.</p>
          ) : null}
          <QuoteQuestions questions={questions} />
        </div>
        <aside className="aside" aria-labelledby="next">
          <h2 id="next" className="h-m">
            Who sees what
          </h2>
          <p>Only those invited see this quote. You do not see each other, nor how many you are.</p>
          <p>
            {buyer.name}’s team reads your price. They see no telephone number or e-mail of yours until they choose you or ask for an
            introduction: a price counts as your yes to that.
          </p>
          <p>You hear the outcome, with a reason. Until then you can take your price back.</p>
        </aside>
      </div>
    </div>
  );
}

/** What one of the reader's organisations has said already; nothing before. */
function Said({ name, slug, invitation }: Route.ComponentProps["loaderData"]["own"][number]) {
  const { state, price, declineReason } = invitation;
  if (state === "yes" && price !== null)
    return (
      <Alert kind="good">
        <p>
          {name} has given a price: <strong>{priceText(price)}</strong>.{" "}
          <Link to={`/organisations/${slug}/responses`}>Read it, or take it back</Link>
        </p>
      </Alert>
    );
  if (state !== "no") return null;
  return (
    <Alert>
      <p>
        {name} has said no: “{declineReason}”. You may still give a price while it is open.
      </p>
    </Alert>
  );
}
