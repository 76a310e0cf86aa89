import type { Ctx } from "#app/platform/ctx.ts";

export interface Leaving {
  organisationId: number;
  slug: string;
  name: string;
  /**
   * `leave`: another owner looks after it. `last`: nobody else belongs to it, so nobody looks after it afterwards.
   * `hand_over`: others belong to it and none is an owner whose account works, so one has to be made one first.
   */
  what: "leave" | "last" | "hand_over";
}

/** What becomes of each organisation somebody belongs to when their account ends. */
export function leavingState(ctx: Pick<Ctx, "db">, userId: number): Leaving[] {
  const rows = ctx.db.$client
    .prepare(
      `select o.id as organisationId, o.slug, coalesce(o.trading_name, o.legal_name) as name,
         (select count(*) from memberships x where x.organisation_id = o.id and x.user_id <> @user) as others,
         (select count(*) from memberships x join users u on u.id = x.user_id
           where x.organisation_id = o.id and x.user_id <> @user and x.role = 'owner' and u.disabled_at is null) as owners
       from memberships m join organisations o on o.id = m.organisation_id where m.user_id = @user order by name`,
    )
    .all({ user: userId }) as (Omit<Leaving, "what"> & { others: number; owners: number })[];
  return rows.map(({ others, owners, ...row }) => ({ ...row, what: others === 0 ? "last" : owners === 0 ? "hand_over" : "leave" }));
}
