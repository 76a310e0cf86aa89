import { BOROUGH_PLACES } from "./places-boroughs.ts";
import { SHIRE_PLACES } from "./places-shires.ts";

type PlaceKind = "city" | "town" | "suburb" | "neighbourhood" | "village";

/** A place people would name in the West Midlands region. Two places may share a name: the authority tells them apart. */
export interface Place {
  readonly name: string;
  /** WGS84 degrees, roughly its centre: good for "near here", not for a pin on a street map. */
  readonly lat: number;
  readonly lng: number;
  /** GSS code of the lowest-tier authority it lies in. */
  readonly authorityGss: string;
  readonly kind: PlaceKind;
  /** Other names and spellings, and smaller places that count as part of it. */
  readonly alternatives: readonly string[];
}

/** Cities, towns, suburbs, neighbourhoods and villages of the region, dense in the seven boroughs. */
export const PLACES: readonly Place[] = [...readPlaces(BOROUGH_PLACES), ...readPlaces(SHIRE_PLACES)];

/** A line is `KIND LAT LNG NAME; OTHER NAME; …`; a line `= GSS` names the authority of those below it. */
function readPlaces(table: string): readonly Place[] {
  const places: Place[] = [];
  let authorityGss = "";
  for (const line of table.trim().split("\n")) {
    const [kind = "", lat = "", lng, ...words] = line.split(" ");
    if (kind === "=") {
      authorityGss = lat;
      continue;
    }
    const [name = "", ...alternatives] = words.join(" ").split("; ");
    places.push({ name, lat: Number(lat), lng: Number(lng), authorityGss, kind: kind as PlaceKind, alternatives });
  }
  return places;
}
