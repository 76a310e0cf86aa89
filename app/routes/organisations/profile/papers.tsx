import { Form, redirect, useActionData } from "react-router";
import { Checkboxes, ErrorSummary, MoneyField, TextField } from "#app/components/fields.tsx";
import { addAccreditation } from "#app/features/directory/editing/add-accreditation.server.ts";
import { deleteAccreditation } from "#app/features/directory/editing/delete-accreditation.server.ts";
import { EditPage, ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { changeOwnProfile, readOwnProfile } from "#app/features/directory/editing/edit-request.server.ts";
import { listAccreditations } from "#app/features/directory/editing/list-accreditations.server.ts";
import { saveCover } from "#app/features/directory/editing/save-cover.server.ts";
import { accreditationSchema, coverSchema } from "#app/features/directory/editing/schema.ts";
import { periodText } from "#app/features/directory/status-history.ts";
import { INSURANCES, POLICIES } from "#app/features/directory/vocabulary.ts";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/papers";

export const loader = handled((args: Route.LoaderArgs) => {
  const { ctx, organisation, name, profile, canEdit } = readOwnProfile(args);
  return {
    slug: organisation.slug,
    name,
    canEdit,
    accreditations: listAccreditations(ctx, organisation.id),
    insurances: profile.insurances,
    policies: profile.policies,
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
});

export const action = handled(async (args: Route.ActionArgs) => {
  const { ctx, organisation } = changeOwnProfile(args);
  const form = await readForm(args.request);
  const intent = form.get("intent");
  try {
    if (intent === "delete") {
      const id = String(form.get("id") ?? "");
      if (!/^[1-9]\d{0,14}$/.test(id)) throw notFound("This accreditation");
      deleteAccreditation(ctx, { organisationId: organisation.id, id: Number(id) });
    } else if (intent === "add") {
      const parsed = parseForm(form, accreditationSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      addAccreditation(ctx, { ...parsed.value, organisationId: organisation.id });
    } else {
      const parsed = parseForm(form, coverSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      saveCover(ctx, { ...parsed.value, organisationId: organisation.id });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/profile/papers?saved`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Papers of ${loaderData?.name ?? "an organisation"}`)];
}

export default function Papers({ loaderData }: Route.ComponentProps) {
  const { slug, canEdit, accreditations, insurances, policies, saved } = loaderData;
  const state = formState(useActionData());
  const adding = state?.values.intent?.[0] === "add" ? state : undefined;
  const saving = state?.values.intent?.[0] === "cover" ? state : undefined;
  return (
    <EditPage
      slug={slug}
      title="Accreditations, insurance, policies"
      lead="What buyers ask for first. Listed here, it saves you a round of questions."
      saved={saved ? "Saved." : null}
    >
      {canEdit ? null : <ReadOnly />}
      <div className="stack-l">
        <section className="r20" aria-labelledby="acc">
          <h2 id="acc">Accreditations</h2>
          {accreditations.length === 0 ? <p className="prose">None yet, such as a hygiene rating, ISO 9001 or the Living Wage.</p> : null}
          <ul className="ledger dated">
            {accreditations.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>{periodText(one.fromDay, one.toDay)}</strong>
                </p>
                <div>
                  <p>
                    {one.name}
                    <span className="s soft">{[one.issuer, one.number].filter(Boolean).join(", ")}</span>
                  </p>
                  {canEdit ? (
                    <Form method="post">
                      <input type="hidden" name="id" value={one.id} />
                      <button className="btn btn-text btn-s" type="submit" name="intent" value="delete">
                        Delete<span className="vh"> {one.name}</span>
                      </button>
                    </Form>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
          {canEdit ? (
            <Form method="post" className="form" key={accreditations.length} noValidate>
              <ErrorSummary state={adding} />
              <h3>Add one</h3>
              <TextField name="name" label="What is it called?" state={adding} width="l" maxLength={120} />
              <TextField name="issuer" label="Who gives it?" state={adding} width="l" maxLength={120} optional />
              <TextField name="number" label="Its number" state={adding} width="m" maxLength={60} optional />
              <DateFields name="from" legend="It began on" hint="Leave it empty if you don’t know" state={adding} value={null} />
              <DateFields name="to" legend="It ends on" hint="Leave it empty if it has no end" state={adding} value={null} />
              <p className="acts">
                <button className="btn" type="submit" name="intent" value="add">
                  Add it
                </button>
              </p>
            </Form>
          ) : null}
        </section>
        <section className="r20" aria-labelledby="cover">
          <h2 id="cover">Insurance and policies</h2>
          <Form method="post" className="form" noValidate>
            <ErrorSummary state={saving} />
            {Object.entries(INSURANCES).map(([kind, label]) => {
              const held = insurances.find((one) => one.kind === kind);
              return (
                <fieldset className="field stack" key={kind}>
                  <legend className="legend legend-l">{label}</legend>
                  <MoneyField
                    name={`${kind}Amount`}
                    label="It covers up to"
                    state={saving}
                    value={held === undefined ? null : held.amountPence / 100}
                    optional
                  />
                  <DateFields name={kind} legend="Until" hint="The last day it holds" state={saving} value={held?.until ?? null} />
                </fieldset>
              );
            })}
            <Checkboxes
              name="policies"
              legend="Which policies do you have in writing?"
              state={saving}
              values={policies}
              choices={Object.entries(POLICIES).map(([value, label]) => ({ value, label }))}
            />
            {canEdit ? (
              <p className="acts">
                <button className="btn btn-main" type="submit" name="intent" value="cover">
                  Save
                </button>
              </p>
            ) : null}
          </Form>
        </section>
      </div>
    </EditPage>
  );
}
