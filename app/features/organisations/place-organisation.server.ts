import type { Ctx } from "#app/platform/ctx.ts";
import { geocode } from "#app/platform/geocode.server.ts";
import { normalisePostcode } from "#app/platform/postcode.ts";

export interface OrganisationPosition {
  postcode: string | null;
  place: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  positionFrom: "postcode" | "district" | null;
}

/** Where a postcode is, as an organisation keeps it. A postcode that is not loaded is kept without a position. */
export function placePostcode(ctx: Pick<Ctx, "db">, text: string): OrganisationPosition {
  const postcode = normalisePostcode(text);
  const nowhere = { postcode, place: null, areaCode: null, lat: null, lng: null, positionFrom: null };
  if (postcode === null) return nowhere;
  const found = geocode(ctx.db, postcode);
  if (found.kind !== "postcode" && found.kind !== "district") return nowhere;
  return { postcode, place: placeNear(ctx, found), areaCode: found.areaCode, lat: found.lat, lng: found.lng, positionFrom: found.kind };
}

/** The nearest named place in the same authority within about two miles and the authority's name: `Tipton, Sandwell`. */
function placeNear(ctx: Pick<Ctx, "db">, at: { lat: number; lng: number; areaCode: string | null }): string | null {
  const area = ctx.db.$client.prepare("select name from areas where code = ?").pluck().get(at.areaCode) as string | undefined;
  if (area === undefined) return null;
  const near = ctx.db.$client
    .prepare(
      `select name from places
       where area_code = @area and abs(lat - @lat) < 0.03 and abs(lng - @lng) < 0.05
       order by (lat - @lat) * (lat - @lat) + 0.37 * (lng - @lng) * (lng - @lng) limit 1`,
    )
    .pluck()
    .get({ area: at.areaCode, lat: at.lat, lng: at.lng }) as string | undefined;
  return near === undefined || near === area ? area : `${near}, ${area}`;
}
