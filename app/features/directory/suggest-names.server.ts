import type { SuggestedOption } from "#app/components/suggestions.ts";
import { answer } from "#app/features/searching/answer.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed, open } from "#db/shown.ts";
import type { IndexDefinition } from "#search/index-definition.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { markBeginnings, type Searched, typedWords } from "./suggest-words.ts";

/**
 * Suppliers or open opportunities by name, from the engine. While it cannot answer, from the database: suppliers by the
 * beginning of their name, opportunities by words of their title.
 */
export async function suggestNames(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "now">,
  searched: Searched,
  typed: string,
  limit: number,
): Promise<SuggestedOption[]> {
  const isSuppliers = searched === "suppliers";
  const folder = isSuppliers ? "/suppliers" : "/opportunities";
  const definition: IndexDefinition = isSuppliers ? SUPPLIERS : OPPORTUNITIES;
  const { found } = await answer(ctx, definition, (index) => index.suggest(typed, limit));
  const shown = stillShown(
    ctx,
    isSuppliers,
    found.map(({ id }) => id),
  );
  return found
    .filter(({ id }) => shown.has(id))
    .map(({ slug, name, place }) => nameOption(name.map(({ text }) => text).join(""), `${folder}/${slug}`, place, typed));
}

/** The index may be a moment behind: of what it suggests only what the database still shows. */
function stillShown(ctx: Pick<Ctx, "db" | "now">, isSuppliers: boolean, ids: readonly number[]): Set<number> {
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

/** Marked as the other suggestions are, whichever engine found it. */
function nameOption(name: string, to: string, place: string | null, typed: string): SuggestedOption {
  return { label: markBeginnings(name, typedWords(typed)), to, ...(place === null ? {} : { note: place }) };
}
