import { Form, useActionData } from "react-router";
import { Checkboxes, ErrorSummary, MoneyField, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import { EditPage, ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { readOwnProfile, savePart } from "#app/features/directory/editing/edit-request.server.ts";
import { foundedAsTyped } from "#app/features/directory/editing/founded-as-typed.ts";
import { ProvisionFields } from "#app/features/directory/editing/provision-fields.tsx";
import { saveAbout } from "#app/features/directory/editing/save-about.server.ts";
import { aboutSchema } from "#app/features/directory/editing/schema.ts";
import { BENEFICIARIES, IMPACT_MODELS, LEADERSHIP, OPEN_TO, TURNOVER_BANDS } from "#app/features/directory/vocabulary.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/about";

export const loader = handled((args: Route.LoaderArgs) => {
  const { organisation, name, profile, canEdit } = readOwnProfile(args);
  const { contactName, contactRole, contactEmail, contactPhone, ...shown } = profile;
  return {
    slug: organisation.slug,
    name,
    canEdit,
    profile: shown,
    // Only those who can change it see whom to reach.
    contact: canEdit ? { contactName, contactRole, contactEmail, contactPhone } : null,
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
});

export const action = handled((args: Route.ActionArgs) => savePart(args, aboutSchema, saveAbout, "about"));

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `About ${loaderData?.name ?? "an organisation"}`)];
}

function choices(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

export default function About({ loaderData }: Route.ComponentProps) {
  const { slug, canEdit, profile, contact, saved } = loaderData;
  const state = formState(useActionData());
  return (
    <EditPage slug={slug} title="About you" saved={saved ? "Saved." : null}>
      {canEdit ? null : <ReadOnly />}
      <Form method="post" className="form" noValidate>
        <ErrorSummary state={state} />
        <TextField
          name="summary"
          label="One sentence under your name"
          hint="What you sell, and what is special about it. Up to 160 characters: it is what people read in a list"
          state={state}
          value={profile.summary}
          maxLength={160}
        />
        <TextArea name="mission" label="Why you exist, and for whom" state={state} value={profile.mission} maxLength={2000} optional />
        <Checkboxes
          name="impactModel"
          legend="How do you work?"
          state={state}
          values={profile.impactModel}
          choices={choices(IMPACT_MODELS)}
        />
        <Checkboxes
          name="beneficiaries"
          legend="Who gains?"
          hint="Those it is for above all"
          state={state}
          values={profile.beneficiaries}
          choices={choices(BENEFICIARIES)}
        />
        <Checkboxes
          name="leadership"
          legend="Who leads it?"
          hint="Tick a group that is half or more of those who lead"
          state={state}
          values={profile.leadership}
          choices={choices(LEADERSHIP)}
        />
        <TextField
          name="staff"
          label="How many staff have you?"
          hint="Full or part time, today"
          state={state}
          value={profile.staff}
          width="s"
          inputMode="numeric"
          optional
        />
        <TextField
          name="alongside"
          label="And who works alongside?"
          hint="Such as 12 trainees, or 30 volunteers"
          state={state}
          value={profile.alongside}
          width="l"
          optional
          maxLength={120}
        />
        <SelectField
          name="turnoverBand"
          label="Turnover of the last full year"
          state={state}
          value={profile.turnoverBand}
          empty="Not said"
          choices={Object.entries(TURNOVER_BANDS).map(([value, { label }]) => ({ value, label }))}
        />
        <MoneyField
          name="largestContract"
          label="Your largest contract so far"
          hint="In pounds. Buyers hold a job’s size against it"
          state={state}
          value={profile.largestContractPence === null ? null : profile.largestContractPence / 100}
          optional
        />
        <TextField
          name="founded"
          label="When did you begin?"
          hint="A year, such as 2019, or a month and year, such as 4/2019"
          state={state}
          value={foundedAsTyped(profile.founded)}
          width="m"
          optional
        />
        <Checkboxes name="openTo" legend="What else are you open to?" state={state} values={profile.openTo} choices={choices(OPEN_TO)} />
        <ProvisionFields state={state} answers={profile.provisions} />
        {contact === null ? null : (
          <fieldset className="field stack" aria-describedby="contact-hint">
            <legend className="legend legend-l">Who answers about opportunities?</legend>
            <p className="hint" id="contact-hint">
              Shown to a buyer only when you have both said yes. It is in no list and in no open data.
            </p>
            <TextField name="contactName" label="Name" state={state} value={contact.contactName} width="l" optional />
            <TextField name="contactRole" label="Role" state={state} value={contact.contactRole} width="l" optional />
            <TextField
              name="contactEmail"
              type="email"
              label="E-mail address"
              state={state}
              value={contact.contactEmail}
              width="l"
              optional
            />
            <TextField name="contactPhone" type="tel" label="Telephone" state={state} value={contact.contactPhone} width="m" optional />
          </fieldset>
        )}
        {canEdit ? (
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Save
            </button>
          </p>
        ) : null}
      </Form>
    </EditPage>
  );
}
