import { nameKey } from "#app/features/organisations/names.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";
import { CLOSED_REASON } from "./closed-reason.ts";

/** An organisation that a register or grant list names and the directory does not list. */
export interface Unlisted {
  slug: string;
  name: string;
  place: string | null;
  /** The rule that kept it out, as a sentence; null of one that its register calls closed. */
  rule: string | null;
}

const MOST = 3;

/**
 * The organisations whose whole name was typed, where a source names them and a rule of importing keeps them out: nobody acts
 * or has acted for them here, and nobody has taken them out. Empty for any other text, for a name of one word, and where
 * somebody of that name is listed.
 */
export function unlistedByName(ctx: Pick<Ctx, "db">, typed: string): Unlisted[] {
  const key = nameKey(typed);
  /* One word alone is as likely the work that is sought. */
  if (!key.includes(" ")) return [];
  const sql = `select o.slug, coalesce(o.trading_name, o.legal_name) as name, o.place, nullif(o.unpublished_reason, @closed) as rule
    from organisations o
    where o.name_key = @key and o.unpublished_reason is not null and not (${listed("o")}) and o.claimed_at is null
      and not exists (select 1 from organisations other where other.name_key = @key and ${listed("other")})
      and exists (select 1 from source_refs r where r.organisation_id = o.id)
      and not exists (select 1 from memberships m where m.organisation_id = o.id)
      and not exists (select 1 from claims c where c.organisation_id = o.id and c.status = 'accepted')
      and not exists (select 1 from audit_log a where a.subject_type = 'organisation' and a.subject_id = cast(o.id as text)
        and a.action in ('organisation.created', 'organisation.unpublished', 'organisation.held_back'))
    order by o.id limit ${MOST}`;
  return prepared(ctx.db, sql).all({ key, closed: CLOSED_REASON }) as Unlisted[];
}
