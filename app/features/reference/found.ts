/* What finding a place gives: names tell what they mean in the same words. */

export interface FoundPlace {
  kind: "postcode" | "district" | "place" | "area";
  /** As a reader writes it: `B18 6AA`, `B18`, `Moseley, Birmingham`, `Sandwell`. */
  label: string;
  /** WGS84 degrees. */
  lat: number;
  lng: number;
  /** The local authority (or county), or null where it is not known. */
  areaCode: string | null;
  /** What the reader should know of how exact this is. */
  note?: string;
  /** Other places of the same name, most likely first. */
  alternatives?: { label: string; lat: number; lng: number; areaCode: string }[];
}

/** A nation, region, combined authority or the like: everybody in it is meant, not who is near its middle. */
export interface FoundRegion {
  kind: "region";
  /** `West Midlands`, `Black Country`. */
  label: string;
  /** Its authorities; null for all of the country. */
  areaCodes: readonly string[] | null;
  note?: string;
}

export interface Unknown {
  kind: "unknown";
  /** What is not known; `placeAdvice` says what works. */
  message: string;
}

export type Found = FoundPlace | FoundRegion | Unknown;
