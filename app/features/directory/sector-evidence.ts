import type { Told } from "#search/documents/supplier.ts";

/** How it is known that a supplier works in a sector, where it has not said so itself. */
export type SectorEvidenceCode = keyof typeof SECTOR_EVIDENCE;

/** A sector that somebody else's data tells is an inference, and every sentence says so. */
interface EvidenceKind {
  /** Where it stands. What stands in the same place is no second sign. */
  readonly source: "name" | "text" | "sic" | "label";
  /** How the sentence begins whose end is the sector: "Its name suggests cleaning". */
  readonly says: string;
  /** The same as the supplier itself reads it. */
  readonly yours: string;
  /** After the sector's name, on a profile: "Cleaning, as its name suggests". */
  readonly as: string;
  /**
   * 0–100: of sectors that only this tells, how many are right; half counts where the work is a part of what it does. From
   * some 500 sectors of imported organisations, read without sight of how they were found.
   */
  readonly sure: number;
}

/** Kinds of evidence for a sector of an organisation that a source brought. */
export const SECTOR_EVIDENCE = {
  name: { source: "name", says: "Its name suggests", yours: "Your name suggests", as: "as its name suggests", sure: 80 },
  text: {
    source: "text",
    says: "Its entry in open data suggests",
    yours: "Your entry in open data suggests",
    as: "as its entry in open data suggests",
    sure: 65,
  },
  word: {
    source: "text",
    says: "A word in its entry in open data suggests",
    yours: "A word in your entry in open data suggests",
    as: "as a word in its entry in open data suggests",
    sure: 65,
  },
  sic: { source: "sic", says: "Its SIC code suggests", yours: "Your SIC code suggests", as: "as its SIC code suggests", sure: 60 },
  sic_wide: {
    source: "sic",
    says: "Its SIC code, which many kinds of work share, suggests",
    yours: "Your SIC code, which many kinds of work share, suggests",
    as: "as its SIC code suggests",
    sure: 45,
  },
  label: {
    source: "label",
    says: "A label in open data puts it under",
    yours: "A label in open data puts you under",
    as: "as a label in open data has it",
    sure: 60,
  },
} as const satisfies Record<string, EvidenceKind>;

/**
 * A sector told with less than this is a hint: it is searched and matched, and counts in no filter and no figure. Read
 * without sight of how they were found, fewer than half of those told with less are right, and seven in ten of those above.
 */
export const HINT_BELOW = 45;

/** Whether a sector that is so sure, 0–100, is only hinted at. */
export function isHint(strength: number): boolean {
  return strength < HINT_BELOW;
}

/** From so much on a sector is as good as said, and likely: what is told less surely counts less in a search. */
const SURE_FROM = 90;
const LIKELY_FROM = 60;

export function toldOf(strength: number): Told {
  if (isHint(strength)) return "hint";
  if (strength < LIKELY_FROM) return "unsure";
  return strength < SURE_FROM ? "likely" : "sure";
}

/** The kind of evidence of a stored code; of one that is not known any more, what holds for all. */
export function evidenceOf(code: string): EvidenceKind {
  return Object.hasOwn(SECTOR_EVIDENCE, code) ? SECTOR_EVIDENCE[code as SectorEvidenceCode] : SECTOR_EVIDENCE.text;
}
