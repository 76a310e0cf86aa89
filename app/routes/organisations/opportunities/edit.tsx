import { Fragment } from "react";
import { Form, Link, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { previewMatches } from "#app/features/matching/preview-matches.server.ts";
import { type EditOpportunity, editOpportunity, savedMeanwhile } from "#app/features/opportunities/edit-opportunity.server.ts";
import { listAreaChoices, namesOf, problemsOf, readFormWithPapers } from "#app/features/opportunities/form-steps.server.ts";
import { PostingBarNote } from "#app/features/opportunities/posting-bar.tsx";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { ReachPanel } from "#app/features/opportunities/reach-panel.tsx";
import { readBrief, SHOWS_READ, showParts, storedFields, takeOver, usedPart } from "#app/features/opportunities/read-brief.server.ts";
import { ReadBrief } from "#app/features/opportunities/read-brief.tsx";
import { readSent } from "#app/features/opportunities/read-sent.server.ts";
import { requireOwnOpportunity } from "#app/features/opportunities/record.server.ts";
import { removeAttachment } from "#app/features/opportunities/remove-attachment.server.ts";
import { canEdit, noticeFloor } from "#app/features/opportunities/rules.ts";
import { askSchema, versionSchema, whatSchema, whenSchema, whereSchema, whoSchema } from "#app/features/opportunities/schema.ts";
import { listSectorGroups, suggestSectors } from "#app/features/opportunities/sector-choices.server.ts";
import { sentReading } from "#app/features/opportunities/sent-reading.ts";
import { StepCheck } from "#app/features/opportunities/step-check.tsx";
import { StepAsk, StepWhen, StepWho } from "#app/features/opportunities/step-rest.tsx";
import { StepWhat } from "#app/features/opportunities/step-what.tsx";
import { StepWhere } from "#app/features/opportunities/step-where.tsx";
import { StepsBar } from "#app/features/opportunities/steps-bar.tsx";
import { isForInvited, isStep, STEP_LABELS, STEPS, type Step } from "#app/features/opportunities/vocabulary.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/edit";

const SCHEMAS = { what: whatSchema, where: whereSchema, when: whenSchema, ask: askSchema, who: whoSchema };

function stepOf(request: Request): Step {
  const asked = new URL(request.url).searchParams.get("step");
  return isStep(asked) ? asked : "what";
}

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const record = requireOwnOpportunity(ctx, organisation.id, params.opportunity);
  const base = `/organisations/${organisation.slug}/opportunities/${record.slug}`;
  if (!canEdit(record.status)) throw redirect(base);
  const step = stepOf(request);
  const bar = postingBar(checkOf(ctx, organisation.id));
  return {
    base,
    step,
    record,
    ...namesOf(ctx, record),
    problems: problemsOf(ctx, record),
    bar: bar === null ? null : { text: bar, to: `/organisations/${organisation.slug}/check` },
    groups: step === "what" ? listSectorGroups(ctx) : [],
    suggested: step === "what" ? suggestSectors(ctx, record, record.cpv) : [],
    read: record.status === "draft" && SHOWS_READ.includes(step) ? showParts(readBrief(ctx, record), step, storedFields(record)) : [],
    areas: step === "where" ? listAreaChoices(ctx) : { home: [], others: [] },
    floorPounds: noticeFloor(record, ctx.settings.noticeThresholdPounds),
    detailsPage: `/organisations/${organisation.slug}/details`,
    reach: await previewMatches(ctx, record.id),
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
      const read = await readFormWithPapers(ctx, request, record.id, () => services.limits.consume("upload_user", actor.userId));
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
      publishOpportunity(ctx, { id: record.id, version: version.data.version });
    } catch (error) {
      return formProblemFrom(error, form);
    }
    return redirect(isForInvited(record.kind) ? `${base}/invited?done=posted` : `${base}?posted=1`);
  }
  const used = usedPart(intent);
  /* Such a form is answered with the stored version in it: what it was filled from has to be that one. */
  if ((used !== null || intent === "suggest") && version.data.version !== record.version) return formProblemFrom(savedMeanwhile(), form);
  if (step === "what") {
    const read = readSent(ctx, form, record.status === "draft");
    if (read !== null) return read;
  }
  if (used !== null) return { errors: papersRefused(paperErrors), ...takeOver(readBrief(ctx, record), step, used, valuesOf(form)) };
  const parsed = parseForm(form, SCHEMAS[step]);
  if (!parsed.ok) return formProblem(parsed.state);
  const edit: EditOpportunity = { id: record.id, version: version.data.version, changes: parsed.value };
  try {
    const remove = form.get("remove");
    if (typeof remove === "string") await removeAttachment(ctx, { opportunityId: record.id, id: remove });
    const { slug } = editOpportunity(ctx, intent === "later" || typeof remove === "string" ? edit : { ...edit, completeStep: step });
    base = `/organisations/${organisation.slug}/opportunities/${slug}`;
    if (paperErrors.length > 0) return formProblem({ errors: papersRefused(paperErrors), values: valuesOf(form) });
    if (typeof remove === "string") return redirect(`${base}/edit?step=ask`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  const next = STEPS[STEPS.indexOf(step) + 1] ?? "check";
  return redirect(intent === "later" || record.status !== "draft" ? base : `${base}/edit?step=${next}`);
});

