import type { Database } from "#db/client.ts";

/** In whose name a step of a history was taken; null when the row is from before that was kept. */
export type ActedAs = "buyer" | "supplier" | "intermediary" | "team" | "site" | null;

/**
 * In whose name a row of a history was written. A row from before that was kept stays as it is, and reads as the campaign
 * team's when whoever wrote it is, or was, on the team and belonged to none of the organisations concerned.
 */
export function whoActed(
  db: Database,
  row: { actedAs: ActedAs; actorId: number | null },
  organisationIds: readonly (number | null)[],
): ActedAs {
  if (row.actedAs !== null) return row.actedAs;
  if (row.actorId === null) return "site";
  const isTeam = db.$client
    .prepare(
      `select 1 from users u where u.id = @actor
         and (u.site_role = 'campaign' or exists (select 1 from audit_log a
           where a.subject_type = 'user' and a.subject_id = cast(u.id as text) and a.action in ('account.taken_off_team', 'account.ended')
             and json_extract(a.detail, '$.team') = 1))
         and not exists (select 1 from memberships m where m.user_id = u.id
           and m.organisation_id in (select value from json_each(@organisations)))`,
    )
    .pluck()
    .get({ actor: row.actorId, organisations: JSON.stringify(organisationIds) });
  return isTeam === 1 ? "team" : null;
}
