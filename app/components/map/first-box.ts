import { type Box, boxOf, ringRound, type Spot } from "./geometry.ts";

/** The United Kingdom. */
const EVERYWHERE: Box = { south: 49.8, west: -8.2, north: 60.9, east: 1.8 };

/**
 * What a map shows before anybody moves it: the area asked for, else the miles round the place asked for, else everything
 * found; the whole country when that is nothing.
 */
export function firstBox(asked: { bounds: Box | null; within: number | null }, centre: Spot | null, found: readonly Spot[]): Box {
  if (asked.bounds !== null) return asked.bounds;
  if (centre !== null && asked.within !== null)
    return boxOf(ringRound(centre, asked.within).map(([lng, lat]) => ({ lat, lng }))) ?? EVERYWHERE;
  return boxOf(centre === null ? found : [...found, centre]) ?? EVERYWHERE;
}
