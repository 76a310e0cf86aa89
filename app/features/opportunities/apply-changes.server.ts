import { eq } from "drizzle-orm";
import { type Point as Located, locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { namePoint } from "#app/features/reference/name-point.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type DomainError, invalid } from "#app/platform/errors.ts";
import { opportunities, opportunityAreas, opportunitySectors } from "#db/schema/index.ts";
import { writeChoosing } from "./choosing/write-choosing.server.ts";
import type { OpportunityChanges } from "./schema.ts";
import { DELIVERY_LABELS } from "./vocabulary.ts";

/** Writes the changed columns and lists; call it inside the verb's transaction. Throws `invalid` for what the tables do not know. */
export function applyChanges(ctx: Ctx, id: number, changes: OpportunityChanges): void {
  const { sectorCodes, place, value, contact, lots, criteria, questions, ...columns } = changes;
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
  writeChoosing(ctx, id, { lots, criteria, questions });
}

function writeSectors(ctx: Ctx, id: number, codes: string[]): void {
  const { sectorByCode } = referenceOf(ctx.db);
  if (codes.some((code) => !sectorByCode.has(code)))
    throw invalid("Choose from the list of work.", { sectors: ["Choose from the list of work"] });
  ctx.db.delete(opportunitySectors).where(eq(opportunitySectors.opportunityId, id)).run();
  for (const sectorCode of new Set(codes)) ctx.db.insert(opportunitySectors).values({ opportunityId: id, sectorCode }).run();
}

/** A point keeps the authority it lies in among the areas, so that it is found and matched by area too. */
function writePlace(ctx: Ctx, id: number, place: NonNullable<OpportunityChanges["place"]>): void {
  const { areaByCode } = referenceOf(ctx.db);
  const areaCodes = new Set(place.areaCodes);
  let point: Point = { lat: null, lng: null, name: null };
  if (place.delivery === "radius" && place.postcode !== null) {
    const found = locatePostcode(ctx.db, place.postcode);
    if (found === null) throw nowhere(place.postcode);
    point = { lat: found.lat, lng: found.lng, name: placeName(ctx, found) };
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

/** The box takes postcodes only: what the reader can do is check it, or say where in another way. */
function nowhere(postcode: string): DomainError {
  const message = `We do not know where ${postcode} is. Check it, or choose “${DELIVERY_LABELS.areas}” and tick where the work is`;
  return invalid(`${message}.`, { postcode: [message] });
}

/** The nearest named place, else the authority. */
function placeName(ctx: Ctx, found: Located): string | null {
  const { place, authority } = namePoint(referenceOf(ctx.db), found);
  return place ?? authority;
}
