import { eq } from "drizzle-orm";
import { taxonomyOf } from "#app/features/directory/taxonomy.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { invalid } from "#app/platform/errors.ts";
import { geocode } from "#app/platform/geocode.server.ts";
import { opportunities, opportunityAreas, opportunitySectors } from "#db/schema/index.ts";
import { distanceMiles } from "#search/distance.ts";
import type { OpportunityChanges } from "./schema.ts";

/** Writes the changed columns and lists; call it inside the verb's transaction. Throws `invalid` for what the tables do not know. */
export function applyChanges(ctx: Ctx, id: number, changes: OpportunityChanges): void {
  const { sectorCodes, place, value, contact, ...columns } = changes;
  ctx.db
    .update(opportunities)
    .set({
      ...columns,
      ...(value ?? {}),
      ...(contact === undefined ? {} : { contactName: contact.name, contactEmail: contact.email, contactPhone: contact.phone }),
      updatedAt: ctx.now,
    })
    .where(eq(opportunities.id, id))
    .run();
  if (sectorCodes !== undefined) writeSectors(ctx, id, sectorCodes);
  if (place !== undefined) writePlace(ctx, id, place);
}

function writeSectors(ctx: Ctx, id: number, codes: string[]): void {
  const { sectorByCode } = taxonomyOf(ctx.db);
  if (codes.some((code) => !sectorByCode.has(code)))
    throw invalid("Choose from the list of work.", { sectors: ["Choose from the list of work"] });
  ctx.db.delete(opportunitySectors).where(eq(opportunitySectors.opportunityId, id)).run();
  for (const sectorCode of new Set(codes)) ctx.db.insert(opportunitySectors).values({ opportunityId: id, sectorCode }).run();
}

/** A point keeps the authority it lies in among the areas, so that it is found and matched by area too. */
function writePlace(ctx: Ctx, id: number, place: NonNullable<OpportunityChanges["place"]>): void {
  const { areaByCode } = taxonomyOf(ctx.db);
  const areaCodes = new Set(place.areaCodes);
  let point: Point = { lat: null, lng: null, name: null };
  if (place.delivery === "radius" && place.postcode !== null) {
    const found = geocode(ctx.db, place.postcode);
    if (found.kind === "unknown") throw invalid(found.message, { postcode: [found.message] });
    point = { lat: found.lat, lng: found.lng, name: nearestPlace(ctx, found) };
    areaCodes.clear();
    if (found.areaCode !== null) areaCodes.add(found.areaCode);
  }
  for (const code of areaCodes)
    if (!areaByCode.has(code)) throw invalid("Choose from the list of places.", { areas: ["Choose from the list of places"] });
  ctx.db
    .update(opportunities)
    .set({
      delivery: place.delivery,
      deliveryPostcode: place.postcode,
      deliveryPlace: point.name,
      radiusMiles: place.radiusMiles,
      lat: point.lat,
      lng: point.lng,
    })
    .where(eq(opportunities.id, id))
    .run();
  ctx.db.delete(opportunityAreas).where(eq(opportunityAreas.opportunityId, id)).run();
  for (const areaCode of areaCodes) ctx.db.insert(opportunityAreas).values({ opportunityId: id, areaCode }).run();
}

interface Point {
  lat: number | null;
  lng: number | null;
  name: string | null;
}

const NEARBY_MILES = 1.5;

/** What a point is called: the nearest named place, else its authority. Never the postcode. */
export function nearestPlace(ctx: Pick<Ctx, "db">, point: { lat: number; lng: number; areaCode: string | null }): string | null {
  const authority = point.areaCode === null ? undefined : taxonomyOf(ctx.db).areaByCode.get(point.areaCode)?.name;
  const places = ctx.db.$client.prepare("select name, lat, lng from places where area_code = ?").all(point.areaCode) as {
    name: string;
    lat: number;
    lng: number;
  }[];
  const nearest = places
    .map((place) => ({ name: place.name, miles: distanceMiles(place, point) }))
    .filter((place) => place.miles <= NEARBY_MILES)
    .sort((a, b) => a.miles - b.miles)[0];
  return nearest?.name ?? authority ?? null;
}
