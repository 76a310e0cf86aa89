import { findPlace } from "#app/features/reference/find-place.server.ts";
import { namePoint, pointText } from "#app/features/reference/name-point.ts";
import { normalisePostcode, postcodeDistrict } from "#app/features/reference/postcode.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { BriefPlace } from "./brief/brief-parts.ts";

/** A place as the form takes it, and as a page may call it: of a postcode only the district. */
export interface PlaceTaken extends BriefPlace {
  publicLabel: string;
}

/** A named place; null for all of the country, and, where no word leads to it (`isSure`), for a suburb or village. */
export function placeFor({ db }: Pick<Ctx, "db">, name: string, isSure: boolean): PlaceTaken | null {
  const found = findPlace(db, name);
  if (found.kind === "unknown") return null;
  const { label } = found;
  const reference = referenceOf(db);
  const councils = (codes: readonly string[]) => codes.filter((code) => reference.areaByCode.get(code)?.kind === "authority");
  if (found.kind === "region")
    return found.areaCodes === null ? null : { label, publicLabel: label, postcode: null, areaCodes: councils(found.areaCodes) };
  if (isSure && found.kind === "place" && label.includes(",")) return null;
  const postcode = normalisePostcode(name);
  const areaCodes = found.areaCode === null ? [] : expandAreas(reference, [found.areaCode]);
  if (postcode === null) return { label, publicLabel: label, postcode, areaCodes };
  const named = [pointText(namePoint(reference, found)), postcodeDistrict(postcode)];
  return { label: postcode, publicLabel: named.filter((one) => one !== null).join(", "), postcode, areaCodes };
}
