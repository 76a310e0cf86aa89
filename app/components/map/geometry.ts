export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}
export interface Spot {
  lat: number;
  lng: number;
}

const MILES_A_DEGREE = 69.05;
const CORNERS = 96;

/** The box round some places; null for none. */
export function boxOf(spots: readonly Spot[]): Box | null {
  const [first] = spots;
  if (first === undefined) return null;
  const box = { south: first.lat, west: first.lng, north: first.lat, east: first.lng };
  for (const { lat, lng } of spots) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
  }
  return box;
}

/** A ring so many miles round a place, as it looks on a map. */
export function ringRound(centre: Spot, miles: number): [lng: number, lat: number][] {
  const high = miles / MILES_A_DEGREE;
  const wide = high / Math.cos((centre.lat * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, at) => {
    const turn = (at / CORNERS) * 2 * Math.PI;
    return [centre.lng + wide * Math.sin(turn), centre.lat + high * Math.cos(turn)];
  });
}

/** A box to four decimals (about 10 m), not smaller than it was, and on the map. */
export function roundedOut({ south, west, north, east }: Box): Box {
  return {
    south: Math.max(-90, Math.floor(south * 1e4) / 1e4),
    west: Math.max(-180, Math.floor(west * 1e4) / 1e4),
    north: Math.min(90, Math.ceil(north * 1e4) / 1e4),
    east: Math.min(180, Math.ceil(east * 1e4) / 1e4),
  };
}
