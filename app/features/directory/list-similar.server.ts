import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import type { PublicProfile } from "./get-profile.server.ts";
import { type ListedSupplier, loadListed } from "./load-hits.server.ts";
import { taxonomyOf } from "./taxonomy.server.ts";

export interface Similar {
  supplier: Pick<ListedSupplier, "slug" | "name" | "summary" | "place" | "status">;
  miles: number | null;
  bearing: number | null;
}

/** Suppliers of the same work as this one's first offering, nearest first; of the same sector where those are too few. */
export function listSimilar(ctx: Pick<Ctx, "db" | "now">, profile: PublicProfile, limit = 3): Similar[] {
  const code = profile.offerings[0]?.sectorCode;
  if (code === undefined) return [];
  const { lat, lng } = profile;
  const same = nearestIn(ctx, profile, [code], limit);
  const { sectors } = taxonomyOf(ctx.db);
  const top = code.split(".")[0];
  const nearest =
    same.length >= limit
      ? same
      : nearestIn(
          ctx,
          profile,
          sectors.filter((sector) => sector.code === top || sector.parentCode === top).map((sector) => sector.code),
          limit,
        );
  const listed = loadListed(
    ctx.db,
    nearest.map((row) => row.id),
    londonDay(ctx.now),
  );
  return nearest.flatMap((row) => {
    const supplier = listed.get(row.id);
    if (supplier === undefined) return [];
    const from = lat === null || lng === null ? null : { lat, lng };
    const to = row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng };
    const known = from !== null && to !== null;
    return [
      {
        supplier: { slug: supplier.slug, name: supplier.name, summary: supplier.summary, place: supplier.place, status: supplier.status },
        miles: known ? distanceMiles(from, to) : null,
        bearing: known ? bearingDegrees(from, to) : null,
      },
    ];
  });
}

function nearestIn(ctx: Pick<Ctx, "db">, profile: PublicProfile, codes: readonly string[], limit: number) {
  return ctx.db.$client
    .prepare(
      `select distinct o.id, o.lat, o.lng from offerings f join organisations o on o.id = f.organisation_id
       where f.sector_code in (select value from json_each(@codes)) and o.id <> @id and o.published = 1 and o.is_supplier = 1
       order by o.lat is null, (o.lat - @lat) * (o.lat - @lat) + 0.37 * (o.lng - @lng) * (o.lng - @lng), o.id limit @limit`,
    )
    .all({ codes: JSON.stringify(codes), id: profile.id, lat: profile.lat ?? 0, lng: profile.lng ?? 0, limit }) as {
    id: number;
    lat: number | null;
    lng: number | null;
  }[];
}
