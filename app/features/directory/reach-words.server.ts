import { locatePlace } from "#app/features/searching/place/locate-place.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import type { PublicProfile } from "./facts/page.server.ts";

export interface Reach {
  /** `B18`. */
  from: string;
  miles: number | null;
  bearing: number | null;
  /** `Covers B18`, or that it says nothing of it. */
  text: string;
  reaches: boolean;
}

/** How far a supplier is from a place the reader asked about, and whether it reaches it; null for an unknown place and for a region. */
export function reachOf(ctx: Pick<Ctx, "db">, profile: PublicProfile, near: string): Reach | null {
  const place = near === "" ? null : locatePlace(ctx.db, near);
  if (place === null || place.kind === "unknown" || place.kind === "region") return null;
  const at = profile.lat === null || profile.lng === null ? null : { lat: profile.lat, lng: profile.lng };
  const miles = at === null ? null : distanceMiles(place, at);
  const from = place.label.split(",")[0] ?? place.label;
  const reaches =
    profile.nationwide ||
    (place.areaCode !== null && profile.coveredAreas.includes(place.areaCode)) ||
    profile.offerings.some((offering) => offering.coverage === "radius" && miles !== null && miles <= (offering.radiusMiles ?? 0));
  const own = place.areaCode !== null && place.areaCode === profile.areaCode;
  if (own && profile.offerings.every((offering) => offering.coverage === "unknown")) {
    return {
      from,
      miles,
      bearing: at === null ? null : bearingDegrees(place, at),
      text: "Same council area; it does not say how far it goes",
      reaches: false,
    };
  }
  return {
    from,
    miles,
    bearing: at === null ? null : bearingDegrees(place, at),
    text: reaches ? `Covers ${from}` : `Does not say that it covers ${from}`,
    reaches,
  };
}
