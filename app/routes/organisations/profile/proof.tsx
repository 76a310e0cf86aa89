import { Form, useActionData } from "react-router";
import { ErrorSummary, TextArea, TextField } from "#app/components/fields.tsx";
import { EditPage, ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { readOwnProfile, savePart } from "#app/features/directory/editing/edit-request.server.ts";
import { IMPACT_ROWS, REFERENCE_ROWS } from "#app/features/directory/editing/rows.ts";
import { saveProof } from "#app/features/directory/editing/save-proof.server.ts";
import { proofSchema } from "#app/features/directory/editing/schema.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import type { Route } from "./+types/proof";

export const loader = handled((args: Route.LoaderArgs) => {
  const { organisation, name, profile, canEdit } = readOwnProfile(args);
  return {
    slug: organisation.slug,
    name,
    canEdit,
    impact: profile.impact,
    references: profile.clientReferences,
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
});

export const action = handled((args: Route.ActionArgs) => savePart(args, proofSchema, saveProof, "proof"));

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Impact and references of ${loaderData?.name ?? "an organisation"}`)];
}

export default function Proof({ loaderData }: Route.ComponentProps) {
  const { slug, canEdit, impact, references, saved } = loaderData;
  const state = formState(useActionData());
  return (
    <EditPage
      slug={slug}
      title="Impact and references"
      lead="A number says more than a claim, and a client more than a number."
      saved={saved ? "Saved." : null}
    >
      {canEdit ? null : <ReadOnly />}
      <Form method="post" className="form" noValidate>
        <ErrorSummary state={state} />
        {IMPACT_ROWS.map((row) => (
          <fieldset className="field stack" key={row}>
            <legend className="legend legend-l">Figure {row + 1}</legend>
            <TextField
              name={`impact[${row}].figure`}
              label="The figure"
              hint="Such as 34 or 71%"
              state={state}
              value={impact[row]?.figure}
              width="s"
              maxLength={20}
              optional
            />
            <TextField
              name={`impact[${row}].text`}
              label="What it counts"
              hint="Such as: people paid while they learned, in the year to March 2026"
              state={state}
              value={impact[row]?.text}
              maxLength={160}
              optional
            />
          </fieldset>
        ))}
        {REFERENCE_ROWS.map((row) => (
          <fieldset className="field stack" key={row}>
            <legend className="legend legend-l">Client {row + 1}</legend>
            <p className="hint">Ask them first: the name and the quote are shown to everybody.</p>
            <TextField
              name={`references[${row}].client`}
              label="Who"
              state={state}
              value={references[row]?.client}
              width="l"
              maxLength={120}
              optional
            />
            <TextField
              name={`references[${row}].work`}
              label="What you did for them, and when"
              state={state}
              value={references[row]?.work}
              maxLength={160}
              optional
            />
            <TextArea
              name={`references[${row}].quote`}
              label="What they say"
              state={state}
              value={references[row]?.quote}
              maxLength={500}
              rows={3}
              optional
            />
            <TextField
              name={`references[${row}].by`}
              label="Who says it"
              hint="Name and role"
              state={state}
              value={references[row]?.by}
              width="l"
              maxLength={120}
              optional
            />
          </fieldset>
        ))}
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
