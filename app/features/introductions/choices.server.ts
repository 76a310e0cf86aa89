import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";

export interface OrganisationChoice {
  id: number;
  slug: string;
  name: string;
  place: string | null;
}
export interface OpportunityChoice {
  id: number;
  title: string;
  buyerName: string;
}

/** Organisations that buy, by name, for an intermediary's list, with whether it is checked who they are. */
export function listBuyerChoices(ctx: Pick<Ctx, "db">): (OrganisationChoice & { isChecked: boolean })[] {
  const rows = ctx.db.$client
    .prepare(
      "select id, slug, coalesce(trading_name, legal_name) as name, place from organisations where is_buyer = 1 order by name limit 500",
    )
    .all() as OrganisationChoice[];
  const checked = checkedAmong(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, isChecked: checked.has(row.id) }));
}

/** Published suppliers whose name has the words, at most twenty. */
export function findSupplierChoices(ctx: Pick<Ctx, "db">, words: string): OrganisationChoice[] {
  const like = `%${words.trim().replace(/[\\%_]/g, "\\$&")}%`;
  return ctx.db.$client
    .prepare(
      `select id, slug, coalesce(trading_name, legal_name) as name, place from organisations o
       where ${listed("o")} and (trading_name like @like escape '\\' or legal_name like @like escape '\\' or slug = @slug)
       order by name limit 20`,
    )
    .all({ like, slug: words.trim() }) as OrganisationChoice[];
}

/**
 * Posted opportunities that an introduction can be about: of one buyer, or of all. Newest first, at most 200. Closed ones
 * only for the buyer itself (`isOwn`): an intermediary learns of none.
 */
export function listOpportunityChoices(ctx: Pick<Ctx, "db">, buyerId: number | null, isOwn: boolean): OpportunityChoice[] {
  return ctx.db.$client
    .prepare(
      `select o.id, o.title, coalesce(b.trading_name, b.legal_name) as buyerName
       from opportunities o join organisations b on b.id = o.organisation_id
       where o.published_at is not null and o.status in ('published', 'closed', 'suspended', 'awarded') and (@buyer is null or o.organisation_id = @buyer) and (@isOwn = 1 or o.audience = 'everyone')
       order by o.published_at desc limit 200`,
    )
    .all({ buyer: buyerId, isOwn: isOwn ? 1 : 0 }) as OpportunityChoice[];
}

/** A published supplier by its address, or null. */
export function getSupplierChoice(ctx: Pick<Ctx, "db">, slug: string): (OrganisationChoice & { isClaimed: boolean }) | null {
  const row = ctx.db.$client
    .prepare(
      `select id, slug, coalesce(trading_name, legal_name) as name, place,
         exists (select 1 from memberships m where m.organisation_id = o.id) as isClaimed
       from organisations o where slug = ? and ${listed("o")}`,
    )
    .get(slug) as (OrganisationChoice & { isClaimed: number }) | undefined;
  return row === undefined ? null : { ...row, isClaimed: row.isClaimed === 1 };
}
