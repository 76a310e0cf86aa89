import type { PublicAs } from "../buyer-kinds.ts";
import { saysPublicBody, soundsPublic } from "../identity/public-body.ts";
import { type Identity, type PresentIdentity, sameIdentity } from "../identity/same-identity.ts";
import { nameKey } from "../names.ts";

/** What a check is given for: an identity, and what kind of public body it says that it is. */
export interface Subject extends Identity {
  readonly publicAs: PublicAs;
}

/** The subject as it is now. */
export type PresentSubject = Subject & PresentIdentity;

/** Whether what was asked or found out of one still goes for the other. */
export function sameSubject(given: Subject, now: PresentSubject): boolean {
  return given.publicAs === now.publicAs && sameIdentity(given, now);
}

/** One line of what was asked and found out about who an organisation is. */
export interface CheckRow {
  outcome: "asked" | "confirmed" | "refused";
  /** `mail`: one of its own people has an address at its own web host. `team`: the campaign team looked. */
  how: "mail" | "team";
  host: string | null;
  reason: string;
  /** Milliseconds. */
  recordedAt: number;
  /** Whose account; null where the site did. */
  recordedBy: number | null;
  givenFor: Subject;
}

export type CheckState = "checked" | "asked" | "refused" | "unchecked";

/**
 * Whether it is checked that an organisation is who it says it is, by the rows in the order in which they were recorded. A
 * confirmation goes for the names, the numbers and the kind of public body it was given for, and one by mail for the web address too. A refusal stands
 * under every name, until the campaign team confirms under any: from then on it counts no more. `ownHost`: that of its own site, as far as a mail there shows it (`provingHost`).
 */
export function checkState(
  rows: readonly CheckRow[],
  present: PresentSubject,
  ownHost: string | null,
): { state: CheckState; row: CheckRow | null } {
  const standing = counting(rows).filter(
    (row) =>
      row.outcome === "refused" ||
      (sameSubject(row.givenFor, present) && (row.how !== "mail" || (row.host === ownHost && mailSuffices(row.host, present)))),
  );
  const decided = standing.findLast((row) => row.outcome !== "asked");
  const asked = standing.findLast((row) => row.outcome === "asked");
  if (decided?.outcome === "confirmed") return { state: "checked", row: decided };
  if (asked !== undefined && (decided === undefined || asked.recordedAt > decided.recordedAt)) {
    return { state: decided === undefined ? "asked" : "refused", row: decided ?? asked };
  }
  return decided === undefined ? { state: "unchecked", row: null } : { state: "refused", row: decided };
}

/** Without the refusals that a later confirmation of the campaign team took the place of. */
function counting(rows: readonly CheckRow[]): readonly CheckRow[] {
  const cleared = rows.findLastIndex((row) => row.outcome === "confirmed" && row.how === "team");
  return rows.filter((row, at) => row.outcome !== "refused" || at > cleared);
}

/** What the mark "checked" rests on: a mail at a host, or the campaign team. */
export interface CheckBasis {
  how: "mail" | "team";
  host: string | null;
  /** Milliseconds. */
  at: number;
}

/** On what it rests that an organisation is checked; null while it is not. */
export function checkBasis({ state, row }: { state: CheckState; row: CheckRow | null }): CheckBasis | null {
  return state !== "checked" || row === null ? null : { how: row.how, host: row.host, at: row.recordedAt };
}

/**
 * What it has asked the campaign team (again) since the last decision, the newest first: while there is one, it waits for
 * them. A change of name takes back no question: whoever decides sees the names of that day.
 */
export function openQuestions(rows: readonly CheckRow[], present: PresentSubject, ownHost: string | null): CheckRow[] {
  if (checkState(rows, present, ownHost).state === "checked") return [];
  return rows.slice(rows.findLastIndex((row) => row.outcome !== "asked") + 1).reverse();
}

export interface Named {
  legalName: string;
  tradingName: string | null;
  buyerKind: string | null;
}

/** Public bodies, and those whose name says that they are one, post nothing before it is checked who they are. */
export function mustBeChecked({ legalName, tradingName, buyerKind }: Named): boolean {
  return buyerKind === "public" || saysPublicBody(legalName) || saysPublicBody(tradingName);
}

const PUBLIC_SUFFIXES = new Set(["gov.uk", "nhs.uk", "police.uk"]);

function isPublicHost(host: string): boolean {
  return PUBLIC_SUFFIXES.has(host.slice(host.indexOf(".") + 1));
}

/**
 * The host at which a mail shows who an organisation is; null where none does. One that is checked before it posts (`first`),
 * which a private body can say of itself from one day to the next, shows it only at a host given to public bodies alone.
 */
export function provingHost(ownHost: string | null, first: boolean): string | null {
  return ownHost !== null && (!first || isPublicHost(ownHost)) ? ownHost : null;
}

/** Whether a mail can show at all who it is: for names that sound like a public body's, only one at a public body's host. */
function mailSuffices(host: string | null, { legalName, tradingName }: Pick<Named, "legalName" | "tradingName">): boolean {
  return host !== null && (isPublicHost(host) || !(soundsPublic(legalName) || soundsPublic(tradingName)));
}

/** Why an address at this host proves too little of an organisation with these names; null when it proves enough. */
export function hostDoubt(host: string, organisation: Named): string | null {
  if (!mailSuffices(host, organisation) || (mustBeChecked(organisation) && !isPublicHost(host))) {
    return "For a public body, or a name like one's, the address has to end in .gov.uk, .nhs.uk or .police.uk.";
  }
  const label = host.slice(0, host.indexOf(".")).replace(/[^a-z0-9]/g, "");
  const names = [organisation.legalName, organisation.tradingName ?? ""].filter((name) => name !== "");
  const is = isPublicHost(host) ? fits : isWhole;
  return names.some((name) => is(label, name)) ? null : `The name does not stand in ${host}, so somebody looks at it.`;
}

/** Words that a host has or leaves out. */
const ENDINGS = /(?:limited|ltd|plc|llp|cic|cio)$/;

/**
 * The label is the whole name, with or without "the", "and" and the kind of company: anybody can register one that begins or
 * ends with a name, or its initials.
 */
function isWhole(label: string, name: string): boolean {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z0-9]/g, "");
  const bare = (text: string): string => text.replace(/^the/, "").replace(ENDINGS, "");
  return label.length >= 3 && (bare(label) === bare(plain) || bare(label) === nameKey(name).replace(/[^a-z0-9]/g, ""));
}

/** Under a suffix that is given to public bodies alone: `birmingham` fits Birmingham City Council, `uhb` University Hospitals Birmingham, `wmca-supplies` nobody. */
function fits(label: string, name: string): boolean {
  const words = nameKey(name).split(" ");
  const joined = words.join("");
  const initials = words.map((word) => word[0] ?? "").join("");
  if (label.length < 3) return label === joined || label === initials;
  return (
    joined.startsWith(label) ||
    label.startsWith(joined) ||
    initials.startsWith(label) ||
    label.startsWith(words.slice(0, 2).join("")) ||
    words.includes(label)
  );
}
