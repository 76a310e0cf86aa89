import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { keptSuppliers } from "#db/schema/index.ts";
import { type FoundIn, type KeptList, MOST_KEPT } from "./kept-list.ts";

/** Inside the caller's transaction, which has looked at who acts: puts a supplier on a list. One that is there stays as it is. Throws `conflict` for a full list. */
export function putOnList(ctx: Ctx, list: Pick<KeptList, "id" | "organisationId">, supplierId: number, foundIn: FoundIn): void {
  const on = ctx.db.$client.prepare<[number, number], { n: number; there: number | null }>(
    "select count(*) as n, sum(supplier_id = ?) as there from kept_suppliers where list_id = ?",
  );
  const { n = 0, there = 0 } = on.get(supplierId, list.id) ?? {};
  if (there) return;
  if (n >= MOST_KEPT) throw conflict(`There are ${MOST_KEPT} suppliers on this list, and that is the most. Begin another one.`);
  ctx.db
    .insert(keptSuppliers)
    .values({ listId: list.id, supplierId, foundIn, keptBy: ctx.actor?.userId ?? null, keptAt: ctx.now })
    .run();
  writeAudit(ctx, { action: "kept_list.supplier_kept", subjectId: list.id, detail: { organisationId: list.organisationId, supplierId } });
}

/** The same the other way: takes a supplier off a list, with its note. */
export function takeOffList(ctx: Ctx, list: Pick<KeptList, "id" | "organisationId">, supplierId: number): void {
  const { changes } = ctx.db.$client.prepare("delete from kept_suppliers where list_id = ? and supplier_id = ?").run(list.id, supplierId);
  if (changes === 0) return;
  writeAudit(ctx, { action: "kept_list.supplier_let_go", subjectId: list.id, detail: { organisationId: list.organisationId, supplierId } });
}
