import type { Ctx } from "#app/platform/ctx.ts";
import type { FoundIn } from "./kept-list.ts";
import { insertList } from "./make-list.server.ts";
import { putOnList, takeOffList } from "./put-on-list.server.ts";

/** In SQL over something with an `opportunity_id` and an `organisation_id`, the supplier's: its row on the shortlist of the opportunity, as `k`. */
export function shortlistedOf(alias: string): string {
  return `from kept_lists l join kept_suppliers k on k.list_id = l.id where l.opportunity_id = ${alias}.opportunity_id and k.supplier_id = ${alias}.organisation_id`;
}

interface OfOpportunity {
  opportunityId: number;
  /** Whose opportunity it is. */
  buyerId: number;
  supplierId: number;
}

/** Puts a supplier on the shortlist of an opportunity. Inside the caller's transaction, which has looked at who acts. Throws `conflict` for a full list. */
export function putOnShortlist(ctx: Ctx, { opportunityId, buyerId, supplierId, foundIn }: OfOpportunity & { foundIn: FoundIn }): void {
  const id = shortlistId(ctx, opportunityId) ?? makeShortlist(ctx, opportunityId, buyerId);
  putOnList(ctx, { id, organisationId: buyerId }, supplierId, foundIn);
}

/** Takes a supplier off the shortlist of an opportunity, where it is on it, with its note. Inside the caller's transaction, which has looked at who acts. */
export function takeOffShortlist(ctx: Ctx, { opportunityId, buyerId, supplierId }: OfOpportunity): void {
  const id = shortlistId(ctx, opportunityId);
  if (id !== undefined) takeOffList(ctx, { id, organisationId: buyerId }, supplierId);
}

/** The address of an opportunity's shortlist among the lists of its buyer; null while nobody has been on it. */
export function shortlistSlug(ctx: Pick<Ctx, "db">, opportunityId: number): string | null {
  const slug = ctx.db.$client.prepare<[number], string>("select slug from kept_lists where opportunity_id = ?").pluck().get(opportunityId);
  return slug ?? null;
}

function shortlistId(ctx: Ctx, opportunityId: number): number | undefined {
  return ctx.db.$client.prepare<[number], number>("select id from kept_lists where opportunity_id = ?").pluck().get(opportunityId);
}

function makeShortlist(ctx: Ctx, opportunityId: number, organisationId: number): number {
  const slug = ctx.db.$client.prepare<[number], string>("select slug from opportunities where id = ?").pluck().get(opportunityId) ?? "";
  return insertList(ctx, { organisationId, opportunityId, name: "", wanted: `shortlist-${slug}` }).id;
}
