import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";
import { requireList } from "./require-list.server.ts";

/** The name of a tick in a list's form and in the addresses that begin from it: the supplier's slug. */
export const PICK = "pick";

/**
 * The suppliers ticked on an organisation's list, in the order of the list: those of the slugs that are on it and stand in
 * the directory. For its members, and the campaign team. Throws `not_found` and `forbidden`.
 */
export function pickedSuppliers(
  ctx: Ctx,
  input: { organisationId: number; list: string; picks: readonly string[] },
): { id: number; slug: string; name: string }[] {
  requireReader(ctx, input.organisationId);
  const list = requireList(ctx, input.organisationId, input.list);
  return ctx.db.$client
    .prepare<[number, string], { id: number; slug: string; name: string }>(
      `select o.id, o.slug, coalesce(o.trading_name, o.legal_name) as name from kept_suppliers k join organisations o on o.id = k.supplier_id
       where k.list_id = ? and o.slug in (select value from json_each(?)) and ${listed("o")} order by k.kept_at desc, o.id`,
    )
    .all(list.id, JSON.stringify(input.picks));
}
