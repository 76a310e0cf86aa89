import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import type { PublicProfile } from "./get-profile.server.ts";
import { type ListedSupplier, loadListed } from "./load-hits.server.ts";

export interface Similar {
  supplier: Pick<ListedSupplier, "slug" | "name" | "summary" | "place" | "status">;
  miles: number | null;
  bearing: number | null;
}

/** Suppliers in a sector of this one, nearest first. */
export function listSimilar(ctx: Pick<Ctx, "db" | "now">, profile: PublicProfile, limit = 3): Similar[] {
  const codes = [...new Set(profile.offerings.map((offering) => offering.sectorCode))];
  if (codes.length === 0) return [];
  const { lat, lng } = profile;
  const rows = ctx.db.$client
    .prepare(
      `select distinct o.id, o.lat, o.lng from offerings f join organisations o on o.id = f.organisation_id
       where f.sector_code in (select value from json_each(@codes)) and o.id <> @id and o.published = 1 and o.is_supplier = 1
       order by o.lat is null, (o.lat - @lat) * (o.lat - @lat) + 0.37 * (o.lng - @lng) * (o.lng - @lng), o.id limit @limit`,
    )
    .all({ codes: JSON.stringify(codes), id: profile.id, lat: lat ?? 0, lng: lng ?? 0, limit }) as {
    id: number;
    lat: number | null;
    lng: number | null;
  }[];
  const nearest = rows;
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
