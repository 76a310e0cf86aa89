import { Form, Link, redirect } from "react-router";
import { z } from "zod";
import { ErrorSummary, MoneyField, TextArea } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Empty } from "#app/components/ui.tsx";
import { declineSchema } from "#app/features/matching/answering/schema.ts";
import { type AskedTogether, listAskedTogether } from "#app/features/matching/together/list-asked.server.ts";
import { agreeToAnswerTogether, declineToAnswerTogether } from "#app/features/matching/together/partners.server.ts";
import { closesText } from "#app/features/opportunities/say.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { shortDate } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { optionalText } from "#app/platform/fields.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { parsePounds, pounds } from "#app/platform/money.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/together";

const askedSchema = z.object({ asked: z.coerce.number().int().positive(), price: optionalText(30) });

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  return {
    slug: organisation.slug,
    asks: listAskedTogether(ctx, organisation.id),
    canChange: canAct(actor, organisation.id),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const parsed = parseForm(form, askedSchema.loose());
  if (!parsed.ok) return formProblem(parsed.state);
  const { asked: id, price } = parsed.value;
  if (!listAskedTogether(ctx, organisation.id).some((one) => one.id === id)) throw notFound("This");
  try {
    if (form.get("intent") === "no") {
      const declined = parseForm(form, declineSchema);
      if (!declined.ok) return formProblem(declined.state);
      declineToAnswerTogether(ctx, { id, reason: declined.value.reason });
    } else {
      const pricePence = price === "" ? null : parsePounds(price);
      if (price !== "" && (pricePence === null || pricePence <= 0))
        return formProblem({ errors: { price: ["Enter your price in pounds, such as 3,980"] }, values: valuesOf(form) });
      agreeToAnswerTogether(ctx, { id, pricePence });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/together#asked-${id}`);
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Asked to answer together")];
}

export default function TogetherPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, asks, canChange } = loaderData;
  const state = formState(actionData);
  return (
    <div className="wrap">
      <header className="head">
        <h1>Asked to answer together</h1>
        <p className="lead">Suppliers who would fill a gap of their answer with you. Nothing of yours is in it before you say yes.</p>
      </header>
      {asks.length === 0 ? (
        <Empty title="Nobody has asked you yet" action={{ to: `/organisations/${slug}/matches`, label: "See what fits you" }}>
          <p>Where a job is a size too big for another supplier, and you would fill the gap, it may ask you here.</p>
        </Empty>
      ) : (
        <div className="stack-l">
          {asks.map((ask) => (
            <Ask key={ask.id} ask={ask} canChange={canChange} state={state?.values["asked"]?.[0] === String(ask.id) ? state : undefined} />
          ))}
        </div>
      )}
    </div>
  );
}

const PLATES = {
  agreed: { look: "tint", icon: "check", word: "You said yes" },
  declined: { look: "end", icon: "cross", word: "You said no" },
  left: { look: "end", icon: "cross", word: "You took back your yes" },
  asked: { look: "outline", icon: "clock", word: "Asked" },
  taken_back: { look: "end", icon: "undo", word: "Asked no more" },
} as const;

function Ask({ ask, canChange, state }: { ask: AskedTogether; canChange: boolean; state: FormState | undefined }) {
  const { opportunity, lead, gaps, status, contact } = ask;
  const scope = `t${ask.id}`;
  const mayAnswer = canChange && opportunity.isOpen;
  return (
    <section className="panel stack form-2" id={`asked-${ask.id}`} aria-labelledby={`${scope}-h`}>
      <h2 className="name" id={`${scope}-h`}>
        {status === "asked" ? `Will you do this with ${lead.name}?` : `With ${lead.name}`}
      </h2>
      <p className="tags">
        <Punch {...PLATES[status]} detail={shortDate(ask.answeredAt ?? ask.askedAt)} />
        {ask.pricePence === null ? null : <Punch word={pounds(ask.pricePence)} />}
      </p>
      <p>
        <Link to={`/opportunities/${opportunity.slug}`}>{opportunity.title}</Link>, for {opportunity.buyerName}. {lead.name}
        {lead.place === null ? "" : `, from ${lead.place},`} leads and sends one answer for all.
      </p>
      <ul className="why">
        {gaps.map((gap) => (
          <li key={`${gap.kind}-${gap.ref}`}>You would fill the gap: {gap.text}</li>
        ))}
      </ul>
      {ask.reason === "" ? null : <p>Your reason: “{ask.reason}”</p>}
      {contact === null ? null : (
        <p>
          Reach {lead.name}: {[contact.name, contact.email, contact.phone].filter(Boolean).join(", ") || "their profile gives no contact"}
        </p>
      )}
      <ErrorSummary state={state} scope={scope} />
      {mayAnswer && status === "asked" ? (
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="asked" value={ask.id} />
          <MoneyField name="price" scope={scope} label="Your price for your part, without VAT" optional state={state} />
          <p className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="yes">
              Say yes
            </button>
          </p>
          <p className="s soft">
            Saying yes shows {lead.name} how to reach you, and you how to reach them. The buyer sees your name, your part and your price
            once they send the answer.
          </p>
        </Form>
      ) : null}
      {mayAnswer && (status === "asked" || status === "agreed") ? (
        <details className="drop" open={state?.errors["reason"] !== undefined}>
          <summary className="btn btn-text">
            {status === "asked" ? "No, and why" : "Take back your yes"}
            <span className="vh">: {lead.name}</span>
          </summary>
          <Form method="post" className="form" noValidate preventScrollReset>
            <input type="hidden" name="asked" value={ask.id} />
            <TextArea
              name="reason"
              scope={scope}
              label="Why?"
              hint={`Only ${lead.name} reads it.`}
              rows={2}
              maxLength={500}
              state={state}
            />
            <p>
              <button className="btn" type="submit" name="intent" value="no">
                {status === "asked" ? "Say no" : "Take it back"}
              </button>
            </p>
          </Form>
        </details>
      ) : null}
      <p className="s soft">
        {opportunity.isOpen
          ? opportunity.deadlineAt === null
            ? ""
            : `Answer before it closes, ${closesText(opportunity.deadlineAt)}.`
          : "It takes no more answers."}
      </p>
    </section>
  );
}
