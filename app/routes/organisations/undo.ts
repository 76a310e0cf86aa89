import { redirect } from "react-router";
import { undoAct } from "#app/features/deciding/final-acts.server.ts";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { readForm } from "#app/platform/form.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/undo";

/** Nothing is read here: who comes back after signing in, say, is sent to where the note stands. */
export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  return redirect(`/organisations/${organisation.slug}`);
});

/** Takes a final step back, and leads to what it was about. */
export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const { opportunity, introductionId } = undoAct(ctx, { actId: Number(form.get("act")) || 0, organisationId: organisation.id });
  const base = `/organisations/${organisation.slug}`;
  return redirect(opportunity === null ? `${base}/introductions/${introductionId}` : `${base}/opportunities/${opportunity}`);
});
