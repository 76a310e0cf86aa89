import { describe, expect, it } from "vitest";
import { osgbToWgs84 } from "./osgb.ts";

/** Ordnance Survey's OSTN15 test points: name, easting and northing (OSGB36, metres), latitude and longitude (ETRS89). */
const TEST_POINTS: readonly (readonly [string, number, number, number, number])[] = [
  ["St Mary's, Scilly", 91492.146, 11318.804, 49.92226394, -6.29977752],
  ["Cornwall, the Lizard", 170370.718, 11572.405, 49.96006138, -5.2030461],
  ["Plymouth", 250359.811, 62016.569, 50.43885826, -4.10864563],
  ["Isle of Wight", 449816.371, 75335.861, 50.57563665, -1.29782277],
  ["Southampton", 438710.92, 114792.25, 50.93127938, -1.45051434],
  ["South Wales coast", 292184.87, 168003.465, 51.4007822, -3.55128349],
  ["Kent, Thanet", 639821.835, 169565.858, 51.37447026, 1.4445473],
  ["Bristol", 362269.991, 169978.69, 51.42754743, -2.54407619],
  ["London", 530624.974, 178388.464, 51.48936565, -0.11992557],
  ["Carmarthen", 241124.584, 220332.641, 51.85890896, -4.30852477],
  ["Colchester", 599445.59, 225722.826, 51.89436637, 0.89724328],
  ["Worcestershire", 389544.19, 261912.153, 52.25529382, -2.15458614],
  ["Northampton", 474335.969, 262047.755, 52.25160951, -0.91248957],
  ["King's Lynn", 562180.547, 319784.995, 52.75136687, 0.40153547],
  ["Nottingham", 454002.834, 340834.943, 52.96219109, -1.19747656],
  ["Merseyside", 357455.843, 383290.436, 53.3448028, -2.6404932],
  ["Anglesey", 247958.971, 393492.909, 53.41628516, -4.28918069],
  ["Blackpool", 331534.564, 431920.794, 53.77911026, -3.0404549],
  ["Leeds", 422242.186, 433818.701, 53.80021519, -1.66379168],
  ["Isle of Man", 227778.33, 468847.388, 54.08666318, -4.63452168],
  ["Flamborough Head", 525745.67, 470703.214, 54.11685144, -0.07773132],
  ["Isle of Man, north", 244780.636, 495254.887, 54.32919541, -4.38849118],
  ["Carlisle", 339921.145, 556034.761, 54.8954234, -2.93827741],
  ["Newcastle", 424639.355, 565012.703, 54.97912274, -1.61657686],
  ["Glasgow", 256340.925, 664697.269, 55.85399952, -4.29649016],
  ["Edinburgh", 319188.434, 670947.534, 55.92478265, -3.29479219],
  ["Mallaig", 167634.202, 797067.144, 57.00606696, -5.82836692],
  ["Aberdeen", 397160.491, 805349.736, 57.13902519, -2.04856031],
  ["Inverness", 267056.768, 846176.972, 57.48625001, -4.21926399],
  ["St Kilda", 9587.909, 899448.986, 57.81351838, -8.57854456],
  ["Lewis, west", 71713.132, 938516.405, 58.21262247, -7.5925556],
  ["Butt of Lewis", 151968.652, 966483.78, 58.51560361, -6.26091455],
  ["Caithness", 299721.891, 967202.992, 58.58120461, -3.72631022],
  ["Orkney", 330398.323, 1017347.016, 59.03743871, -3.21454001],
  ["Sule Skerry", 261596.778, 1025447.602, 59.09335035, -4.41757675],
  ["North Rona", 180862.461, 1029604.114, 59.09671617, -5.82799339],
  ["Fair Isle", 421300.525, 1072147.239, 59.53470794, -1.62516966],
  ["Shetland, south", 440725.073, 1107878.448, 59.85409914, -1.2748691],
  ["Foula", 395999.668, 1138728.951, 60.13308092, -2.07382822],
];

/** Metres on the ground. */
function offBy(at: { lat: number; lng: number }, lat: number, lng: number): number {
  const metresPerDegree = 111_320;
  return Math.hypot((at.lat - lat) * metresPerDegree, (at.lng - lng) * metresPerDegree * Math.cos((lat * Math.PI) / 180));
}

describe("osgbToWgs84", () => {
  it.each(TEST_POINTS)("is within 5 m at %s", (_name, easting, northing, lat, lng) => {
    expect(offBy(osgbToWgs84(easting, northing), lat, lng)).toBeLessThan(5);
  });

  it("is within 3 m at four in five of them", () => {
    const close = TEST_POINTS.filter(([, easting, northing, lat, lng]) => offBy(osgbToWgs84(easting, northing), lat, lng) < 3);
    expect(close.length).toBeGreaterThan(TEST_POINTS.length * 0.8);
  });

  it.each([
    [Number.NaN, 0],
    [-1, 100_000],
    [400_000, 1_300_001],
    [Number.POSITIVE_INFINITY, 1],
  ])("refuses %d, %d", (easting, northing) => {
    expect(() => osgbToWgs84(easting, northing)).toThrow(RangeError);
  });
});
