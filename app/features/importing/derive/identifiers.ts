import type { Identifier } from "../model.ts";

/**
 * A Companies House number as its register writes it: eight characters, digits padded with zeros, a prefix kept
 * ("SC123456", "IP28755R", "RS007390"). Null for text that cannot be one.
 */
export function companyNumber(text: string): string | null {
  const tidy = text.toUpperCase().replace(/[\s.-]/g, "");
  if (/^\d{1,8}$/.test(tidy)) return Number(tidy) === 0 ? null : tidy.padStart(8, "0");
  const prefixed = /^([A-Z]{2})(\d{1,6})$/.exec(tidy);
  if (prefixed) return `${prefixed[1]}${prefixed[2]?.padStart(6, "0")}`;
  return /^[A-Z]{2}\d{1,5}[A-Z]{1,3}$/.test(tidy) && tidy.length === 8 ? tidy : null;
}

/** A charity number of England and Wales ("1071905", "1071905-1" for a linked charity), Scotland or Northern Ireland. */
export function charityIdentifier(text: string): Identifier | null {
  const tidy = text
    .toUpperCase()
    .replace(/\s/g, "")
    .replace(/^GB-(CHC|SC|NIC)-/, (_, scheme: string) => (scheme === "NIC" ? "NIC" : ""));
  const scotland = /^SC?0*(\d{1,6})$/.exec(tidy);
  if (scotland && tidy.startsWith("SC")) return { scheme: "GB-SC", id: `SC${scotland[1]?.padStart(6, "0")}` };
  const northernIreland = /^NIC?(\d{6})$/.exec(tidy);
  if (northernIreland) return { scheme: "GB-NIC", id: northernIreland[1] ?? "" };
  return /^[1-9]\d{4,6}(-\d+)?$/.test(tidy) ? { scheme: "GB-CHC", id: tidy } : null;
}

/** The FCA's number for a registered society: "31107R", "7390", "446IP". */
export function mutualIdentifier(text: string): Identifier | null {
  const tidy = text.toUpperCase().replace(/\s/g, "");
  return /^\d{1,5}(R|RS|IP|C|W|CU|CUS|SA)?$/.test(tidy) ? { scheme: "GB-MPR", id: tidy } : null;
}

/**
 * Companies House lists registered societies under numbers made from the FCA's. Where the FCA's number follows without
 * doubt it is given too, so that a society meets itself across sources; older Welsh and Scottish numbers stay as they are.
 */
function mutualOfCompany(number: string): Identifier | null {
  const patterns: [RegExp, (digits: string) => string | null][] = [
    [/^IP0*(\d{5})R$/, (digits) => `${digits}R`],
    [/^IP0([1-9]\d{4})$/, (digits) => `${digits}R`],
    [/^RS0([23]\d{4})$/, (digits) => `${digits}R`],
    [/^RS00(\d{4})$/, (digits) => (Number(digits) >= 4000 ? digits : null)],
    [/^SP0*(\d{4})RS$/, (digits) => `${digits}RS`],
    [/^NP0*([1-9]\d{0,3})$/, (digits) => `${digits}IP`],
  ];
  for (const [pattern, make] of patterns) {
    const digits = pattern.exec(number)?.[1];
    const id = digits === undefined ? null : make(digits);
    if (id !== null) return { scheme: "GB-MPR", id };
  }
  return null;
}

/** The identifiers a Companies House number stands for: itself, and for a registered society the FCA's number. */
export function companyIdentifiers(text: string): Identifier[] {
  const number = companyNumber(text);
  if (number === null) return [];
  const mutual = mutualOfCompany(number);
  return mutual ? [{ scheme: "GB-COH", id: number }, mutual] : [{ scheme: "GB-COH", id: number }];
}

/** What an org-id such as "GB-COH-05135926" or "GB-CHC-1153055" stands for; empty for schemes we do not keep. */
export function orgIdIdentifiers(orgId: string): Identifier[] {
  const tidy = orgId.trim();
  const [, scheme, id] = /^GB-(COH|CHC|SC|NIC|MPR)-(.+)$/i.exec(tidy) ?? [];
  if (scheme === undefined || id === undefined) return [];
  if (scheme.toUpperCase() === "COH") return companyIdentifiers(id);
  const found =
    scheme.toUpperCase() === "MPR"
      ? mutualIdentifier(id)
      : charityIdentifier(scheme.toUpperCase() === "NIC" ? `NIC${id.replace(/^NIC/i, "")}` : id);
  return found ? [found] : [];
}

/** The list without repeats, in its order. */
export function uniqueIdentifiers(identifiers: readonly (Identifier | null)[]): Identifier[] {
  const seen = new Map<string, Identifier>();
  for (const one of identifiers) if (one) seen.set(`${one.scheme}-${one.id}`, one);
  return [...seen.values()];
}
