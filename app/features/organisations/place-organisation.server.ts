import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { namePoint, pointText } from "#app/features/reference/name-point.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

export interface OrganisationPosition {
  postcode: string | null;
  /** `Tipton, Sandwell`. */
  place: string | null;
  areaCode: string | null;
  lat: number | null;
  lng: number | null;
  positionFrom: "postcode" | "district" | null;
}

/** Where a postcode is, as an organisation keeps it. A postcode that is not loaded is kept without a position. */
export function placePostcode(ctx: Pick<Ctx, "db">, text: string): OrganisationPosition {
  const postcode = normalisePostcode(text);
  const found = postcode === null ? null : locatePostcode(ctx.db, postcode);
  if (found === null) return { postcode, place: null, areaCode: null, lat: null, lng: null, positionFrom: null };
  const { lat, lng, areaCode, from } = found;
  return { postcode, place: pointText(namePoint(referenceOf(ctx.db), found)), areaCode, lat, lng, positionFrom: from };
}
