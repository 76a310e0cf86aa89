import { milesWords } from "#app/platform/miles.ts";
import { listWords } from "#app/platform/words.ts";

export interface CoverageSaid {
  coverage: "nationwide" | "areas" | "radius" | "unknown";
  radiusMiles: number | null;
  areaNames: readonly string[];
}

/** Where an offering reaches, for a table: `Anywhere in the UK`, `Within 10 miles of Tipton`, `Birmingham and Dudley`. */
export function coverageText(offering: CoverageSaid, town: string | null, areaName: string | null): string {
  if (offering.coverage === "nationwide") return "Anywhere in the UK";
  if (offering.coverage === "radius") return `Within ${milesWords(offering.radiusMiles ?? 0)}${town === null ? "" : ` of ${town}`}`;
  if (offering.coverage === "areas" && offering.areaNames.length > 0) return listWords(offering.areaNames, 8);
  return areaName === null ? "Not said" : `Not said; ${areaName} is assumed`;
}

/** The same as a fact about the supplier: `Covers Birmingham and Dudley`, `Delivers up to 10 miles from Tipton`. */
export function coverageFact(offering: CoverageSaid, town: string | null, areaName: string | null): string | null {
  if (offering.coverage === "nationwide") return "Works anywhere in the UK";
  if (offering.coverage === "radius")
    return `Delivers up to ${milesWords(offering.radiusMiles ?? 0)}${town === null ? "" : ` from ${town}`}`;
  if (offering.coverage === "areas" && offering.areaNames.length > 0) return `Covers ${listWords(offering.areaNames, 5)}`;
  return areaName === null ? null : `Does not say where it works; ${areaName}, where it is based, is assumed`;
}
