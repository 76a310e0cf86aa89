import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { type SearchHit, SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import type { ListedSupplier } from "./facts/line.ts";
import type { PublicProfile } from "./facts/page.server.ts";
import { loadListed } from "./load-hits.server.ts";

export interface Similar {
  supplier: Pick<ListedSupplier, "slug" | "name" | "summary" | "place" | "status">;
  miles: number | null;
  bearing: number | null;
}

/**
 * Suppliers of the same work as this one's first offering, nearest first; of the same sector where those are too few.
 * None while the search cannot answer: the profile is whole without them.
 */
export async function listSimilar(ctx: Pick<Ctx, "db" | "search" | "now">, profile: PublicProfile, limit = 3): Promise<Similar[]> {
  const code = profile.offerings[0]?.sectorCode;
  if (code === undefined) return [];
  const nearest = await nearestOf(ctx, profile, code, limit);
  const listed = loadListed(
    ctx.db,
    nearest.map((hit) => hit.id),
    londonDay(ctx.now),
  );
  return nearest.flatMap(({ id, distanceMiles, bearing }) => {
    const supplier = listed.get(id);
    if (supplier === undefined) return [];
    const { slug, name, summary, place, status } = supplier;
    return [{ supplier: { slug, name, summary, place, status }, miles: distanceMiles, bearing }];
  });
}

async function nearestOf(ctx: Pick<Ctx, "search">, profile: PublicProfile, code: string, limit: number): Promise<readonly SearchHit[]> {
  const sector = code.split(".")[0] ?? code;
  try {
    const same = await nearestIn(ctx, profile, code, limit);
    return same.length >= limit || sector === code ? same : await nearestIn(ctx, profile, sector, limit);
  } catch (error) {
    if (error instanceof SearchUnavailable) return [];
    throw error;
  }
}

async function nearestIn(ctx: Pick<Ctx, "search">, { id, lat, lng }: PublicProfile, code: string, limit: number) {
  const near = lat === null || lng === null ? null : { lat, lng };
  const { hits } = await ctx.search.index(SUPPLIERS).search({
    filters: { sector: [code] },
    ...(near === null ? {} : { near, sort: "distance" as const }),
    pageSize: limit + 1,
    facets: [],
  });
  return hits.filter((hit) => hit.id !== id).slice(0, limit);
}
