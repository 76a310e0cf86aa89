import { STOOD_DOWN } from "#app/features/organisations/stood-down.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { takesAnswers } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";
import { requireRecord } from "./record.server.ts";
import { moveTo } from "./transition.server.ts";

/** The reason in the history of what the site paused since nobody can act for its organisation. */
export const NOBODY_TO_ACT =
  "Paused by the site: the accounts of those who look after this are disabled. It can go on once somebody can act for the organisation again";

/**
 * Pauses what is open of organisations nobody can act for, since the campaign team has disabled the accounts of all who
 * could; at most `limit`. Their people let it go on by hand once one can. For the worker; returns how many.
 */
export function pauseStoodDown(ctx: Ctx, limit = 1000): number {
  const ids = ctx.db.$client
    .prepare(
      `select p.id from opportunities p join organisations o on o.id = p.organisation_id
       where p.status = 'published' and ${STOOD_DOWN} order by p.id limit ?`,
    )
    .pluck()
    .all(limit) as number[];
  for (const id of ids) withTransaction(ctx.db, () => moveTo(ctx, requireRecord(ctx.db, id), "suspended", NOBODY_TO_ACT));
  return ids.length;
}

export interface PausedWith {
  id: number;
  slug: string;
  title: string;
  organisation: string;
  /** Still open: the worker is about to pause it. */
  isOpen: boolean;
}

/** What is paused, or about to be, since a person's account is disabled and nobody else can act for the organisation. For the campaign team. */
export function listPausedWith(ctx: Ctx, userId: number): PausedWith[] {
  requireTeam(ctx, "account.read");
  const rows = ctx.db.$client
    .prepare(
      `select p.id, p.slug, p.title, coalesce(o.trading_name, o.legal_name) as organisation, ${takesAnswers("p", "?")} as isOpen
       from memberships x join users y on y.id = x.user_id join organisations o on o.id = x.organisation_id
         join opportunities p on p.organisation_id = o.id
       where x.user_id = ? and x.role in ('owner', 'editor') and y.disabled_at is not null
         and p.status in ('published', 'suspended') and ${STOOD_DOWN} order by p.id limit 200`,
    )
    .all(ctx.now.getTime(), userId) as (Omit<PausedWith, "isOpen"> & { isOpen: number })[];
  return rows.map((row) => ({ ...row, isOpen: row.isOpen === 1 }));
}

export interface LeftAlone {
  slug: string;
  name: string;
  /** Opportunities of it that are open. */
  open: number;
}

/** The organisations that nobody could act for, were a person's account disabled. For the campaign team, before it decides. */
export function listLeftAlone(ctx: Ctx, userId: number): LeftAlone[] {
  requireTeam(ctx, "account.read");
  return ctx.db.$client
    .prepare(
      `select o.slug, coalesce(o.trading_name, o.legal_name) as name,
         (select count(*) from opportunities p where p.organisation_id = o.id and ${takesAnswers("p", "?")}) as open
       from memberships x join users y on y.id = x.user_id join organisations o on o.id = x.organisation_id
       where x.user_id = ? and x.role in ('owner', 'editor') and y.disabled_at is null and not exists (
         select 1 from memberships m join users u on u.id = m.user_id
         where m.organisation_id = o.id and m.role in ('owner', 'editor') and m.user_id <> x.user_id
           and u.disabled_at is null and u.email_confirmed_at is not null)
       order by name`,
    )
    .all(ctx.now.getTime(), userId) as LeftAlone[];
}
