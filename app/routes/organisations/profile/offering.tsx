import { Form, redirect, useActionData } from "react-router";
import { Checkboxes, ErrorSummary, MoneyField, Radios, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import { deleteOffering } from "#app/features/directory/editing/delete-offering.server.ts";
import { EditPage, ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { changeOwnProfile, readOwnProfile } from "#app/features/directory/editing/edit-request.server.ts";
import { offeringChoices } from "#app/features/directory/editing/offering-choices.server.ts";
import { saveOffering } from "#app/features/directory/editing/save-offering.server.ts";
import { offeringSchema } from "#app/features/directory/editing/schema.ts";
import { listOfferings } from "#app/features/directory/get-profile.server.ts";
import { townOf } from "#app/features/directory/words.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/offering";

/** `new`, or the id of an offering. Throws `not_found` for anything else. */
function offeringId(param: string): number | null {
  if (param === "new") return null;
  if (!/^[1-9]\d{0,14}$/.test(param)) throw notFound("This offering");
  return Number(param);
}

export const loader = handled((args: Route.LoaderArgs) => {
  const { ctx, organisation, name, canEdit } = readOwnProfile(args);
  const id = offeringId(args.params.offering);
  const own = id === null ? [] : listOfferings(ctx, organisation.id, townOf(organisation.place), null);
  const offering = own.find((one) => one.id === id) ?? null;
  if (id !== null && offering === null) throw notFound("This offering");
  return {
    slug: organisation.slug,
    name,
    canEdit,
    offering,
    town: townOf(organisation.place),
    hasPosition: organisation.lat !== null,
    choices: offeringChoices(ctx, offering?.areaCodes ?? []),
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
});

export const action = handled(async (args: Route.ActionArgs) => {
  const { ctx, organisation } = changeOwnProfile(args);
  const id = offeringId(args.params.offering);
  const form = await readForm(args.request);
  const base = `/organisations/${organisation.slug}/profile`;
  if (form.get("intent") === "delete") {
    if (id === null) throw notFound("This offering");
    deleteOffering(ctx, { organisationId: organisation.id, id });
    return redirect(`${base}?done=deleted`);
  }
  const parsed = parseForm(form, offeringSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  let saved: { id: number };
  try {
    saved = saveOffering(ctx, { organisationId: organisation.id, ...parsed.value, id });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`${base}/offerings/${saved.id}?saved`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, loaderData?.offering?.title ?? "New offering")];
}

const KINDS = [
  { value: "service", label: "A service" },
  { value: "good", label: "Goods" },
  { value: "works", label: "Works: building, fitting, repairing" },
];

export default function Offering({ loaderData }: Route.ComponentProps) {
  const { slug, canEdit, offering, town, hasPosition, choices, saved } = loaderData;
  const state = formState(useActionData());
  const areas = [...choices.home, ...choices.wider];
  return (
    <EditPage
      slug={slug}
      title={offering === null ? "Add an offering" : offering.title}
      lead="One kind of work, with where you do it and which jobs you take. Matching judges each offering by itself."
      saved={saved ? "Saved. Open opportunities are being held against it." : null}
    >
      {canEdit ? null : <ReadOnly />}
      <Form method="post" className="form" key={offering?.id ?? "new"} noValidate>
        <ErrorSummary state={state} />
        <TextField
          name="title"
          label="What would you call it?"
          hint="As a buyer would look for it, such as Workplace and event catering"
          state={state}
          value={offering?.title}
          maxLength={100}
          width="l"
        />
        <SelectField
          name="sector"
          label="What kind of work is it?"
          hint="The closest one. Add another offering for other work"
          state={state}
          value={offering?.sectorCode}
          empty="Choose"
          choices={choices.sectors}
        />
        <TextArea
          name="description"
          label="What is in it?"
          hint="One to three sentences a buyer can act on: how much, how many, what is standard"
          state={state}
          value={offering?.description}
          maxLength={1200}
          optional
        />
        <Radios name="kind" legend="It is" state={state} values={[offering?.kind ?? "service"]} choices={KINDS} />
        <Radios
          name="coverage"
          legend="Where do you do this?"
          large
          state={state}
          values={offering === null || offering.coverage === "unknown" ? [] : [offering.coverage]}
          choices={[
            { value: "areas", label: "In certain council areas or regions" },
            { value: "radius", label: town === null ? "Within some miles of your postcode" : `Within some miles of ${town}` },
            { value: "nationwide", label: "Anywhere in the UK" },
          ]}
          reveal={{
            areas: <Checkboxes name="areas" legend="Which?" state={state} values={offering?.areaCodes ?? []} choices={areas} />,
            radius: (
              <TextField
                name="radius"
                label="How many miles?"
                hint={hasPosition ? undefined : "Miles are measured from your postcode. Give it under Details first"}
                state={state}
                value={offering?.radiusMiles}
                width="s"
                inputMode="decimal"
              />
            ),
          }}
        />
        <fieldset className="field stack">
          <legend className="legend legend-l">Which jobs do you take?</legend>
          <MoneyField
            name="min"
            label="The smallest"
            hint="In pounds, for the whole job or a year of it"
            state={state}
            value={offering?.minPence == null ? null : offering.minPence / 100}
            optional
          />
          <MoneyField
            name="max"
            label="The largest"
            state={state}
            value={offering?.maxPence == null ? null : offering.maxPence / 100}
            optional
          />
        </fieldset>
        {canEdit ? (
          <p className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="save">
              {offering === null ? "Add it" : "Save"}
            </button>
          </p>
        ) : null}
      </Form>
      {canEdit && offering !== null ? (
        <details className="drop bar">
          <summary className="btn btn-text">Delete this offering</summary>
          <Form method="post" className="panel stack-s">
            <p>It leaves your profile, and is no longer matched. Answers you have sent stay.</p>
            <button className="btn btn-bad" type="submit" name="intent" value="delete">
              Delete it
            </button>
          </Form>
        </details>
      ) : null}
    </EditPage>
  );
}
