/** `A9 A99 AA9 AA99 A9A AA9A`, with the letters Royal Mail uses in each place. */
const OUTWARD = "(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])|GIR)";
const POSTCODE = new RegExp(`^(${OUTWARD})(\\d[ABD-HJLNP-UW-Z]{2})$`);
const DISTRICT = new RegExp(`^${OUTWARD}$`);
const SECTOR = new RegExp(`^(${OUTWARD}) ?\\d$`);

/**
 * A full UK postcode as it is written, `B18 6AA`, from what people type: lower case, no space or many, punctuation
 * around or inside. Null when the text is not one postcode and nothing else. Checks the form, not that it exists.
 */
export function normalisePostcode(text: string): string | null {
  const match = POSTCODE.exec(lettersAndDigits(text));
  return match ? `${match[1]} ${match[2]}` : null;
}

/**
 * The postcode district, `B18`, of a full postcode (`b186aa`), a sector (`B18 6`) or a district (`b18`).
 * Null for anything else. Checks the form, not that it exists.
 */
export function postcodeDistrict(text: string): string | null {
  const joined = lettersAndDigits(text);
  const full = POSTCODE.exec(joined);
  if (full) return full[1] ?? null;
  // `B1 8` is a sector of B1, `B18` a district: only here does the space decide.
  const spaced = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, " ")
    .trim();
  const sector = spaced.includes(" ") ? SECTOR.exec(spaced) : null;
  if (sector) return sector[1] ?? null;
  if (DISTRICT.test(joined)) return joined;
  return SECTOR.exec(joined)?.[1] ?? null;
}

/** Bounded, so that a pasted page costs nothing. */
function lettersAndDigits(text: string): string {
  return text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, "");
}
