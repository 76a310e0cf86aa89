import type { Database } from "#db/client.ts";
import type { Found, FoundPlace, FoundRegion, Unknown } from "./found.ts";
import { hasUnitPostcodes, locateDistrict, locatePostcode } from "./locate-postcode.server.ts";
import { likeliest, type Meanings, meaningsOf, namesOf, qualifierOf } from "./names.server.ts";
import { normalisePostcode, postcodeDistrict } from "./postcode.ts";

/** Words at the end of a name without a comma that may say where it is: "Birmingham West Midlands". */
const MOST_QUALIFIERS = 3;

/**
 * Finds where a text is: a unit postcode, a postcode district, a named place ("Moseley"), an authority, or a region. What
 * is said behind a name, after a comma or not, tells which is meant: "Moseley, Birmingham", "birmingham uk", "Moseley,
 * B13"; a postcode at the end of an address is taken before the rest. A full postcode that is not loaded falls back on
 * its district and says so. Never throws on odd input.
 */
export function findPlace(db: Database, text: string): Found {
  const asked = text.replace(/\s+/g, " ").trim().slice(0, 100);
  if (asked === "") return { kind: "unknown", message: "No place was asked for." };
  const postcode = normalisePostcode(asked);
  if (postcode !== null) return fromPostcode(db, postcode);
  return fromDistrict(db, asked) ?? fromAddress(db, asked) ?? fromName(db, asked) ?? unknownName(asked);
}

function unknownName(asked: string): Unknown {
  const district = /^[a-z]{1,2}\d[a-z\d]?$/i.test(asked.replace(/\s/g, ""));
  const what = district ? `the postcode district ${asked.toUpperCase()}` : `a place called "${asked}"`;
  return { kind: "unknown", message: `We do not know ${what}.` };
}

function fromPostcode(db: Database, postcode: string): Found {
  const found = locatePostcode(db, postcode);
  const loaded = hasUnitPostcodes(db);
  if (found !== null) {
    const { from, district, ...point } = found;
    if (from === "postcode") return { kind: "postcode", label: postcode, ...point };
    const note = loaded
      ? `${postcode} is not in the postcode file, so this is the middle of ${district}.`
      : `Full postcodes are not loaded on this site, so this is the middle of ${district}.`;
    return { kind: "district", label: district, ...point, note };
  }
  const message = loaded
    ? `We do not know the postcode ${postcode}.`
    : `We cannot place ${postcode}: only the postcode districts of this region are loaded.`;
  return { kind: "unknown", message };
}

function fromDistrict(db: Database, asked: string): FoundPlace | null {
  const code = asked.replace(/\s/g, "").toUpperCase();
  if (postcodeDistrict(code) !== code) return null;
  const point = locateDistrict(db, code);
  return point === null ? null : { kind: "district", label: code, ...point };
}

const ENDS_IN_POSTCODE = /^.*[\s,]([a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})\W*$/i;

/** "12 High Street, Birmingham B18 6AA". */
function fromAddress(db: Database, asked: string): Found | null {
  const postcode = normalisePostcode(ENDS_IN_POSTCODE.exec(asked)?.[1] ?? "");
  const found = postcode === null ? null : fromPostcode(db, postcode);
  return found === null || found.kind === "unknown" ? null : found;
}

function fromName(db: Database, asked: string): FoundPlace | FoundRegion | null {
  const names = namesOf(db);
  const whole = meaningsOf(names, asked);
  if (whole !== null) return likeliest(whole);
  const parts = asked.split(",").map((part) => part.trim());
  if (parts.length > 1) {
    const [name = "", ...behind] = parts.filter((part) => part !== "");
    // Of an address, what stands before the town is no place that we know.
    return qualified(db, meaningsOf(names, name), behind) ?? (behind.length > 1 ? fromName(db, behind.join(", ")) : null);
  }
  const words = asked.split(" ");
  for (let n = 1; n <= Math.min(MOST_QUALIFIERS, words.length - 1); n += 1) {
    const found = qualified(db, meaningsOf(names, words.slice(0, -n).join(" ")), [words.slice(-n).join(" ")]);
    if (found !== null) return found;
  }
  return null;
}

function qualified(db: Database, meant: Meanings | null, behind: readonly string[]): FoundPlace | FoundRegion | null {
  if (meant === null) return null;
  const { places, area, region } = meant;
  const tests = behind.map((text) => qualifierOf(db, text));
  const isIn = (point: { lat: number; lng: number; areaCode: string }) => tests.every((test) => test?.(point));
  return likeliest({
    places: places.filter(isIn),
    area: area !== null && isIn({ ...area, areaCode: area.code }) ? area : null,
    region: region !== null && tests.every((test) => test !== null) ? region : null,
  });
}
