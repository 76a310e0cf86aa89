import proj4 from "proj4";

/**
 * The British National Grid (EPSG:27700): transverse Mercator on the Airy 1830 ellipsoid, tied to WGS84 by the Helmert
 * transformation that Ordnance Survey publishes in "A guide to coordinate systems in Great Britain".
 */
const BRITISH_NATIONAL_GRID =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy " +
  "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

const toWgs84 = proj4(BRITISH_NATIONAL_GRID, "WGS84");

/** The grid's extent, in metres: what lies outside is no place in Great Britain. */
const MAX_EASTING = 700_000;
const MAX_NORTHING = 1_300_000;

/**
 * The WGS84 position, in degrees, of an OSGB36 easting and northing in metres, by proj4.
 *
 * Within 5 m of Ordnance Survey's OSTN15 grid at every one of its published test points that osgb.test.ts checks, from
 * Scilly to Shetland: typically 2 m, at worst 4.9 m (St Kilda).
 *
 * @throws {RangeError} for a number that is not finite or lies outside the grid (0–700 km east, 0–1300 km north)
 */
export function osgbToWgs84(easting: number, northing: number): { lat: number; lng: number } {
  if (!(easting >= 0 && easting <= MAX_EASTING && northing >= 0 && northing <= MAX_NORTHING)) {
    throw new RangeError(`Not on the British National Grid: easting ${easting}, northing ${northing}`);
  }
  const [lng, lat] = toWgs84.forward([easting, northing]);
  return { lat, lng };
}
