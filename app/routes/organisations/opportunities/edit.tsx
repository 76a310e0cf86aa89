import { Form, Link, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { previewMatches } from "#app/features/matching/preview-matches.server.ts";
import { addAttachment } from "#app/features/opportunities/add-attachment.server.ts";
import { NoteField, noteOf } from "#app/features/opportunities/addenda/note-field.tsx";
import { BriefForm } from "#app/features/opportunities/brief/brief-form.tsx";
import { storedFields } from "#app/features/opportunities/brief/stored-fields.ts";
import { shownParts, takeBrief } from "#app/features/opportunities/brief/take-brief.server.ts";
import type { SavedQuietly } from "#app/features/opportunities/brief/use-saving.ts";
import { isAnswered } from "#app/features/opportunities/choosing/choosing-of.server.ts";
import { takeChoosing, takePreset } from "#app/features/opportunities/choosing/take-choosing.server.ts";
import { type EditOpportunity, editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { listAreaChoices, problemsOf } from "#app/features/opportunities/form-steps.server.ts";
import { LaterSteps, loadLaterSteps } from "#app/features/opportunities/load-later-steps.tsx";
import { namesOf } from "#app/features/opportunities/names-of.server.ts";
import { papersRefused, readFormWithPapers } from "#app/features/opportunities/papers-form.server.ts";
import { PostingBarNote } from "#app/features/opportunities/posting-bar.tsx";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { removeAttachment } from "#app/features/opportunities/remove-attachment.server.ts";
import { reservedWords } from "#app/features/opportunities/reserving/reservation.server.ts";
import { canEdit, noticeFloor } from "#app/features/opportunities/rules.ts";
import { versionSchema } from "#app/features/opportunities/schema.ts";
import { listSectorGroups, suggestSectors } from "#app/features/opportunities/sector-choices.server.ts";
import { STEPS, type Step, stepLabel, stepNamed } from "#app/features/opportunities/steps.ts";
import { StepsBar } from "#app/features/opportunities/steps-bar.tsx";
import { takeContact } from "#app/features/opportunities/take-contact.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { timeOfDay } from "#app/platform/dates.ts";
import { DomainError } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/edit";

function stepOf(request: Request): Step {
  return stepNamed(new URL(request.url).searchParams.get("step"));
}

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const opportunities = `/organisations/${organisation.slug}/opportunities`;
  const base = `${opportunities}/${record.slug}`;
  if (!canEdit(record.status)) throw redirect(base);
  const step = stepOf(request);
  const bar = postingBar(checkOf(ctx, organisation.id));
  const isBrief = step === "what";
  if (!isBrief) await loadLaterSteps();
  const shown = { ...record, ...namesOf(ctx, record) };
  return {
    base,
    opportunities,
    step,
    reader: actor.userId,
    /** How many papers of an earlier one could not be copied. */
    left: Number(new URL(request.url).searchParams.get("left") ?? 0) || 0,
    savedAt: timeOfDay(record.updatedAt),
    record: shown,
    problems: problemsOf(ctx, record),
    reservedFor: reservedWords(ctx, record.id),
    bar: bar === null ? null : { text: bar, to: `/organisations/${organisation.slug}/check` },
    brief: isBrief
      ? {
          parts: shownParts(ctx, shown),
          reach: await previewMatches(ctx, record.id),
          context: {
            stored: storedFields(record),
            groups: listSectorGroups(ctx),
            suggested: suggestSectors(ctx, record, record.cpv),
            areas: listAreaChoices(ctx),
            fixedKind: record.status === "draft" ? null : record.kind,
          },
        }
      : null,
    isAnswered: isAnswered(ctx.db, record.id),
    floorPounds: noticeFloor(record, ctx.settings.noticeThresholdPounds),
    detailsPage: `/organisations/${organisation.slug}/details`,
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  let base = `/organisations/${organisation.slug}/opportunities/${record.slug}`;
  const step = stepOf(request);
  const isMultipart = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  let form: FormData;
  let paperErrors: string[] = [];
  if (step === "ask" && isMultipart) {
    try {
      const read = await readFormWithPapers(request, async (paper) => {
        await services.limits.consume("upload_user", actor.userId);
        await addAttachment(ctx, { opportunityId: record.id, ...paper });
      });
      form = read.form;
      paperErrors = read.paperErrors;
    } catch (error) {
      return formProblemFrom(error, new FormData());
    }
  } else form = await readForm(request);

  const intent = form.get("intent");
  const version = versionSchema.safeParse({ version: form.get("version") });
  if (!version.success)
    return formProblem({
      errors: { "": ["The form did not arrive whole. Open the page again and send it once more."] },
      values: valuesOf(form),
    });
  if (step === "check") {
    try {
      await services.limits.consume("publish_organisation", organisation.id);
      const { slug } = publishOpportunity(ctx, { id: record.id, version: version.data.version });
      base = `/organisations/${organisation.slug}/opportunities/${slug}`;
    } catch (error) {
      return formProblemFrom(error, form);
    }
    return redirect(isForInvited(record.kind) ? `${base}/invited?done=posted` : `${base}?posted=1`);
  }
  const preset = step === "ask" ? takePreset(form) : null;
  if (preset !== null) return { ...preset, errors: papersRefused(paperErrors) };
  const taken =
    step === "what"
      ? takeBrief(ctx, organisation.id, record, form)
      : step === "ask"
        ? takeChoosing(record.kind, form)
        : takeContact(record.kind, form);
  const isQuiet = intent === "autosave";
  if (taken.state !== null && !isQuiet)
    return formProblem({ ...taken.state, errors: { ...taken.state.errors, ...papersRefused(paperErrors) } });
  const edit: EditOpportunity = { id: record.id, version: version.data.version, changes: taken.changes, isQuiet, note: noteOf(form) };
  const remove = form.get("remove");
  const stays = intent === "read" || intent === "more" || isQuiet || typeof remove === "string";
  try {
    if (typeof remove === "string") await removeAttachment(ctx, { opportunityId: record.id, id: remove });
    const saved = editOpportunity(ctx, intent === "later" || stays ? edit : { ...edit, completeStep: step });
    base = `/organisations/${organisation.slug}/opportunities/${saved.slug}`;
    if (isQuiet) return { saved: { base, version: saved.version, at: timeOfDay(ctx.now) } } satisfies SavedQuietly;
    if (paperErrors.length > 0) return formProblem({ errors: papersRefused(paperErrors), values: valuesOf(form) });
  } catch (error) {
    if (isQuiet && error instanceof DomainError && error.code === "conflict") return { conflict: IN_ANOTHER_TAB } satisfies SavedQuietly;
    return formProblemFrom(error, form);
  }
  if (stays) return redirect(`${base}/edit?step=${step}`);
  const next = STEPS[STEPS.indexOf(step) + 1] ?? "check";
  return redirect(intent === "later" || record.status !== "draft" ? base : `${base}/edit?step=${next}`);
});

const IN_ANOTHER_TAB =
  "Somebody else, or you in another tab, saved this draft meanwhile. What you type here is not saved by itself any more: save it to put it over theirs, or open the page again to read theirs.";

/** A refused form may have saved papers, or meet what somebody else saved: the page reads anew what is stored, and its version. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === "POST" || defaultShouldRevalidate;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const label = stepLabel(loaderData?.step ?? "what", loaderData?.record.kind ?? null);
  return [titled(matches, `${label}: ${loaderData?.record.title ?? "opportunity"}`)];
}

export default function EditOpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { base, opportunities, step, reader, record, problems, bar, brief, savedAt } = loaderData;
  const state = formState(actionData);
  const steps = <StepsBar current={step} kind={record.kind} incomplete={problems.map((problem) => problem.step)} base={`${base}/edit`} />;
  if (brief !== null) {
    return (
      <div className="wrap">
        {steps}
        {loaderData.left > 0 ? (
          <Alert kind="warn">
            <p>
              {loaderData.left === 1 ? "One paper" : `${loaderData.left} papers`} of the earlier one could not be copied. Add what you need
              in the next step.
            </p>
          </Alert>
        ) : null}
        <BriefForm
          key={base}
          reader={reader}
          opportunities={opportunities}
          state={state}
          bar={bar}
          draft={{ record, savedAt, base, ...brief }}
        />
      </div>
    );
  }
  const at = STEPS.indexOf(step);
  const isDraft = record.status === "draft";
  return (
    <div className="wrap">
      {steps}
      <div className="split">
        <Form key={step} method="post" className="form" noValidate encType={step === "ask" ? "multipart/form-data" : undefined}>
          {/* What Enter in a field sends: the first button of a form. */}
          <button className="vh" type="submit" name="intent" value={step === "check" ? "post" : "next"} tabIndex={-1} aria-hidden="true" />
          <ErrorSummary state={state} />
          <div>
            <p className="s soft">
              {isDraft ? "Post an opportunity" : "Change what you posted"}, step {at + 1} of {STEPS.length}
            </p>
            <h1>{stepLabel(step, record.kind)}</h1>
          </div>
          {isDraft ? (
            <PostingBarNote bar={bar} />
          ) : (
            <Alert>
              <p>This is open. What you change is compared with every supplier again, and those who answered hear of it.</p>
            </Alert>
          )}
          <input type="hidden" name="version" value={record.version} key={record.version} />
          <LaterSteps {...loaderData} state={state} />
          {isDraft || step === "check" ? null : <NoteField state={state} />}
          <p className="acts">
            {step === "check" ? (
              isDraft && bar === null ? (
                <button className="btn btn-main" type="submit" name="intent" value="post">
                  Post it
                </button>
              ) : isDraft && bar !== null ? (
                <Link className="btn btn-main" to={bar.to}>
                  Have it checked who you are
                </Link>
              ) : (
                <Link className="btn" to={base}>
                  Done
                </Link>
              )
            ) : (
              <button className="btn btn-main" type="submit" name="intent" value="next">
                {isDraft ? "Save and go on" : "Save the change"}
              </button>
            )}
            {step !== "check" && isDraft ? (
              <button className="btn" type="submit" name="intent" value="later">
                Save and finish later
              </button>
            ) : null}
            <Link className="btn btn-text" to={`${base}/edit?step=${STEPS[at - 1]}`}>
              Back
            </Link>
          </p>
        </Form>
        <aside className="aside">
          <p className="s soft">
            {isDraft ? `Saved as a draft at ${savedAt}. Nobody outside your organisation can see it.` : `Last saved at ${savedAt}.`}
          </p>
        </aside>
      </div>
    </div>
  );
}
