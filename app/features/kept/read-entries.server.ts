import type { ListedSupplier } from "#app/features/directory/facts/line.ts";
import { loadListed } from "#app/features/directory/load-hits.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { bearingDegrees, distanceMiles, type Position } from "#search/distance.ts";
import type { FoundIn, KeptList } from "./kept-list.ts";

/** A supplier on a list. */
export interface KeptEntry {
  supplierId: number;
  slug: string;
  /** As it is called today, listed or not. */
  name: string;
  /** What anybody may know of it; null when it is not listed any more. */
  supplier: ListedSupplier | null;
  miles: number | null;
  bearing: number | null;
  note: string;
  notedBy: string | null;
  keptBy: string | null;
  keptAt: Date;
  foundIn: FoundIn;
}

/** From where a list's distances are: the place of an opportunity for its shortlist, else the buyer's own. */
export interface MeasuredFrom extends Position {
  label: string;
}

interface Row extends Pick<KeptEntry, "supplierId" | "slug" | "name" | "note" | "notedBy" | "keptBy" | "foundIn"> {
  keptAt: number;
}

/** Who is on a list, the last kept first, as the directory has them today. The caller has looked at who reads. */
export function readEntries(ctx: Pick<Ctx, "db" | "now">, list: Pick<KeptList, "id">, from: MeasuredFrom | null): KeptEntry[] {
  const rows = ctx.db.$client
    .prepare<[number], Row>(
      `select o.id as supplierId, o.slug, coalesce(o.trading_name, o.legal_name) as name, k.note, n.name as notedBy, b.name as keptBy,
         k.kept_at as keptAt, k.found_in as foundIn
       from kept_suppliers k join organisations o on o.id = k.supplier_id
       left join users n on n.id = k.noted_by left join users b on b.id = k.kept_by
       where k.list_id = ? order by k.kept_at desc, o.id`,
    )
    .all(list.id);
  const today = londonDay(ctx.now);
  const listed = loadListed(
    ctx.db,
    rows.map(({ supplierId }) => supplierId),
    today,
  );
  return rows.map(({ keptAt, ...row }) => {
    const supplier = listed.get(row.supplierId) ?? null;
    const to = supplier === null || supplier.lat === null || supplier.lng === null ? null : { lat: supplier.lat, lng: supplier.lng };
    const isFar = from !== null && to !== null;
    return {
      ...row,
      supplier,
      miles: isFar ? distanceMiles(from, to) : null,
      bearing: isFar ? bearingDegrees(from, to) : null,
      keptAt: new Date(keptAt),
    };
  });
}

/** Where the distances of a list are measured from; null where that is not known. */
export function measuredFrom(
  ctx: Pick<Ctx, "db">,
  { organisationId, opportunity }: Pick<KeptList, "organisationId" | "opportunity">,
): MeasuredFrom | null {
  const at =
    opportunity === null
      ? null
      : placeOf(ctx, "select lat, lng, delivery_place as label, null as areaCode from opportunities where id = ?", opportunity.id);
  return at ?? placeOf(ctx, "select lat, lng, place as label, area_code as areaCode from organisations where id = ?", organisationId);
}

function placeOf(ctx: Pick<Ctx, "db">, sql: string, id: number): MeasuredFrom | null {
  const row = ctx.db.$client
    .prepare<[number], { lat: number | null; lng: number | null; label: string | null; areaCode: string | null }>(sql)
    .get(id);
  if (row === undefined || row.lat === null || row.lng === null) return null;
  const area = row.areaCode === null ? undefined : referenceOf(ctx.db).areaByCode.get(row.areaCode)?.name;
  return { lat: row.lat, lng: row.lng, label: row.label?.split(",")[0]?.trim() || area || "there" };
}
