import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { hasCheckedStatus } from "#app/features/directory/has-checked-status.server.ts";
import { setAsideCase } from "#app/features/directory/moderation/set-aside.server.ts";
import { standingOf } from "#app/features/directory/standing.server.ts";
import { chosenBuyer } from "#app/features/organisations/buyer-kinds.ts";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { listIdentifiers, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { schemeName } from "#app/features/organisations/identifiers.ts";
import { legalFormLabel } from "#app/features/organisations/legal-forms.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { OrganisationFields } from "#app/features/organisations/organisation-fields.tsx";
import { updateOrganisationSchema } from "#app/features/organisations/schema.ts";
import { updateOrganisation } from "#app/features/organisations/update-organisation.server.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/details";

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Details of ${loaderData?.values.name ?? "an organisation"}`)];
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const numbers = listIdentifiers(ctx, organisation.id);
  const { isSupplier, isBuyer, isIntermediary } = organisation;
  const check = checkOf(ctx, organisation.id);
  return {
    lapsed:
      check.lapsed && (isBuyer || isIntermediary || check.first)
        ? { waits: check.waits, to: `/organisations/${organisation.slug}/check` }
        : null,
    setAside: setAsideCase(ctx, organisation.id)?.given.legalName ?? null,
    isHidden: standingOf(ctx, organisation.id).waitsForCheck,
    checkedStatus: hasCheckedStatus(ctx, organisation.id),
    canEdit: canAct(actor, organisation.id),
    place: organisation.place,
    legalForm: legalFormLabel(organisation.legalForm),
    numbers: numbers.map((one) => ({ name: schemeName(one.scheme), id: one.id })),
    saved: new URL(request.url).searchParams.get("saved") === "1",
    values: {
      actAs: [isSupplier ? "supplier" : "", isBuyer ? "buyer" : "", isIntermediary ? "intermediary" : ""].filter(Boolean),
      name: organisation.legalName,
      tradingName: organisation.tradingName,
      buyerKind: chosenBuyer(organisation),
      legalForm: organisation.legalForm,
      companyNumber: numbers.find((one) => one.scheme === "GB-COH")?.id ?? null,
      charityNumber: charityNumberOf(numbers),
      website: organisation.website,
      postcode: organisation.postcode,
      about: organisation.about,
    },
  };
});

function charityNumberOf(numbers: readonly { scheme: string; id: string }[]): string | null {
  const one = numbers.find(({ scheme }) => scheme === "GB-CHC" || scheme === "GB-SC" || scheme === "GB-NIC");
  return one === undefined ? null : one.scheme === "GB-NIC" ? `NIC${one.id}` : one.id;
}

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const parsed = parseForm(form, updateOrganisationSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    updateOrganisation(ctx, { ...parsed.value, organisationId: organisation.id });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/details?saved=1`);
});

export default function Details({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const { canEdit, checkedStatus, setAside, isHidden, values, saved, lapsed, place, numbers, legalForm } = loaderData;
  return (
    <div className="wrap">
      <header className="head">
        <h1>Organisation details</h1>
        <p className="lead">Name, numbers and place: what makes it the same organisation everywhere.</p>
      </header>
      {canEdit ? (
        <Form method="post" className="form form-2" noValidate>
          {saved && state === undefined ? (
            <Alert kind={setAside === null && !isHidden ? "good" : "warn"} live>
              <p>
                <strong>Saved.</strong>
              </p>
              {setAside === null ? null : (
                <p>
                  Your status is set aside: it was given for {setAside}, and name or number are others now. The campaign team has been asked
                  to look at the change, and writes to you when it has. Until then your status is not shown as checked. If the change was a
                  mistake, change it back: the status counts again at once.
                </p>
              )}
              {isHidden ? (
                <p>
                  The name says that this is a public body, so your profile is not shown before it is checked who you are. Publish it again
                  then.
                </p>
              ) : null}
              {lapsed === null ? null : (
                <p>
                  It is not checked yet who you are under this name, with these numbers, this website and as this kind of buyer.{" "}
                  {lapsed.waits ? "The campaign team has been asked. " : ""}
                  <Link to={lapsed.to}>Go to “Who you are”</Link>
                </p>
              )}
            </Alert>
          ) : null}
          <ErrorSummary state={state} />
          {checkedStatus && setAside === null ? (
            <Alert>
              <p>
                Your status was checked for this name and these numbers. If you change one, the status is set aside until the campaign team
                has looked at it. Capitals, full stops and “Ltd” for “Limited” do not count.
              </p>
            </Alert>
          ) : null}
          <OrganisationFields state={state} values={values} />
          {place === null ? null : <p className="s soft">On the page we write: {place}.</p>}
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Save
            </button>
          </p>
        </Form>
      ) : (
        <>
          <dl className="facts">
            <Fact label="Registered name" text={values.name} />
            <Fact label="Known as" text={values.tradingName} />
            <Fact label="Legal form" text={legalForm} />
            {numbers.map((one) => (
              <Fact key={one.name + one.id} label={one.name} text={one.id} />
            ))}
            <Fact label="Place" text={[place, values.postcode].filter(Boolean).join(", ")} />
            <Fact label="Website" text={values.website} />
          </dl>
          <p className="soft">Editors and owners can change this.</p>
        </>
      )}
    </div>
  );
}

function Fact({ label, text }: { label: string; text: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text === null || text === "" ? <span className="soft">Not given</span> : text}</dd>
    </div>
  );
}
