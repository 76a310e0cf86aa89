import { Form, Link, redirect } from "react-router";
import { ErrorSummary, Radios, SelectField, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import {
  findSupplierChoices,
  getSupplierChoice,
  listBuyerChoices,
  listOpportunityChoices,
} from "#app/features/introductions/choices.server.ts";
import { proposeIntroduction } from "#app/features/introductions/propose-introduction.server.ts";
import { proposalSchema } from "#app/features/introductions/schema.ts";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { forbidden } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/new";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  if (!organisation.isIntermediary) throw forbidden("Only an intermediary can propose an introduction between two others.");
  if (checkOf(ctx, organisation.id).state !== "checked") throw redirect(`/organisations/${organisation.slug}/check`);
  const words = (new URL(request.url).searchParams.get("supplier") ?? "").slice(0, 100);
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    words,
    suppliers: words === "" ? [] : findSupplierChoices(ctx, words),
    buyers: listBuyerChoices(ctx),
    opportunities: listOpportunityChoices(ctx, null, false),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const parsed = parseForm(form, proposalSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const { note, opportunity } = parsed.value;
  const supplier = getSupplierChoice(ctx, parsed.value.supplier);
  const buyer = listBuyerChoices(ctx).find((one) => one.slug === parsed.value.buyer);
  const errors: Record<string, string[]> = {};
  if (supplier === null) errors.supplier = ["Choose a supplier from the list"];
  if (buyer === undefined) errors.buyer = ["Choose a buyer from the list"];
  if (
    opportunity !== undefined &&
    buyer !== undefined &&
    !listOpportunityChoices(ctx, buyer.id, false).some((one) => one.id === opportunity)
  ) {
    errors.opportunity = [`Choose an opportunity of ${buyer.name}, or none`];
  }
  if (supplier === null || buyer === undefined || Object.keys(errors).length > 0) return formProblem({ errors, values: valuesOf(form) });
  try {
    await services.limits.consume("introduce_user", actor.userId);
    const { id } = proposeIntroduction(ctx, {
      organisationId: organisation.id,
      supplierId: supplier.id,
      buyerId: buyer.id,
      opportunityId: opportunity ?? null,
      note,
    });
    return redirect(`/organisations/${organisation.slug}/introductions/${id}`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Propose an introduction")];
}

export default function ProposeIntroduction({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, words, suppliers, buyers, opportunities } = loaderData;
  const state = formState(actionData);
  const base = `/organisations/${slug}/introductions`;
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Introductions", to: base }, { label: "Propose one" }]} />
      <header className="head">
        <h1>Propose an introduction</h1>
        <p className="lead">Both are asked. Each sees how to reach the other when both have said yes.</p>
      </header>
      <div className="split">
        <div className="form">
          <Form method="get" className="field" role="search">
            <label htmlFor="supplier-words">Which supplier? Type a part of its name</label>
            <div className="row find">
              <input className="in" id="supplier-words" name="supplier" type="search" defaultValue={words} maxLength={100} />
              <button className="btn" type="submit">
                Find
              </button>
            </div>
          </Form>
          {words !== "" && suppliers.length === 0 ? (
            <p>
              Nobody listed here has “{words}” in its name.{" "}
              <Link to={`/suppliers?q=${encodeURIComponent(words)}`}>Search by what they do</Link>
            </p>
          ) : null}
          {suppliers.length > 0 ? (
            <Form method="post" className="form" noValidate>
              <ErrorSummary state={state} />
              <Radios
                name="supplier"
                legend={suppliers.length === 20 ? "The first 20 suppliers with that name" : "The supplier"}
                state={state}
                values={suppliers.length === 1 && suppliers[0] ? [suppliers[0].slug] : []}
                choices={suppliers.map((one) => ({ value: one.slug, label: one.name, ...(one.place === null ? {} : { hint: one.place }) }))}
              />
              <SelectField
                name="buyer"
                label="The buyer"
                empty="Choose one"
                state={state}
                choices={buyers.map((one) => ({ value: one.slug, label: one.isChecked ? one.name : `${one.name} (not checked yet)` }))}
              />
              <SelectField
                name="opportunity"
                label="About one of its opportunities"
                optional
                empty="No, in general"
                state={state}
                choices={opportunities.map((one) => ({ value: String(one.id), label: `${one.buyerName}: ${one.title}` }))}
              />
              <TextArea
                name="note"
                label="Why should they talk?"
                hint="Both read this. What you know of the two that brings them together."
                rows={5}
                maxLength={1000}
                state={state}
              />
              <p className="acts">
                <button className="btn btn-main" type="submit">
                  Ask both
                </button>
                <Link className="btn btn-text" to={base}>
                  Back
                </Link>
              </p>
            </Form>
          ) : null}
        </div>
        <aside className="aside" aria-labelledby="how">
          <h2 id="how" className="h-m">
            What happens next
          </h2>
          <p>Each side gets a mail with your note. Without an answer it lapses after 21 days.</p>
          <p>You see who has answered, and can record when they meet, quote and sign. You never see their contact details here.</p>
        </aside>
      </div>
    </div>
  );
}
