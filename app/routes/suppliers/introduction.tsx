import { Form, Link, redirect } from "react-router";
import { ErrorSummary, Radios, SelectField, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { getSupplierChoice, listOpportunityChoices } from "#app/features/introductions/choices.server.ts";
import { introductionLimits } from "#app/features/introductions/introduction-limits.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { requestSchema } from "#app/features/introductions/schema.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/introduction";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const supplier = getSupplierChoice(ctx, params.slug);
  if (supplier === null) throw notFound("This supplier");
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const own = actor.memberships.filter((one) => one.isBuyer && one.role !== "viewer" && one.organisationId !== supplier.id);
  const barred = own.flatMap(({ organisationId, slug, name }) => {
    const text = postingBar(checkOf(ctx, organisationId));
    return text === null ? [] : [{ slug, name, text }];
  });
  const buyers = own
    .filter((one) => !barred.some(({ slug }) => slug === one.slug))
    .map((one) => ({
      id: one.organisationId,
      slug: one.slug,
      name: one.name,
      opportunities: listOpportunityChoices(ctx, one.organisationId, true).map(({ id, title }) => ({ id, title })),
    }));
  const broker = actor.memberships.find((one) => one.isIntermediary && one.role !== "viewer");
  return {
    supplier: { slug: supplier.slug, name: supplier.name, isClaimed: supplier.isClaimed },
    buyers,
    barred,
    brokerSlug: broker?.slug ?? null,
    chosen: { organisation: query.get("organisation"), opportunity: query.get("opportunity") },
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const supplier = getSupplierChoice(ctx, params.slug);
  if (supplier === null) throw notFound("This supplier");
  const form = await readForm(request);
  const parsed = parseForm(form, requestSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const { organisation, opportunity, note } = parsed.value;
  requireMembership(ctx, organisation, "editor");
  if (opportunity !== undefined && !listOpportunityChoices(ctx, organisation, true).some((one) => one.id === opportunity)) {
    const values = { organisation: [String(organisation)], note: [note] };
    return formProblem({ errors: { opportunity: ["Choose an opportunity of the organisation that asks, or none"] }, values });
  }
  try {
    for (const limit of introductionLimits(ctx, organisation)) await services.limits.consume(limit, actor.userId);
    const { id } = requestIntroduction(ctx, {
      organisationId: organisation,
      supplierId: supplier.id,
      opportunityId: opportunity ?? null,
      note,
    });
    const slug = actor.memberships.find((one) => one.organisationId === organisation)?.slug;
    return redirect(slug === undefined ? `/suppliers/${supplier.slug}` : `/organisations/${slug}/introductions/${id}?asked=1`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Ask for an introduction to ${loaderData?.supplier.name ?? "a supplier"}`)];
}

export default function AskForIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const { supplier, buyers, barred, brokerSlug, chosen } = loaderData;
  const [first] = barred;
  const state = formState(actionData);
  const only = buyers.length === 1 ? buyers[0] : undefined;
  const preset = buyers.find((one) => one.slug === chosen.organisation) ?? only;
  const opportunities = buyers.flatMap((buyer) =>
    buyer.opportunities.map((one) => ({ value: String(one.id), label: buyers.length > 1 ? `${buyer.name}: ${one.title}` : one.title })),
  );
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          { label: "Suppliers", to: "/suppliers" },
          { label: supplier.name, to: `/suppliers/${supplier.slug}` },
          { label: "Introduction" },
        ]}
      />
      <header className="head">
        <h1>Ask for an introduction to {supplier.name}</h1>
      </header>
      {buyers.length === 0 && first !== undefined ? (
        <Empty
          title={`${first.name} cannot ask yet`}
          action={{ to: `/organisations/${first.slug}/check`, label: "Have it checked who you are" }}
        >
          <p>{first.text}</p>
        </Empty>
      ) : buyers.length === 0 ? (
        <Empty
          title="Your account acts for no buyer yet"
          action={
            brokerSlug === null
              ? { to: "/organisations/new?as=buyer", label: "Add your organisation" }
              : { to: `/organisations/${brokerSlug}/introductions/new?supplier=${supplier.slug}`, label: "Propose an introduction" }
          }
        >
          <p>
            {brokerSlug === null
              ? "A buyer asks, and the supplier says yes or no. Add the organisation you buy for, or ask one of its owners to make you an editor."
              : "As an intermediary you propose an introduction between this supplier and a buyer; both are asked."}
          </p>
        </Empty>
      ) : (
        <div className="split">
          <Form method="post" className="form" noValidate>
            <ErrorSummary state={state} />
            {supplier.isClaimed ? null : (
              <Alert kind="warn">
                <p>
                  This profile comes from a register, and nobody there has taken it up yet. Your question waits here for 21 days in case
                  somebody does. If they have a website it is on <Link to={`/suppliers/${supplier.slug}`}>their page</Link>, and the quicker
                  way.
                </p>
              </Alert>
            )}
            {barred.map(({ slug, name, text }) => (
              <Alert key={slug}>
                <p>
                  {name} cannot ask yet. {text} <Link to={`/organisations/${slug}/check`}>See what to do</Link>
                </p>
              </Alert>
            ))}
            {only ? (
              <input type="hidden" name="organisation" value={only.id} />
            ) : (
              <Radios
                name="organisation"
                legend="Which of your organisations asks?"
                large
                state={state}
                values={preset ? [String(preset.id)] : []}
                choices={buyers.map((one) => ({ value: String(one.id), label: one.name }))}
              />
            )}
            {opportunities.length > 0 ? (
              <SelectField
                name="opportunity"
                label="Is it about something you posted?"
                optional
                empty="No, in general"
                value={chosen.opportunity}
                state={state}
                choices={opportunities}
              />
            ) : null}
            <TextArea
              name="note"
              label="Why do you want to talk?"
              hint="They read this before they say yes or no. What you need, and what made you think of them."
              rows={6}
              maxLength={1000}
              state={state}
            />
            <p className="acts">
              <button className="btn btn-main" type="submit">
                Ask them
              </button>
              <Link className="btn btn-text" to={`/suppliers/${supplier.slug}`}>
                Back
              </Link>
            </p>
          </Form>
          <aside className="aside" aria-labelledby="how">
            <h2 id="how" className="h-m">
              What happens next
            </h2>
            <p>
              {supplier.isClaimed
                ? `Asking is your yes. ${supplier.name} gets a mail, reads your note here, and says yes or no.`
                : `Asking is your yes. Nobody at ${supplier.name} gets a mail now. Whoever takes up the profile within 21 days does, reads your note here, and says yes or no.`}
            </p>
            <p>When they say yes, each of you sees how to reach the other. Before that, neither does.</p>
            <p>Without an answer it lapses after 21 days.</p>
          </aside>
        </div>
      )}
    </div>
  );
}
