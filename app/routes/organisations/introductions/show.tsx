import { Link, redirect } from "react-router";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { acceptIntroduction } from "#app/features/introductions/accept-introduction.server.ts";
import { getIntroduction, type IntroductionView } from "#app/features/introductions/get-introduction.server.ts";
import { Actions, Contacts, Parties } from "#app/features/introductions/introduction-panels.tsx";
import { IntroductionPunch } from "#app/features/introductions/introduction-punch.tsx";
import { recordStep } from "#app/features/introductions/record-step.server.ts";
import { stepSchema } from "#app/features/introductions/schema.ts";
import { UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { pounds } from "#app/platform/money.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/show";

function idOf(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw notFound("This introduction");
  return Number(value);
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  return {
    slug: organisation.slug,
    introduction: getIntroduction(ctx, { id: idOf(params.introduction), organisationId: organisation.id }),
    canChange: canAct(actor, organisation.id),
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
    else if (intent === "step") {
      const parsed = parseForm(form, stepSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      recordStep(ctx, { ...target, ...parsed.value });
    } else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/introductions/${target.id}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const view = loaderData?.introduction;
  return [titled(matches, view ? `${view.supplier.name} and ${view.buyer.name}` : "Introduction")];
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
          {introduction.valuePence === null ? "" : ` Worth ${pounds(introduction.valuePence)}.`}
        </p>
      </header>
      {asked ? (
        <Alert kind="good" live>
          <p>{contact === null ? `${supplier.name} is asked. You hear as soon as they answer.` : "You have both said yes."}</p>
        </Alert>
      ) : null}
      {[buyer, intermediary].map((party) =>
        party === null || party.isChecked || party.slug === slug ? null : <UncheckedNote key={party.slug} name={party.name} />,
      )}
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
                  <p>
                    {lineText(one)} <span className="s soft">{byText(one, introduction)}</span>
                  </p>
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
            <p className="soft">
              An editor of{" "}
              {introduction.side === "buyer" ? buyer.name : introduction.side === "supplier" ? supplier.name : intermediary?.name} can
              answer and record steps.
            </p>
          )}
          <Parties introduction={introduction} />
        </aside>
      </div>
    </div>
  );
}

/** In whose name, where the line does not say it by itself. */
function byText(one: IntroductionView["history"][number], { buyer, supplier, intermediary }: IntroductionView): string {
  if (one.actedAs === "team") return "Entered by the campaign team, in no side’s name";
  if (one.actedAs === "site") return "By itself";
  if (one.actedAs === null || LINES[one.status] === undefined) return "";
  const name = { buyer: buyer.name, supplier: supplier.name, intermediary: intermediary?.name ?? "" }[one.actedAs];
  return one.status === "declined" ? `By ${name}` : `Recorded by ${name}`;
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
  return one.reason === "" ? word : `${word}. ${one.reason}`;
}
