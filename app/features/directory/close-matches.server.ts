import { areasAsked } from "#app/features/searching/address.ts";
import type { PlaceAsked } from "#app/features/searching/place/read-place.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { MAX_PAGE_SIZE, type SearchHit, SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS, type SupplierQuery } from "#search/suppliers.ts";
import type { Asked } from "./search-address.ts";
import { sectorPhrasesOf } from "./sector-phrases.server.ts";
import { sectorsMeant } from "./sectors-meant.ts";

/** A first page with so many results needs no more. */
const ENOUGH = 10;
/** Who is within so many miles comes before who is further off, whatever either says. */
const NOT_FAR_MILES = 25;

/**
 * What comes close when few suppliers, or none, have all that was asked: further away than the usual miles, or with the
 * more telling of the words. Limits and filters that the reader has set stay. Empty for a search that has found enough,
 * for later pages, for other orders and on the map.
 */
export async function closeMatches(
  ctx: Pick<Ctx, "db" | "search">,
  given: Asked,
  read: PlaceAsked<Asked>,
  query: SupplierQuery,
  found: { hits: readonly SearchHit[]; total: number },
): Promise<readonly SearchHit[]> {
  const { asked, named } = read;
  if (found.total >= ENOUGH || asked.page > 1 || asked.sort !== "relevance" || asked.view === "map") return [];
  if (asked.q === "" && named === null) return [];
  const at = named === null ? {} : { near: { lat: named.lat, lng: named.lng }, nearAreaCode: named.areaCode };
  const filters = { ...query.filters, area: areasAsked(given.chosen.area, asked.region) };
  const loosely = { ...query, ...at, filters, words: "some", page: 1, pageSize: 2 * ENOUGH, facets: [] } as const;
  const isLimited = named === null || given.within !== null || asked.bounds !== null;
  const tries: (() => Promise<readonly SearchHit[]>)[] = isLimited
    ? [() => hitsOf(ctx, { ...loosely, withinMiles: given.within })]
    : [
        () => hitsOf(ctx, { ...loosely, withinMiles: NOT_FAR_MILES }),
        () => sameField(ctx, { ...loosely, withinMiles: NOT_FAR_MILES }),
        () => hitsOf(ctx, { ...loosely, withinMiles: null }),
      ];
  const known = new Set(found.hits.map((hit) => hit.id));
  const close: SearchHit[] = [];
  try {
    for (const next of tries) {
      if (close.length >= ENOUGH - found.total) break;
      close.push(...(await next()).filter((hit) => !known.has(hit.id)));
      for (const { id } of close) known.add(id);
    }
  } catch (error) {
    /* What was found is worth showing, also when the engine has gone since. */
    if (!(error instanceof SearchUnavailable)) throw error;
  }
  return close.slice(0, ENOUGH - found.total);
}

async function hitsOf(ctx: Pick<Ctx, "search">, query: SupplierQuery): Promise<readonly SearchHit[]> {
  return (await ctx.search.index(SUPPLIERS).search(query)).hits;
}

/** Who works in the field that the words name, and says no more of it than that: "IT and digital" for "web developers". */
async function sameField(ctx: Pick<Ctx, "db" | "search">, query: SupplierQuery): Promise<readonly SearchHit[]> {
  const sectors = sectorsMeant(sectorPhrasesOf(ctx.db), query.text ?? "");
  if (sectors.length === 0 || (query.filters?.sector ?? []).length > 0) return [];
  const hits = await hitsOf(ctx, { ...query, text: "", filters: { ...query.filters, sector: sectors }, pageSize: MAX_PAGE_SIZE });
  const broad = offeringSectors(ctx.db, hits, sectors);
  return hits.filter((hit) => broad.has(hit.id));
}

/** Those of the hits that offer a whole sector, not one of its sub-sectors. */
function offeringSectors(db: Database, hits: readonly SearchHit[], sectors: readonly string[]): Set<number> {
  const rows = prepared(
    db,
    `select f.organisation_id from json_each(?) ids cross join offerings f on f.organisation_id = ids.value
     where f.sector_code in (select value from json_each(?))`,
  );
  return new Set(rows.pluck().all(JSON.stringify(hits.map((hit) => hit.id)), JSON.stringify(sectors)) as number[]);
}
