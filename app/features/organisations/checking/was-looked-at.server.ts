import type { Ctx } from "#app/platform/ctx.ts";
import { GIVEN_COLUMNS, type GivenRow, identityOf, withGivenFor } from "../identity/identity.server.ts";
import { sameIdentity } from "../identity/same-identity.ts";
import { checkOf } from "./checks.server.ts";

/**
 * Somebody has looked who it is, under the names and numbers that it has now: its own check, a status that is more than its
 * own word, or a claim that was accepted since they last changed. Not when the campaign team could not confirm it.
 */
export function wasLookedAt(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  const { state } = checkOf(ctx, organisationId);
  if (state === "checked" || state === "refused") return state === "checked";
  const claimed = ctx.db.$client
    .prepare(
      `select 1 from claims c join organisations o on o.id = c.organisation_id
       where o.id = ? and c.status = 'accepted' and c.decided_at >= coalesce(o.identity_changed_at, 0) limit 1`,
    )
    .get(organisationId);
  if (claimed !== undefined) return true;
  const present = identityOf(ctx.db, organisationId);
  const confirmed = ctx.db.$client
    .prepare(`select ${GIVEN_COLUMNS} from statuses s where s.organisation_id = ? and s.status in ('register_confirmed', 'certified')`)
    .all(organisationId) as GivenRow[];
  return confirmed.some((row) => sameIdentity(withGivenFor(row).givenFor, present));
}
