import { nameKey } from "#app/features/organisations/names.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";

/** An organisation that a register or grant list names and the directory does not list. */
export interface Unlisted {
  slug: string;
  name: string;
  /** Why it is not listed, as a sentence. */
  reason: string;
}

/**
 * The organisation whose whole name was typed, where a source names it and the directory does not list it for want of facts:
 * nobody acts for it, and nobody has taken it out. Null for any other text, and for a name of one word.
 */
export function unlistedByName(ctx: Pick<Ctx, "db">, typed: string): Unlisted | null {
  const key = nameKey(typed);
  /* One word alone is as likely the work that is sought. */
  if (!key.includes(" ")) return null;
  const sql = `select o.slug, coalesce(o.trading_name, o.legal_name) as name, o.unpublished_reason as reason from organisations o
    where o.name_key = ? and o.is_supplier = 1 and o.unpublished_reason is not null and not (${listed("o")})
      and exists (select 1 from source_refs r where r.organisation_id = o.id)
      and not exists (select 1 from memberships m where m.organisation_id = o.id)
      and not exists (select 1 from audit_log a where a.subject_type = 'organisation' and a.subject_id = cast(o.id as text)
        and a.action in ('organisation.unpublished', 'organisation.held_back'))
    order by o.id limit 1`;
  return (prepared(ctx.db, sql).get(key) as Unlisted | undefined) ?? null;
}
