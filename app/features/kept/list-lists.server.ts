import { requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { LIST_NAME } from "./require-list.server.ts";

/** A list among all of its buyer. */
export interface ListLine {
  id: number;
  slug: string;
  name: string;
  isShortlist: boolean;
  /** How many suppliers are on it. */
  count: number;
  lastKeptAt: Date | null;
  /** When the link to it ends; null where none opens it. */
  sharedUntil: Date | null;
}

/** An organisation's lists, the one on which somebody was kept last first, for those who may read its workspace. */
export function listLists(ctx: Ctx, organisationId: number): ListLine[] {
  requireReader(ctx, organisationId);
  const rows = ctx.db.$client
    .prepare<
      [number, number],
      Omit<ListLine, "isShortlist" | "lastKeptAt" | "sharedUntil"> & Record<"opportunityId" | "lastKeptAt" | "sharedUntil", number | null>
    >(
      `select l.id, l.slug, ${LIST_NAME} as name, l.opportunity_id as opportunityId, count(k.supplier_id) as count, max(k.kept_at) as lastKeptAt,
         (select s.expires_at from kept_list_links s where s.list_id = l.id and s.expires_at > ?) as sharedUntil
       from kept_lists l left join opportunities p on p.id = l.opportunity_id left join kept_suppliers k on k.list_id = l.id
       where l.organisation_id = ? group by l.id order by coalesce(max(k.kept_at), l.created_at) desc, l.id desc`,
    )
    .all(ctx.now.getTime(), organisationId);
  return rows.map(({ opportunityId, lastKeptAt, sharedUntil, ...row }) => ({
    ...row,
    isShortlist: opportunityId !== null,
    lastKeptAt: lastKeptAt === null ? null : new Date(lastKeptAt),
    sharedUntil: sharedUntil === null ? null : new Date(sharedUntil),
  }));
}
