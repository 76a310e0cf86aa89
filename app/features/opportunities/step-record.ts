import type { OwnOpportunity } from "./record.server.ts";

/** A stored opportunity as the form's steps show it: with the names of what it holds as codes. */
export interface StepRecord extends Omit<OwnOpportunity, "attachments"> {
  attachments: readonly { id: string; fileName: string; mediaType: string; bytes: number }[];
  sectorNames: readonly string[];
  areaNames: readonly string[];
  where: string | null;
}
