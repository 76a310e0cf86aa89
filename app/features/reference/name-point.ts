import { distanceMiles, type Position } from "#search/distance.ts";
import type { Area, Place, Reference } from "./reference.server.ts";

/** A point further from every named place than this is called by its authority alone. */
const NEAR_MILES = 2.25;
/** Of places about as near, the greater gives its name: the middle of a city is not called after one of its corners. */
const AS_NEAR_MILES = 0.05;
const GREATEST_FIRST = ["city", "town", "suburb", "neighbourhood", "village"];

export interface PointName {
  /** The nearest named place of its authority, `Tipton`; null where none is near, or it is called as the authority is. */
  place: string | null;
  /** `Sandwell`; null where it is not known. */
  authority: string | null;
}

/** What a point is called. The one answer for suppliers, buyers and opportunities; never a postcode. */
export function namePoint(reference: Reference, point: Position & { areaCode: string | null }): PointName {
  if (point.areaCode === null) return { place: null, authority: null };
  const authority = reference.areaByCode.get(point.areaCode)?.name ?? null;
  const nearest = nearestPlace(reference.places, point, point.areaCode);
  return { place: nearest === null || nearest.name === authority ? null : nearest.name, authority };
}

function nearestPlace(places: readonly Place[], point: Position, areaCode: string): Place | null {
  const near = places
    .filter((place) => place.areaCode === areaCode)
    .map((place) => ({ place, miles: distanceMiles(place, point) }))
    .filter(({ miles }) => miles <= NEAR_MILES)
    .sort((a, b) => a.miles - b.miles);
  const asNear = near.filter(({ miles }) => miles <= (near[0]?.miles ?? 0) + AS_NEAR_MILES);
  asNear.sort((a, b) => GREATEST_FIRST.indexOf(a.place.kind) - GREATEST_FIRST.indexOf(b.place.kind));
  return asNear[0]?.place ?? null;
}

/** `Tipton, Sandwell`, `Sandwell`; null where the authority is not known. */
export function pointText({ place, authority }: PointName): string | null {
  return place === null || authority === null ? authority : `${place}, ${authority}`;
}

/** The authority whose middle is nearest. */
export function nearestAuthority({ areas }: Reference, point: Position): Area | null {
  let nearest: { area: Area; miles: number } | null = null;
  for (const area of areas) {
    const { kind, lat, lng } = area;
    if (kind !== "authority" || lat === null || lng === null) continue;
    const miles = distanceMiles(point, { lat, lng });
    if (nearest === null || miles < nearest.miles) nearest = { area, miles };
  }
  return nearest?.area ?? null;
}
