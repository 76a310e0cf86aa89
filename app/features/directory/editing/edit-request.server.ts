import { type RouterContextProvider, redirect } from "react-router";
import type { z } from "zod";
import { type Organisation, organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import { type ProfileRow, requireProfileRow } from "./own-profile.server.ts";

interface Args {
  context: Readonly<RouterContextProvider>;
  request: Request;
  params: { slug: string };
}

/** What every page of the profile's editing begins with: the organisation and its profile, for its members only. */
export function readOwnProfile({ context, request, params }: Args): {
  ctx: Ctx;
  organisation: Organisation;
  name: string;
  profile: ProfileRow;
  canEdit: boolean;
} {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const canEdit = actor.emailConfirmed && canAct(actor, organisation.id);
  return { ctx, organisation, name: organisationName(organisation), profile: requireProfileRow(ctx, organisation.id), canEdit };
}

/** For an action: the organisation, for those who may change it. */
export function changeOwnProfile({ context, request, params }: Args): { ctx: Ctx; organisation: Organisation } {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  requireProfileRow(ctx, organisation.id);
  return { ctx, organisation };
}

/** The action of a page that changes one part of the profile: what was sent is saved, or shown again with what is wrong. */
export async function savePart<S extends z.ZodType<object>>(
  args: Args,
  schema: S,
  save: (ctx: Ctx, input: z.output<S> & { organisationId: number }) => void,
  page: string,
): Promise<Response | ReturnType<typeof formProblem>> {
  const { ctx, organisation } = changeOwnProfile(args);
  const form = await readForm(args.request);
  const parsed = parseForm(form, schema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    save(ctx, { ...parsed.value, organisationId: organisation.id });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/profile/${page}?saved`);
}
