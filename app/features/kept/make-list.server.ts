import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { freeSlug, slugOf } from "#app/platform/free-slug.ts";
import { keptLists } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { MOST_LISTS } from "./kept-list.ts";

const LONGEST_SLUG = 60;

/** Throws `forbidden` unless the actor may act for the organisation as an editor and it buys. */
export function requireBuyer(ctx: Ctx, organisationId: number): void {
  const actor = requireMembership(ctx, organisationId, "editor");
  if (actor.memberships.find((one) => one.organisationId === organisationId)?.isBuyer !== true)
    throw forbidden("Lists are kept by organisations that buy. Say in its details that yours does.");
}

/** Begins a list of a buyer. Needs an editor. Throws `conflict` for a name that it has, and when it keeps as many lists as anybody may. */
export function makeList(ctx: Ctx, input: { organisationId: number; name: string }): { id: number; slug: string } {
  const { organisationId, name } = input;
  return withTransaction(ctx.db, () => {
    requireBuyer(ctx, organisationId);
    requireFreeName(ctx, organisationId, name);
    const lists = ctx.db.$client.prepare("select count(*) from kept_lists where organisation_id = ? and opportunity_id is null").pluck();
    if ((lists.get(organisationId) as number) >= MOST_LISTS)
      throw conflict(`You have ${MOST_LISTS} lists, and that is the most. Delete one that you no longer need.`);
    const made = insertList(ctx, { organisationId, opportunityId: null, name, wanted: slugOf(name, LONGEST_SLUG) || "list" });
    writeAudit(ctx, { action: "kept_list.made", subjectId: made.id, detail: { organisationId } });
    return made;
  });
}

/** Throws `conflict` when the organisation has a list of that name, other than `except`. */
export function requireFreeName(ctx: Pick<Ctx, "db">, organisationId: number, name: string, except = 0): void {
  const taken = ctx.db.$client
    .prepare("select 1 from kept_lists where organisation_id = ? and lower(name) = lower(?) and id <> ?")
    .get(organisationId, name, except);
  if (taken !== undefined) throw conflict(`There is a list called “${name}” already. Keep them on that one, or enter another name.`);
}

/** Inside the caller's transaction: writes a list under the first address that the organisation has free. */
export function insertList(
  ctx: Ctx,
  { wanted, ...list }: { organisationId: number; opportunityId: number | null; name: string; wanted: string },
): { id: number; slug: string } {
  const taken = ctx.db.$client.prepare("select 1 from kept_lists where organisation_id = ? and slug = ?").pluck();
  const slug = freeSlug([wanted], (one) => taken.get(list.organisationId, one) !== undefined);
  return ctx.db
    .insert(keptLists)
    .values({ ...list, slug, createdBy: ctx.actor?.userId ?? null, createdAt: ctx.now })
    .returning({ id: keptLists.id, slug: keptLists.slug })
    .get();
}
