import { Form, Link, redirect } from "react-router";
import { z } from "zod";
import { ErrorSummary, Radios } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Empty } from "#app/components/ui.tsx";
import { getSupplierChoice } from "#app/features/introductions/choices.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { inviteSuppliers } from "#app/features/quoting/invite.server.ts";
import { listQuoteChoices } from "#app/features/quoting/quote-choices.server.ts";
import { quoteLimits } from "#app/features/quoting/quote-limits.server.ts";
import { requireQuote } from "#app/features/quoting/record.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/invite";

const chooseSchema = z.object({
  quote: z.coerce.number({ error: "Choose which quote" }).int("Choose which quote").positive("Choose which quote"),
});

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const supplier = getSupplierChoice(ctx, params.slug);
  if (supplier === null) throw notFound("This supplier");
  const actor = requireActor(context, request);
  const buyers = actor.memberships
    .filter((one) => one.isBuyer && one.role !== "viewer" && one.organisationId !== supplier.id)
    .map(({ organisationId, slug, name }) => ({
      slug,
      name,
      quotes: listQuoteChoices(ctx, { organisationId, supplierId: supplier.id }),
    }));
  return { supplier: { slug: supplier.slug, name: supplier.name, isClaimed: supplier.isClaimed }, buyers };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const { limits } = getServices(context);
  const supplier = getSupplierChoice(ctx, params.slug);
  if (supplier === null) throw notFound("This supplier");
  const form = await readForm(request);
  const parsed = parseForm(form, chooseSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const choices = (ctx.actor?.memberships ?? []).flatMap(({ organisationId }) =>
    listQuoteChoices(ctx, { organisationId, supplierId: supplier.id }),
  );
  if (!choices.some((one) => one.id === parsed.value.quote))
    return formProblem({ errors: { quote: ["Choose one of your quotes"] }, values: {} });
  const quote = requireQuote(ctx, parsed.value.quote);
  requireMembership(ctx, quote.organisationId, "editor");
  try {
    for (const limit of quoteLimits(ctx, quote.organisationId, "supplier")) await limits.consume(limit, quote.organisationId);
    const { invited } = inviteSuppliers(ctx, { opportunityId: quote.id, organisationIds: [supplier.id] });
    const slug = ctx.actor?.memberships.find((one) => one.organisationId === quote.organisationId)?.slug ?? "";
    const done = invited === 0 ? "known" : quote.status === "draft" ? "kept" : "invited";
    return redirect(`/organisations/${slug}/opportunities/${quote.slug}/invited?done=${done}`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Ask ${loaderData?.supplier.name ?? "a supplier"} for a quote`)];
}

export default function AskForQuote({ loaderData: { supplier, buyers }, actionData }: Route.ComponentProps) {
  const state = formState(actionData);
  const first = buyers[0];
  const quotes = buyers.flatMap((buyer) => buyer.quotes.map((one) => ({ ...one, buyer: buyer.name })));
  const free = quotes.filter((one) => !one.isAsked);
  const asked = quotes.filter((one) => one.isAsked);
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          { label: "Suppliers", to: "/suppliers" },
          { label: supplier.name, to: `/suppliers/${supplier.slug}` },
          { label: "Ask for a quote" },
        ]}
      />
      <header className="head">
        <h1>Ask {supplier.name} for a quote</h1>
        <p className="lead">An invited quote is seen by those you invite, and by nobody else.</p>
      </header>
      {asked.length === 0 ? null : (
        <p className="prose">
          {supplier.name} is asked already: {asked.map((one) => `“${one.title}”`).join(", ")}.
        </p>
      )}
      {first === undefined ? (
        <Empty title="Your account acts for no buyer yet" action={{ to: "/organisations/new?as=buyer", label: "Add your organisation" }}>
          <p>A buyer asks for quotes. Add the organisation you buy for, or ask one of its owners to make you an editor.</p>
        </Empty>
      ) : !supplier.isClaimed ? (
        <Empty title="Nobody there would read it" action={{ to: `/suppliers/${supplier.slug}`, label: "Back to the profile" }}>
          <p>
            This profile comes from a register, and nobody has taken it up. If you know an e-mail address of theirs, open your quote and
            invite that address: they answer from a private link.
          </p>
        </Empty>
      ) : free.length === 0 ? (
        <Empty title="You have no quote to ask for" action={{ to: `/organisations/${first.slug}/opportunities/new`, label: "Write one" }}>
          <p>Write what you need and choose “Invited quote”. As soon as it is a draft you can choose whom to ask.</p>
        </Empty>
      ) : (
        <Form method="post" className="form" noValidate>
          <ErrorSummary state={state} />
          <Radios
            name="quote"
            legend="For which?"
            large
            state={state}
            values={free.length === 1 ? [String(free[0]?.id)] : []}
            choices={free.map((one) => ({
              value: String(one.id),
              label: buyers.length > 1 ? `${one.buyer}: ${one.title}` : one.title,
              hint: one.isDraft ? "A draft: they are asked when you post it" : "Open: they get the brief by mail now",
            }))}
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
      )}
    </div>
  );
}
