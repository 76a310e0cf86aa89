import { lowerFirst } from "#app/platform/words.ts";

/** Schemes as org-id.guide names them. */
type IdentifierScheme = "GB-COH" | "GB-CHC" | "GB-SC" | "GB-NIC" | "GB-MPR";

export interface Identifier {
  scheme: IdentifierScheme;
  id: string;
}

/**
 * A company number as Companies House writes it: eight characters, digits or a two-letter prefix (SC, NI, OC, IP, CE …)
 * and the rest ("IP28755R"). Leading zeros that people drop are put back. Null when it cannot be one.
 */
export function parseCompanyNumber(text: string): Identifier | null {
  const plain = text.toUpperCase().replace(/[\s.-]/g, "");
  const digits = /^\d{1,8}$/.exec(plain);
  if (digits !== null) return Number(plain) === 0 ? null : { scheme: "GB-COH", id: plain.padStart(8, "0") };
  const lettered = /^([A-Z]{2})(\d{1,6})$/.exec(plain);
  if (lettered !== null) return { scheme: "GB-COH", id: `${lettered[1]}${lettered[2]?.padStart(6, "0")}` };
  return /^[A-Z]{2}\d{1,5}[A-Z]{1,3}$/.test(plain) && plain.length === 8 ? { scheme: "GB-COH", id: plain } : null;
}

/** A charity number of England and Wales (five to seven digits, "-1" for a linked charity), Scotland (SC…) or Northern Ireland (NIC…, or six digits after NI). */
export function parseCharityNumber(text: string): Identifier | null {
  const plain = text.toUpperCase().replace(/[\s.]/g, "");
  if (/^[1-9]\d{4,6}(-\d{1,3})?$/.test(plain)) return { scheme: "GB-CHC", id: plain };
  const scottish = /^SCO?(\d{1,6})$/.exec(plain);
  if (scottish !== null) return { scheme: "GB-SC", id: `SC${(scottish[1] ?? "").padStart(6, "0")}` };
  const northern = /^NIC?(\d{6})$/.exec(plain);
  return northern === null ? null : { scheme: "GB-NIC", id: northern[1] ?? "" };
}

const NAMES: Record<string, string> = {
  "GB-COH": "Company number",
  "GB-CHC": "Charity number",
  "GB-SC": "Scottish charity number",
  "GB-NIC": "Northern Irish charity number",
  "GB-MPR": "Mutuals register number",
};

/** What a scheme is called on the page. */
export function schemeName(scheme: string): string {
  return NAMES[scheme] ?? scheme;
}

/** What a scheme is called in the middle of a sentence: `charity number`, `Scottish charity number`. */
export function schemeInSentence(scheme: string): string {
  const name = schemeName(scheme);
  return /^(?:Scottish|Northern Irish) /.test(name) ? name : lowerFirst(name);
}
