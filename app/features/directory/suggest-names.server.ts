import type { SuggestedOption } from "#app/components/suggestions.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed, open } from "#db/shown.ts";
import { SearchUnavailable, type Suggestion } from "#search/engine.ts";
import type { IndexDefinition } from "#search/index-definition.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { markBeginnings, type Searched, typedWords } from "./suggest-words.ts";

/**
 * Suppliers or open opportunities by name, from the engine. While it cannot answer, suppliers come from the database by
 * the beginning of their name.
 */
export async function suggestNames(
  ctx: Pick<Ctx, "db" | "search" | "now">,
  searched: Searched,
  typed: string,
  limit: number,
): Promise<SuggestedOption[]> {
  const isSuppliers = searched === "suppliers";
  const folder = isSuppliers ? "/suppliers" : "/opportunities";
  let found: Suggestion[];
  try {
    const definition: IndexDefinition = isSuppliers ? SUPPLIERS : OPPORTUNITIES;
    found = await ctx.search.index(definition).suggest(typed, limit);
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return isSuppliers ? suppliersByName(ctx, typed, limit) : [];
  }
  const open = stillOpen(
    ctx,
    isSuppliers,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => open.has(id))
    .map(({ slug, name, place }) => nameOption(name.map(({ text }) => text).join(""), `${folder}/${slug}`, place, typed));
}

/** The index may be a moment behind: of what it suggests only what the database still shows. */
function stillOpen(ctx: Pick<Ctx, "db" | "now">, isSuppliers: boolean, ids: readonly number[]): Set<number> {
  const sql = isSuppliers
    ? `select o.id from json_each(?) c cross join organisations o on o.id = c.value where ${listed("o")}`
    : `select o.id from json_each(?) c cross join opportunities o on o.id = c.value
         where ${open("o", "?")}`;
  const values = isSuppliers ? [] : [ctx.now.getTime()];
  return new Set(
    prepared(ctx.db, sql)
      .pluck()
      .all(JSON.stringify(ids), ...values) as number[],
  );
}

function suppliersByName(ctx: Pick<Ctx, "db">, typed: string, limit: number): SuggestedOption[] {
  const key = nameKey(typed);
  if (key === "") return [];
  const rows = prepared(
    ctx.db,
    `select slug, coalesce(trading_name, legal_name) as name, place from organisations o
     where name_key >= ? and name_key < ? and ${listed("o")} order by name_key, id limit ?`,
  ).all(key, `${key}\u{10ffff}`, limit) as { slug: string; name: string; place: string | null }[];
  return rows.map(({ slug, name, place }) => nameOption(name, `/suppliers/${slug}`, place, typed));
}

/** Marked as the other suggestions are, whichever engine found it. */
function nameOption(name: string, to: string, place: string | null, typed: string): SuggestedOption {
  return { label: markBeginnings(name, typedWords(typed)), to, ...(place === null ? {} : { note: place }) };
}
