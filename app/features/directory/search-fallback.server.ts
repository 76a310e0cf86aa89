import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import type { GeocodedPlace } from "#app/platform/geocode.server.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import { DEFAULT_PAGE_SIZE } from "#search/engine.ts";
import { STOP_WORDS, words } from "#search/text.ts";
import { coverageFact } from "./coverage-words.ts";
import { loadListed } from "./load-hits.server.ts";
import type { Asked } from "./search-address.ts";
import type { FoundSupplier } from "./search-suppliers.server.ts";

const MOST_WORDS = 8;

/** A supplier that the plain search finds, and how far it is from the place asked for. */
interface PlainHit {
  id: number;
  lat: number | null;
  lng: number | null;
  miles: number | null;
  bearing: number | null;
}

/**
 * The plain search, for when the engine cannot answer: every word must stand in the name, summary or an offering;
 * sector and area filters hold, and the area on the map, the others are left aside. With a place: by distance, from the
 * supplier's own position, and only those based within the miles asked for. Else by how complete the profile is.
 */
export function findPlainly(ctx: Pick<Ctx, "db">, asked: Asked, place: GeocodedPlace | null): PlainHit[] {
  const asking = words(asked.q)
    .filter((word) => !STOP_WORDS.has(word))
    .slice(0, MOST_WORDS);
  const conditions = ["o.published = 1", "o.is_supplier = 1"];
  const values: (string | number)[] = [];
  for (const word of asking) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(
      `(coalesce(o.trading_name, '') || ' ' || o.legal_name || ' ' || p.summary like ? escape '\\'
        or exists (select 1 from offerings f where f.organisation_id = o.id and f.title || ' ' || f.description like ? escape '\\'))`,
    );
    values.push(like, like);
  }
  if (asked.filters.sector.length > 0) {
    conditions.push(
      `exists (select 1 from offerings f join sectors s on s.code = f.sector_code join json_each(?) c on c.value in (s.code, s.parent_code)
        where f.organisation_id = o.id)`,
    );
    values.push(JSON.stringify(asked.filters.sector));
  }
  if (asked.filters.area.length > 0) {
    conditions.push(
      `(o.area_code in (select value from json_each(?)) or exists (select 1 from offerings f left join offering_areas a on a.offering_id = f.id
        where f.organisation_id = o.id and (f.coverage = 'nationwide' or a.area_code in (select value from json_each(?)))))`,
    );
    values.push(JSON.stringify(asked.filters.area), JSON.stringify(asked.filters.area));
  }
  if (asked.bounds !== null) {
    const { south, west, north, east } = asked.bounds;
    conditions.push("o.lat between ? and ? and o.lng between ? and ?");
    values.push(south, north, west, east);
  }
  const rows = ctx.db.$client
    .prepare(
      `select o.id, o.lat, o.lng from organisations o join profiles p on p.organisation_id = o.id
       where ${conditions.join(" and ")} order by p.completeness desc, o.id`,
    )
    .all(...values) as { id: number; lat: number | null; lng: number | null }[];
  const measured = rows.map(({ id, lat, lng }) => {
    const at = place === null || lat === null || lng === null ? null : { lat, lng };
    return {
      id,
      lat,
      lng,
      miles: at === null || place === null ? null : distanceMiles(place, at),
      bearing: at === null || place === null ? null : bearingDegrees(place, at),
    };
  });
  const near =
    place === null || asked.within === null ? measured : measured.filter(({ miles }) => miles !== null && miles <= (asked.within ?? 0));
  if (place !== null) near.sort((a, b) => (a.miles ?? Number.MAX_VALUE) - (b.miles ?? Number.MAX_VALUE));
  return near;
}

/** A page of {@link findPlainly}, as the list shows it. */
export function searchFallback(
  ctx: Pick<Ctx, "db" | "now">,
  asked: Asked,
  place: GeocodedPlace | null,
): { items: FoundSupplier[]; total: number; pageSize: number } {
  const near = findPlainly(ctx, asked, place);
  const shown = near.slice((asked.page - 1) * DEFAULT_PAGE_SIZE, asked.page * DEFAULT_PAGE_SIZE);
  const listed = loadListed(
    ctx.db,
    shown.map((row) => row.id),
    londonDay(ctx.now),
  );
  const items = shown.flatMap(({ id, miles, bearing }) => {
    const supplier = listed.get(id);
    if (supplier === undefined) return [];
    const first = supplier.offerings[0];
    const fact = first === undefined ? null : coverageFact(first, supplier.town, supplier.areaName);
    return [
      {
        supplier,
        score: null,
        distanceMiles: miles,
        bearing,
        name: [{ text: supplier.name, marked: false }],
        summary: [{ text: supplier.summary, marked: false }],
        highlights: {},
        reasons: fact === null ? [] : [[{ text: fact, marked: false }]],
      },
    ];
  });
  return { items, total: near.length, pageSize: DEFAULT_PAGE_SIZE };
}
