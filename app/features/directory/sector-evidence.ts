/** How it is known that a supplier works in a sector, where it has not said so itself. */
export type SectorEvidenceCode = keyof typeof SECTOR_EVIDENCE;

interface EvidenceKind {
  /** Where it stands. What stands in the same place is no second sign. */
  readonly source: "name" | "text" | "sic" | "label";
  /** How the sentence begins whose end is the sector: "Its name says cleaning". */
  readonly says: string;
  /** After the sector's name, on a profile: "Cleaning, as its name says". */
  readonly as: string;
  /**
   * 0–100: of sectors that only this tells, how many are right; half counts where the work is a part of what it does. From
   * some 500 sectors of imported organisations, read without sight of how they were found.
   */
  readonly sure: number;
}

/** Kinds of evidence for a sector of an organisation that a source brought. */
export const SECTOR_EVIDENCE = {
  name: { source: "name", says: "Its name says", as: "as its name says", sure: 80 },
  text: { source: "text", says: "Its register entry says", as: "as its register entry says", sure: 65 },
  word: { source: "text", says: "A word in its register entry says", as: "as a word in its register entry says", sure: 65 },
  sic: { source: "sic", says: "Its SIC code says", as: "as its SIC code says", sure: 60 },
  sic_wide: { source: "sic", says: "Its SIC code, which many kinds of work share, suggests", as: "as its SIC code suggests", sure: 45 },
  label: { source: "label", says: "Its register files it under", as: "as its register files it", sure: 60 },
  /** Of imports before each kind was told apart. */
  words: { source: "text", says: "Its register entry says", as: "as its register entry says", sure: 60 },
} as const satisfies Record<string, EvidenceKind>;

/** A sector that is told with less than this is a hint: it is searched and matched, and counts in no filter and no figure. */
export const HINT_BELOW = 40;

/** The kind of evidence of a stored code; of one that is not known any more, what holds for all. */
export function evidenceOf(code: string): EvidenceKind {
  return Object.hasOwn(SECTOR_EVIDENCE, code) ? SECTOR_EVIDENCE[code as SectorEvidenceCode] : SECTOR_EVIDENCE.words;
}
