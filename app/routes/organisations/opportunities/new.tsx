import { useCallback } from "react";
import { Link, redirect, useFetcher } from "react-router";
import { BriefForm } from "#app/features/opportunities/brief/brief-form.tsx";
import { takeBrief } from "#app/features/opportunities/brief/take-brief.server.ts";
import type { SavedQuietly } from "#app/features/opportunities/brief/use-saving.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { StepsBar } from "#app/features/opportunities/steps-bar.tsx";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/new";
import type { loader as editLoader } from "./edit.tsx";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const bar = postingBar(checkOf(ctx, organisation.id));
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    isBuyer: organisation.isBuyer,
    reader: actor.userId,
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
  const { changes, state } = takeBrief(ctx, organisation.id, null, form);
  const { kind, title } = changes;
  if (intent === "autosave" && (kind === undefined || title === undefined)) return {} satisfies SavedQuietly;
  // What of the reading does not hold is shown once there is a draft; without a title or a kind there is none.
  if (kind === undefined || title === undefined || (state !== null && intent !== "autosave")) return formProblem(inWords(state));
  try {
    const draft = createDraft(ctx, { organisationId: organisation.id, ...changes, kind, title });
    const base = `/organisations/${organisation.slug}/opportunities/${draft.slug}`;
    if (intent === "autosave") return { saved: { base, version: draft.version, at: timeOfDay(ctx.now) } } satisfies SavedQuietly;
    return redirect(intent === "later" ? base : `${base}/edit?step=what`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

/** This page has the words alone: what they do not say yet is said of them. */
function inWords(state: FormState | null): FormState {
  const { title, ...errors } = state?.errors ?? {};
  const short = "Say what you need in a sentence or more, so that a supplier can tell what it is";
  return { values: state?.values ?? {}, errors: title === undefined ? errors : { ...errors, description: [short] } };
}

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Post an opportunity")];
}

export default function NewOpportunity({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, isBuyer } = loaderData;
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
  return <Posting {...loaderData} state={formState(actionData)} />;
}

/** The words; once there is a draft of them, how they read: on this page, since somebody is typing in it, under the draft's address. */
function Posting({ slug, reader, bar, state }: Route.ComponentProps["loaderData"] & { state: FormState | undefined }) {
  const loaded = useFetcher<typeof editLoader>();
  const { load } = loaded;
  const begun = useCallback(
    (base: string) => {
      const address = `${base}/edit?step=what`;
      if (window.location.pathname + window.location.search === address) return;
      window.history.replaceState(window.history.state, "", address);
      load(address);
    },
    [load],
  );
  const { brief, record, base, savedAt } = loaded.data ?? {};
  const draft = brief && record && base && savedAt ? { record, base, savedAt, ...brief } : null;
  return (
    <div className="wrap">
      <StepsBar current="what" kind={record?.kind ?? null} incomplete={[]} {...(base === undefined ? {} : { base: `${base}/edit` })} />
      <BriefForm
        reader={reader}
        opportunities={`/organisations/${slug}/opportunities`}
        state={state}
        bar={bar}
        draft={draft}
        onBegun={begun}
      />
    </div>
  );
}
