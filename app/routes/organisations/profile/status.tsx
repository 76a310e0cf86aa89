import { Form, redirect, useActionData } from "react-router";
import { Checkboxes, ErrorSummary, Radios, TextArea, TextField } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { declareStatus } from "#app/features/directory/editing/declare-status.server.ts";
import { EditPage, ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { changeOwnProfile, readOwnProfile } from "#app/features/directory/editing/edit-request.server.ts";
import { requestCertification } from "#app/features/directory/editing/request-certification.server.ts";
import { certificateSchema, declareSchema } from "#app/features/directory/editing/schema.ts";
import { setAsideOf } from "#app/features/directory/facts/page.server.ts";
import { listStatuses } from "#app/features/directory/get-profile.server.ts";
import { periodText, setAsideSentence, statusSentence } from "#app/features/directory/status-history.ts";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { FIVE_CRITERIA } from "#app/features/directory/vocabulary.ts";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { sameIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { londonDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/status";

export const loader = handled((args: Route.LoaderArgs) => {
  const { ctx, organisation, name, canEdit } = readOwnProfile(args);
  const history = listStatuses(ctx, organisation.id);
  const present = identityOf(ctx.db, organisation.id);
  const today = londonDay(ctx.now);
  const aside = setAsideOf(history, today, present);
  return {
    slug: organisation.slug,
    name,
    canEdit,
    sentence: statusSentence(history, today, present),
    aside: aside === null ? null : setAsideSentence(aside),
    history: history.map(({ id, status, fromDay, toDay, source, evidence, givenFor }) => ({
      id,
      givenTo: sameIdentity(givenFor, present) ? null : givenFor.legalName,
      status,
      fromDay,
      toDay,
      source,
      evidence,
    })),
    saved: new URL(args.request.url).searchParams.get("saved"),
  };
});

export const action = handled(async (args: Route.ActionArgs) => {
  const { ctx, organisation } = changeOwnProfile(args);
  const form = await readForm(args.request);
  const certificate = form.get("intent") === "certificate";
  try {
    if (certificate) {
      const parsed = parseForm(form, certificateSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      requestCertification(ctx, { ...parsed.value, organisationId: organisation.id });
    } else {
      const parsed = parseForm(form, declareSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      declareStatus(ctx, { ...parsed.value, organisationId: organisation.id });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/profile/status?saved=${certificate ? "certificate" : "declared"}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Status of ${loaderData?.name ?? "an organisation"}`)];
}

const SAVED = {
  declared: "Recorded. It holds from today.",
  certificate: "The campaign team looks at the certificate. Until then it stands as what you say.",
};

export default function Status({ loaderData }: Route.ComponentProps) {
  const { slug, canEdit, sentence, aside, history, saved } = loaderData;
  const state = formState(useActionData());
  const declaring = state?.values.intent?.[0] === "declare" ? state : undefined;
  const certifying = state?.values.intent?.[0] === "certificate" ? state : undefined;
  return (
    <EditPage slug={slug} title="Social-enterprise status" lead={sentence} saved={noteOf(SAVED, saved)}>
      {canEdit ? null : <ReadOnly />}
      <div className="stack-l">
        {aside === null ? null : (
          <Alert kind="warn">
            <p>{aside} You get a mail when it is decided. If you change name and number back, it counts again at once.</p>
          </Alert>
        )}
        <section className="r20" aria-labelledby="history">
          <h2 id="history">On record</h2>
          {history.length === 0 ? (
            <p className="prose">Nothing yet. Say how you are one below: without a status, no buyer’s match counts you as checked.</p>
          ) : (
            <ol className="ledger dated">
              {history.map((one) => (
                <li key={one.id}>
                  <div>
                    <StatusPunch shown={one} bare />
                  </div>
                  <div>
                    <p>
                      <strong>{periodText(one.fromDay, one.toDay)}</strong>
                    </p>
                    <p>{one.source}</p>
                    {one.givenTo === null ? null : <p>Given for {one.givenTo}.</p>}
                    {one.evidence === "" ? null : <p className="s soft">{one.evidence}</p>}
                  </div>
                </li>
              ))}
            </ol>
          )}
          <p className="s soft">Nothing is ever deleted here: what was so on a day stays answerable.</p>
        </section>
        {canEdit ? (
          <>
            <section className="r20" aria-labelledby="declare">
              <h2 id="declare">Say that you are one</h2>
              <Form method="post" className="form" noValidate>
                <ErrorSummary state={declaring} />
                <Radios
                  name="definition"
                  legend="Which definition do you meet?"
                  state={declaring}
                  choices={[
                    { value: "seuk", label: "All five criteria of a social enterprise" },
                    {
                      value: "vcse",
                      label: "VCSE, as procurement law has it",
                      hint: "Value-driven, non-governmental, and principally reinvests its surpluses",
                    },
                  ]}
                  reveal={{
                    seuk: (
                      <Checkboxes
                        name="criteria"
                        legend="Tick each that holds"
                        state={declaring}
                        choices={Object.entries(FIVE_CRITERIA).map(([value, label]) => ({ value, label }))}
                      />
                    ),
                  }}
                />
                <TextArea
                  name="statement"
                  label="How do you meet it?"
                  hint="Where your mission is written, what happens to profit. It is shown on your profile, so that a buyer can check"
                  state={declaring}
                  maxLength={1000}
                />
                <p className="acts">
                  <button className="btn btn-main" type="submit" name="intent" value="declare">
                    Put it on record
                  </button>
                </p>
              </Form>
            </section>
            <section className="r20" aria-labelledby="certificate">
              <h2 id="certificate">You hold a certificate</h2>
              <p className="prose">
                The campaign team looks at it and records it as certified. Until then it stands as what you say yourself.
              </p>
              <Form method="post" className="form" noValidate>
                <ErrorSummary state={certifying} />
                <TextField name="issuer" label="Who gave it to you?" state={certifying} width="l" maxLength={120} />
                <TextField name="number" label="Number on the certificate" state={certifying} width="m" maxLength={60} />
                <DateFields name="from" legend="It began on" hint="Such as 1 4 2025" state={certifying} value={null} />
                <DateFields name="to" legend="It ends on" hint="Leave it empty if it has no end" state={certifying} value={null} />
                <p className="acts">
                  <button className="btn" type="submit" name="intent" value="certificate">
                    Give it to the campaign team
                  </button>
                </p>
              </Form>
            </section>
          </>
        ) : null}
      </div>
    </EditPage>
  );
}
