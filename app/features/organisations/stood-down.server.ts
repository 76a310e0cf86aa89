import type { Ctx } from "#app/platform/ctx.ts";

/** In SQL over an organisation `o`: an owner or editor is disabled, and none has an account that works, its address confirmed. */
export const STOOD_DOWN = `(select count(u.disabled_at) > 0 and total(u.disabled_at is null and u.email_confirmed_at is not null) = 0 from memberships m join users u on u.id = m.user_id
  where m.organisation_id = o.id and m.role in ('owner', 'editor'))`;

/** Whether an owner or editor is left whose account works and whose address is confirmed. */
export function hasSomebody(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  const able = `select 1 from memberships m join users u on u.id = m.user_id
    where m.organisation_id = ? and m.role in ('owner', 'editor') and u.disabled_at is null and u.email_confirmed_at is not null limit 1`;
  return ctx.db.$client.prepare(able).get(organisationId) !== undefined;
}

/** Whether nobody can act for an organisation, since the campaign team has disabled the accounts of all who could. */
export function isStoodDown(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  return ctx.db.$client.prepare(`select ${STOOD_DOWN} from organisations o where o.id = ?`).pluck().get(organisationId) === 1;
}
