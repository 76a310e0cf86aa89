import { Form, Link, redirect } from "react-router";
import { ErrorSummary, MoneyField, Radios, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { acceptIntroduction } from "#app/features/introductions/accept-introduction.server.ts";
import { declineIntroduction } from "#app/features/introductions/decline-introduction.server.ts";
import { type Contact, getIntroduction, type IntroductionView, type Party } from "#app/features/introductions/get-introduction.server.ts";
import { IntroductionPunch } from "#app/features/introductions/introduction-punch.tsx";
import { recordStep } from "#app/features/introductions/record-step.server.ts";
import { declineSchema, stepSchema } from "#app/features/introductions/schema.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { getMembership, requireMembership } from "#app/features/organisations/membership.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { pounds } from "#app/platform/money.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/show";

function idOf(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw notFound("This introduction");
  return Number(value);
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "viewer");
  return {
    slug: organisation.slug,
    introduction: getIntroduction(ctx, { id: idOf(params.introduction), organisationId: organisation.id }),
    canChange: actor.siteRole === "campaign" || getMembership(actor, organisation.id)?.role !== "viewer",
    asked: new URL(request.url).searchParams.get("asked") === "1",
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const target = { id: idOf(params.introduction), organisationId: organisation.id };
  const form = await readForm(request);
  const intent = form.get("intent");
  try {
    if (intent === "accept") acceptIntroduction(ctx, target);
    else if (intent === "decline") {
      const parsed = parseForm(form, declineSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      declineIntroduction(ctx, { ...target, reason: parsed.value.reason });
    } else if (intent === "step") {
      const parsed = parseForm(form, stepSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      recordStep(ctx, { ...target, ...parsed.value });
    } else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  getServices(context).wakeWorker();
  return redirect(`/organisations/${organisation.slug}/introductions/${target.id}`);
});

export function meta({ loaderData }: Route.MetaArgs) {
  const view = loaderData?.introduction;
  return [{ title: `${view ? `${view.supplier.name} and ${view.buyer.name}` : "Introduction"} - Social Supply` }];
}

export default function Introduction({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, introduction, canChange, asked } = loaderData;
  const { supplier, buyer, intermediary, opportunity, history, contact, side } = introduction;
  const state = formState(actionData);
  const last = history.at(-1);
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[{ label: "Introductions", to: `/organisations/${slug}/introductions` }, { label: `${supplier.name} and ${buyer.name}` }]}
      />
      <header className="head">
        <p className="tags">
          <IntroductionPunch
            status={introduction.status}
            waitingFor={introduction.waitingFor}
            supplierName={side === "supplier" ? "you" : supplier.name}
            buyerName={side === "buyer" ? "you" : buyer.name}
            lapsesAt={introduction.lapsesAt}
            updatedAt={last?.at ?? introduction.createdAt}
            isLapsing={false}
          />
        </p>
        <h1>
          {supplier.name} and {buyer.name}
        </h1>
        <p className="lead">
          {opportunity === null ? (
            "About their work in general."
          ) : (
            <>
              About <Link to={`/opportunities/${opportunity.slug}`}>{opportunity.title}</Link>.
            </>
          )}{" "}
          {intermediary === null ? `${buyer.name} asked.` : `${intermediary.name} proposed it.`}
          {introduction.valuePence === null ? "" : ` ${pounds(introduction.valuePence)}.`}
        </p>
      </header>
      {asked ? (
        <Alert kind="good" live>
          <p>{contact === null ? `${supplier.name} is asked. You hear as soon as they answer.` : "You have both said yes."}</p>
        </Alert>
      ) : null}
      <div className="split">
        <div className="stack-l">
          <Contacts introduction={introduction} contact={contact} />
          {introduction.note === "" ? null : (
            <section className="r20" aria-labelledby="note">
              <h2 id="note">Why</h2>
              <div className="prose lines">{introduction.note}</div>
            </section>
          )}
          <section className="r20" aria-labelledby="history">
            <h2 id="history">What has happened</h2>
            <ol className="ledger dated">
              {history.map((one) => (
                <li key={`${one.at.getTime()}${one.status}${one.reason}`}>
                  <p>
                    <strong>{longDate(one.at)}</strong> <span className="s soft">{timeOfDay(one.at)}</span>
                  </p>
                  <p>{lineText(one)}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="aside" aria-labelledby="do">
          <h2 id="do" className="h-m">
            {introduction.can.answer ? "Your answer" : "What you can do"}
          </h2>
          {canChange ? (
            <Actions introduction={introduction} state={state} />
          ) : (
            <p className="soft">Your role here is viewer. An editor can answer and record steps.</p>
          )}
          <Parties introduction={introduction} />
        </aside>
      </div>
    </div>
  );
}

const LINES: Record<string, string> = {
  met: "They met",
  quoted: "There is a quote",
  contracted: "A contract is signed",
  declined: "Declined",
  lapsed: "Lapsed",
};

function lineText(one: IntroductionView["history"][number]): string {
  const word = LINES[one.status];
  if (word === undefined) return one.reason === "" ? (one.status === "accepted" ? "Both said yes" : "Proposed") : one.reason;
  return one.reason === "" ? word : `${word}: ${one.reason}`;
}

function Contacts({ introduction, contact }: { introduction: IntroductionView; contact: Contact | null }) {
  const { side, supplier, buyer, waitingFor, status } = introduction;
  if (contact !== null) {
    const other = side === "buyer" ? supplier : buyer;
    return (
      <section className="r20" aria-labelledby="reach">
        <h2 id="reach">How to reach {other.name}</h2>
        <dl className="facts">
          {contact.name ? (
            <div>
              <dt>Name</dt>
              <dd>
                {contact.name}
                {contact.role ? `, ${contact.role}` : ""}
              </dd>
            </div>
          ) : null}
          {contact.email ? (
            <div>
              <dt>E-mail</dt>
              <dd>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </dd>
            </div>
          ) : null}
          {contact.phone ? (
            <div>
              <dt>Telephone</dt>
              <dd>
                <a href={`tel:${contact.phone.replace(/[^+\d]/g, "")}`}>{contact.phone}</a>
              </dd>
            </div>
          ) : null}
        </dl>
        <p className="s soft">Shown because you have both said yes. Use it for this, and nothing else.</p>
      </section>
    );
  }
  if (status !== "proposed") return null;
  const names = waitingFor.map((one) => (one === side ? "you" : one === "buyer" ? buyer.name : supplier.name));
  return (
    <section className="r20" aria-labelledby="reach">
      <h2 id="reach">Contact details are closed</h2>
      <p>
        Each side sees how to reach the other when both have said yes. It waits for {names.join(" and ")}
        {introduction.lapsesAt === null ? "" : `, and lapses on ${longDate(introduction.lapsesAt)}`}.
      </p>
      {side !== "supplier" && !supplier.isClaimed ? (
        <Alert kind="warn">
          <p>Nobody has taken up the profile of {supplier.name} yet, so nobody may see this here. Their website is on their page.</p>
        </Alert>
      ) : null}
    </section>
  );
}

function Actions({ introduction, state }: { introduction: IntroductionView; state: FormState | undefined }) {
  const { can, side, supplier, buyer } = introduction;
  const other = side === "buyer" ? supplier.name : side === "supplier" ? buyer.name : "both sides";
  const intent = state?.values.intent?.[0];
  const isDeclining = intent === "decline";
  return (
    <>
      {intent === "step" || isDeclining ? null : <ErrorSummary state={state} />}
      {can.answer ? (
        <Form method="post" className="stack">
          <p>Say yes, and {other} sees how to reach you once they have said yes too.</p>
          <p>
            <button className="btn btn-main" type="submit" name="intent" value="accept">
              Yes, introduce us
            </button>
          </p>
        </Form>
      ) : null}
      {can.steps.length > 0 ? (
        <Form method="post" className="form">
          <ErrorSummary state={intent === "step" ? state : undefined} />
          <input type="hidden" name="intent" value="step" />
          <Radios
            name="step"
            legend="What has happened?"
            state={intent === "step" ? state : undefined}
            choices={can.steps.map((step) => ({
              value: step,
              label: { met: "We met or talked", quoted: "There is a quote", contracted: "A contract is signed" }[step],
            }))}
          />
          <MoneyField name="value" label="Worth" hint="Needed for a contract." optional state={intent === "step" ? state : undefined} />
          <TextArea
            name="note"
            label="Note"
            hint="Everyone in this introduction reads it."
            optional
            rows={2}
            maxLength={500}
            state={intent === "step" ? state : undefined}
          />
          <p>
            <button className="btn" type="submit">
              Record this step
            </button>
          </p>
        </Form>
      ) : null}
      {can.decline ? (
        <details className="drop" open={isDeclining}>
          <summary className="btn btn-text">
            {can.answer ? "Not this time" : introduction.status === "proposed" ? "Take it back" : "It came to nothing"}
          </summary>
          <Form method="post" className="panel form">
            <ErrorSummary state={isDeclining ? state : undefined} />
            <input type="hidden" name="intent" value="decline" />
            <TextArea
              name="reason"
              label="Why?"
              hint="The others read this."
              rows={3}
              maxLength={500}
              state={isDeclining ? state : undefined}
            />
            <p>
              <button className="btn" type="submit">
                {can.answer ? "Decline" : "End it"}
              </button>
            </p>
          </Form>
        </details>
      ) : null}
      {!can.answer && !can.decline && can.steps.length === 0 ? (
        <p className="soft">Nothing more is to be done here. The record stays.</p>
      ) : null}
      {introduction.status === "proposed" && !can.answer && side !== "intermediary" ? (
        <p className="soft">You have said yes. Now it is {other}’s turn.</p>
      ) : null}
    </>
  );
}

function Parties({ introduction }: { introduction: IntroductionView }) {
  const { supplier, buyer, intermediary } = introduction;
  function line(label: string, party: Party) {
    return (
      <div>
        <dt>{label}</dt>
        <dd>
          {party.isListed ? <Link to={`/suppliers/${party.slug}`}>{party.name}</Link> : party.name}
          {party.place === null ? "" : <span className="soft">, {party.place}</span>}
        </dd>
      </div>
    );
  }
  return (
    <dl className="facts facts-n">
      {line("Supplier", supplier)}
      {line("Buyer", buyer)}
      {intermediary === null ? null : line("Brought together by", intermediary)}
    </dl>
  );
}
