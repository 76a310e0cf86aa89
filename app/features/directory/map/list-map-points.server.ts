import type { MapAnswer, PointRow } from "#app/components/map/map-model.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { answer } from "#app/features/searching/answer.server.ts";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { inOwnEventLoopTurn } from "#app/platform/own-event-loop-turn.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";
import type { MapPoints } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { readAsked } from "../read-asked.ts";
import { engineQuery } from "../search-suppliers.server.ts";
import { placeText } from "../words.ts";
import { pointsCaption } from "./map-caption.ts";

interface Named {
  id: number;
  slug: string;
  name: string;
  place: string | null;
  areaCode: string | null;
}

const NAMES = `
select o.id, o.slug, coalesce(o.trading_name, o.legal_name) as name, o.place, o.area_code as areaCode
from json_each(?) ids join organisations o on o.id = ids.value
where ${listed("o")}`;

/**
 * What a search finds, for the map: as many as the list has in all, those with a position as points (at most `MAX_HITS`),
 * with what is needed to name a pin. Names are read afresh from the database in one query. When the engine cannot answer,
 * the database is searched instead, and `plain` says so.
 */
export async function listMapPoints(ctx: Pick<Ctx, "db" | "search" | "fallback" | "now">, params: URLSearchParams): Promise<MapAnswer> {
  const { asked, place } = readPlace(ctx.db, readAsked(params));
  const { found, isFallback } = await answer(ctx, SUPPLIERS, (index) => index.points(engineQuery(asked, place)));
  return { ...(await inOwnEventLoopTurn(() => named(ctx, found))), plain: isFallback };
}

function named(ctx: Pick<Ctx, "db">, { points, total, unplaced }: MapPoints): Omit<MapAnswer, "plain"> {
  const { areaByCode } = referenceOf(ctx.db);
  const rows = prepared(ctx.db, NAMES).all(JSON.stringify(points.map((point) => point.id))) as Named[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const places: string[] = [];
  const placeIndex = new Map<string, number>();
  function indexOf(text: string | null): number {
    if (text === null) return -1;
    const known = placeIndex.get(text) ?? places.push(text) - 1;
    placeIndex.set(text, known);
    return known;
  }
  const shown = points.flatMap(({ id, lat, lng }): PointRow[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const areaName = row.areaCode === null ? null : (areaByCode.get(row.areaCode)?.name ?? null);
    return [[row.slug, row.name, rounded(lat), rounded(lng), indexOf(placeText(row.place, areaName))]];
  });
  return { total, unplaced, says: pointsCaption({ total, unplaced, shown: shown.length }), places, points: shown };
}

/** About a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
