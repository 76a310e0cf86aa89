import type { ProvisionCode } from "#app/features/directory/provisions.ts";
import type { SectorEvidenceCode } from "#app/features/directory/sector-evidence.ts";
import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";

/** A registered identifier; the schemes are those of org-id.guide. */
export interface Identifier {
  scheme: "GB-COH" | "GB-CHC" | "GB-SC" | "GB-NIC" | "GB-MPR";
  id: string;
}

/** The id a source itself uses. */
interface SourceRef {
  source: string;
  ref: string;
}

interface SourcePosition {
  lat: number;
  lng: number;
}

/** What makes the organisation a social enterprise, in the source's own terms; becomes one dated status row. */
interface StatusEvidence {
  /** `lapsed` where the register says that the body is closed. */
  status: "register_confirmed" | "lapsed";
  definition: "seuk" | "vcse";
  /** Who says so: "Co-operatives UK open data". */
  source: string;
  /** One sentence a reader can check. */
  evidence: string;
  /** The day the source looked, `YYYY-MM-DD`; where nobody says which that is, the latest day on which it is known to have had it so. */
  fromDay: string;
}

/** Whether the organisation is shown in the directory; the reason is a sentence for people. */
export type Publishable = { ok: true } | { ok: false; rule: string; reason: string };

export interface DerivedOffering {
  sectorCode: string;
  title: string;
  description: string;
  /** What tells the sector most. */
  derivedFrom: SectorEvidenceCode;
  /** 0–100: how sure all that tells it makes it. */
  strength: number;
}

/** One organisation as one row of a source gives it, in our words. Every importer makes these, and only these. */
export interface ImportedOrganisation {
  source: SourceRef;
  /** Other sources that are known to use the same id for the same body. */
  sameAs: SourceRef[];
  legalName: string;
  tradingName: string | null;
  legalForm: LegalFormCode;
  identifiers: Identifier[];
  website: string | null;
  addressLine: string | null;
  place: string | null;
  /** As "B18 6AA", or null where the source has none that could be one. */
  postcode: string | null;
  position: SourcePosition | null;
  /** UK SIC 2007, five digits. */
  sic: string[];
  /** What it does, in its own words; empty where the source has none. */
  description: string;
  /** What else the source says of its work, for the search alone: objects, grants. Industry codes are added in words. */
  alsoSays: string[];
  /** Codes of the profile's beneficiaries, where the source labels them. */
  beneficiaries: string[];
  /** What the source says in so many words that it can, or cannot, provide beside its work; left out where it says nothing. */
  provisions?: Partial<Record<ProvisionCode, boolean>>;
  /** `2019`, `2019-04` or `2019-04-30`. */
  founded: string | null;
  turnoverBand: "under_50k" | "50k_250k" | "250k_1m" | "1m_5m" | "over_5m" | null;
  offerings: DerivedOffering[];
  status: StatusEvidence | null;
  publishable: Publishable;
}

/** A row a source could give nothing for, and why; `line` is the line of the file (of a JSON list, the item) from 1. */
export interface SkippedRow {
  line: number;
  reason: string;
  /** The source's id or the name, where it could be read. */
  subject: string;
}

export type SourceRow =
  | { line: number; organisation: ImportedOrganisation }
  | { line: number; skipped: string; subject: string }
  /** A sound row about somebody this importer does not look for; counted by reason, never listed. */
  | { line: number; ignored: string };

/** What an importer is told about the file. */
export interface SourceFile {
  path: string;
  /** The day the file speaks for, `YYYY-MM-DD`. */
  date: string;
  /** True when nobody said the day and the file's name does not tell it: a date in the row itself is better then. */
  dateIsGuess: boolean;
}

export interface Source {
  /** As `sources.server.ts` lists it, and as its rows name it in the database. */
  code: string;
  /** Reads the file as a stream. Throws {@link SourceFileError} when it is not this source's file at all. */
  rows(file: SourceFile): AsyncIterable<SourceRow>;
}

/** The file is not what it claims to be: nothing of it can be read. The message says what was expected and found. */
export class SourceFileError extends Error {
  override readonly name = "SourceFileError";
}
