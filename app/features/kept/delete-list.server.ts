import { eq } from "drizzle-orm";
import { getMembership } from "#app/features/organisations/membership.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { keptLists } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { mayDelete } from "./kept-list.ts";
import { requireOwnList } from "./require-list.server.ts";

/** Deletes a list with its notes and its link. Needs an owner, or for an empty list an editor. Throws `conflict` for a shortlist. */
export function deleteList(ctx: Ctx, input: { listId: number }): void {
  withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    if (list.opportunity !== null) throw conflict("A shortlist stays with its opportunity. Take off who is on it.");
    const count = ctx.db.$client.prepare("select count(*) from kept_suppliers where list_id = ?").pluck().get(list.id) as number;
    const role = getMembership(ctx.actor, list.organisationId)?.role ?? null;
    if (!mayDelete(role, { isShortlist: false, count }))
      throw forbidden("Others’ notes would go with it. Ask an owner, or take off who is on it first.");
    ctx.db.delete(keptLists).where(eq(keptLists.id, list.id)).run();
    writeAudit(ctx, { action: "kept_list.deleted", subjectId: list.id, detail: { suppliers: count } });
  });
}

/** Deletes all lists of an organisation that nobody belongs to any more, with their notes and links. Call it inside the transaction that ends it. */
export function deleteListsOf(ctx: Pick<Ctx, "db">, organisationId: number): void {
  ctx.db.delete(keptLists).where(eq(keptLists.organisationId, organisationId)).run();
}