/** What is said beside the papers of those that are not kept. */
function papersRefused(errors: readonly string[]): Record<string, string[]> {
  return errors.length === 0 ? {} : { papers: [errors.join(". ")] };
}

/** A refused form may have saved papers, or meet what somebody else saved: the page reads anew what is stored, and its version. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === "POST" || defaultShouldRevalidate;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `${STEP_LABELS[loaderData?.step ?? "what"]}: ${loaderData?.record.title ?? "opportunity"}`)];
}

export default function EditOpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { base, step, record, problems, reach, where, bar } = loaderData;
  const state = formState(actionData);
  const at = STEPS.indexOf(step);
  const isDraft = record.status === "draft";
  const back = at === 0 ? base : `${base}/edit?step=${STEPS[at - 1]}`;
  return (
    <div className="wrap">
      <StepsBar current={step} incomplete={problems.map((problem) => problem.step)} base={`${base}/edit`} />
      <div className="split">
        <Form key={step} method="post" className="form" noValidate encType={step === "ask" ? "multipart/form-data" : undefined}>
          <ErrorSummary state={state} />
          <div>
            <p className="s soft">
              {isDraft ? "Post an opportunity" : "Change what you posted"}, step {at + 1} of 6
            </p>
            <h1>{STEP_LABELS[step]}</h1>
          </div>
          {isDraft ? (
            <PostingBarNote bar={bar} />
          ) : (
            <Alert>
              <p>This is open. What you change is compared with every supplier again, and those who answered hear of it.</p>
            </Alert>
          )}
          <input type="hidden" name="version" value={record.version} key={record.version} />
          <StepFields {...loaderData} actionData={actionData} />
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
            <Link className="btn btn-text" to={back}>
              Back
            </Link>
          </p>
        </Form>
        <aside className="aside" aria-labelledby="reach">
          <ReachPanel reach={reach} where={where} />
          <p className="s soft">
            {isDraft
              ? `Saved as a draft at ${timeOfDay(record.updatedAt)}. Nobody outside your organisation can see it.`
              : `Last saved at ${timeOfDay(record.updatedAt)}.`}
          </p>
        </aside>
      </div>
    </div>
  );
}

type FieldsProps = Route.ComponentProps["loaderData"] & { actionData: Route.ComponentProps["actionData"] };

function StepFields({
  actionData,
  step,
  record,
  groups,
  suggested,
  read,
  areas,
  floorPounds,
  detailsPage,
  problems,
  sectorNames,
  where,
  base,
}: FieldsProps) {
  const state = formState(actionData);
  const sent = sentReading(actionData);
  const brief = step === "what" ? null : <ReadBrief parts={sent?.read ?? read} isAsked={sent !== null} filled={sent?.filled ?? null} />;
  switch (step) {
    case "what":
      return (
        <StepWhat
          key={sent?.key}
          stored={record}
          groups={groups}
          suggested={sent?.suggested ?? suggested}
          read={sent?.read ?? []}
          filled={sent?.filled ?? null}
          state={state}
          fixedKind={record.status !== "draft"}
        />
      );
    case "where":
      return (
        <Fragment key={sent?.key}>
          {brief}
          <StepWhere stored={record} areas={areas} floorPounds={floorPounds} detailsPage={detailsPage} state={state} />
        </Fragment>
      );
    case "when":
      return (
        <Fragment key={sent?.key}>
          {brief}
          <StepWhen stored={record} state={state} />
        </Fragment>
      );
    case "ask":
      return (
        <Fragment key={sent?.key}>
          {brief}
          <StepAsk stored={record} state={state} />
        </Fragment>
      );
    case "who":
      return <StepWho stored={record} state={state} />;
    case "check":
      return <StepCheck stored={{ ...record, sectorNames, where }} problems={problems} base={`${base}/edit`} />;
  }
}
