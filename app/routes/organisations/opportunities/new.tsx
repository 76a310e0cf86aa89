import { Form, Link, redirect } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { PostingBarNote } from "#app/features/opportunities/posting-bar.tsx";
import { readSent } from "#app/features/opportunities/read-sent.server.ts";
import { whatSchema } from "#app/features/opportunities/schema.ts";
import { listSectorGroups } from "#app/features/opportunities/sector-choices.server.ts";
import { sentReading } from "#app/features/opportunities/sent-reading.ts";
import { StepWhat } from "#app/features/opportunities/step-what.tsx";
import { StepsBar } from "#app/features/opportunities/steps-bar.tsx";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/new";

const EMPTY = { kind: null, direction: null, title: "", description: "", sectorCodes: [], cpv: [] };

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const bar = postingBar(checkOf(ctx, organisation.id));
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    isBuyer: organisation.isBuyer,
    groups: listSectorGroups(ctx),
    bar: bar === null ? null : { text: bar, to: `/organisations/${organisation.slug}/check` },
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const intent = form.get("intent");
  const read = readSent(ctx, form, true);
  if (read !== null) return read;
  const parsed = parseForm(form, whatSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    const draft = createDraft(ctx, { organisationId: organisation.id, ...parsed.value });
    const base = `/organisations/${organisation.slug}/opportunities/${draft.slug}`;
    return redirect(intent === "later" ? base : `${base}/edit?step=where`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Post an opportunity")];
}

export default function NewOpportunity({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, isBuyer, groups, bar } = loaderData;
  const state = formState(actionData);
  const read = sentReading(actionData);
  if (!isBuyer) {
    return (
      <div className="wrap">
        <header className="head">
          <h1>{loaderData.name} is not set up to buy</h1>
          <p className="lead">An owner can add that under the organisation’s details. Then you can post here.</p>
          <p>
            <Link className="btn" to={`/organisations/${slug}/details`}>
              See the details
            </Link>
          </p>
        </header>
      </div>
    );
  }
  return (
    <div className="wrap">
      <StepsBar current="what" incomplete={[]} />
      <div className="split">
        <Form method="post" className="form" noValidate>
          <ErrorSummary state={state} />
          <div>
            <p className="s soft">Post an opportunity, step 1 of 6</p>
            <h1>What</h1>
          </div>
          <PostingBarNote bar={bar} />
          <StepWhat
            key={read?.key}
            stored={EMPTY}
            groups={groups}
            suggested={read?.suggested ?? []}
            read={read?.read ?? []}
            filled={read?.filled ?? null}
            state={state}
            fixedKind={false}
          />
          <p className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="next">
              Save and go on
            </button>
            <button className="btn" type="submit" name="intent" value="later">
              Save and finish later
            </button>
            <Link className="btn btn-text" to={`/organisations/${slug}/opportunities`}>
              Back
            </Link>
          </p>
        </Form>
        <aside className="aside" aria-labelledby="how">
          <h2 id="how" className="h-m">
            How posting works
          </h2>
          <p>Six short steps. Each is saved as a draft that only {loaderData.name} sees.</p>
          {bar === null ? null : <p>You can post it once it is checked who you are.</p>}
          <p>
            When you post, every supplier here is compared with it. Those who fit hear of it, with the reasons, and you get a ranked list.
          </p>
          <p>An invited quote is closed: you get the list, and only those you invite hear of it, see it and answer.</p>
          <p>Everyone who answers gets an outcome from you, with a reason.</p>
        </aside>
      </div>
    </div>
  );
}
