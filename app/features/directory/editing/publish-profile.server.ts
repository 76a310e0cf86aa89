import { eq } from "drizzle-orm";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { saysAuthority } from "#app/features/organisations/checking/names-authority.server.ts";
import { requireOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden, invalid } from "#app/platform/errors.ts";
import { lowerFirst } from "#app/platform/words.ts";
import { organisations, profiles } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { standingOf } from "../standing.server.ts";
import { completenessInput, finishChange, requireEditor } from "./own-profile.server.ts";

export interface PublishState {
  published: boolean;
  /** The campaign team took it out of the directory: only they can put it back. */
  heldBack: boolean;
  /** What is still missing, each as a thing to do. */
  missing: { todo: string; section: "about" | "offerings" | "status" | "check" }[];
}

/** Whether a profile can go into the directory, and what is missing until then. */
export function publishState(ctx: Pick<Ctx, "db">, organisationId: number): PublishState {
  const organisation = requireOrganisationById(ctx, organisationId);
  const input = completenessInput(ctx, organisationId);
  const missing: PublishState["missing"] = [];
  if (!input.offerings.some((offering) => offering.derivedFrom === null)) missing.push({ todo: "Say what you sell", section: "offerings" });
  if (input.summary.length < 20) missing.push({ todo: "Write one sentence under your name", section: "about" });
  const hasStatus = ctx.db.$client
    .prepare("select exists(select 1 from statuses where organisation_id = ? and status not in ('rejected', 'lapsed'))")
    .pluck();
  if (hasStatus.get(organisationId) !== 1) missing.push({ todo: "Say how you are a social enterprise", section: "status" });
  if (saysAuthority(ctx.db, organisation) && checkOf(ctx, organisationId).state !== "checked")
    missing.push({ todo: "Have it checked who you are: your name says that you are a public body", section: "check" });
  return { published: organisation.published, heldBack: standingOf(ctx, organisationId).heldBack, missing };
}

/**
 * Puts the profile into the directory. Needs an editor; it then counts as confirmed today.
 * Throws `invalid` while something is missing, `forbidden` when the campaign team took it out.
 */
export function publishProfile(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    requireEditor(ctx, organisationId);
    const state = publishState(ctx, organisationId);
    if (state.published) throw conflict("The profile is in the directory already.");
    if (state.heldBack) throw forbidden("The campaign team took this profile out of the directory. Write to them: they can put it back.");
    if (state.missing.length > 0) throw invalid(`Still missing: ${state.missing.map((one) => lowerFirst(one.todo)).join(", ")}.`);
    ctx.db
      .update(organisations)
      .set({ published: true, unpublishedReason: null, updatedAt: ctx.now })
      .where(eq(organisations.id, organisationId))
      .run();
    ctx.db.update(profiles).set({ confirmedAt: ctx.now }).where(eq(profiles.organisationId, organisationId)).run();
    finishChange(ctx, organisationId, { action: "profile.published" });
  });
}
