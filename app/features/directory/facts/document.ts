import { legalFormGroup } from "#app/features/organisations/legal-forms.ts";
import type { Day } from "#app/platform/dates.ts";
import { buildSupplierDocument, type SupplierLookups } from "#search/documents/supplier.ts";
import type { SupplierDocument } from "#search/suppliers.ts";
import { providedOf } from "../provisions.ts";
import { toldOf } from "../sector-evidence.ts";
import { findableOnDay } from "../status-on-day.ts";
import type { SupplierFacts } from "./supplier-facts.server.ts";

/** What the search document is made of. */
export const DOCUMENT_PARTS = ["offerings", "statuses", "accreditations", "sources"] as const;

type Lookups = Omit<SupplierLookups, "today"> & { areaByCode: ReadonlyMap<string, { readonly name: string }> };

/** A supplier's search document as on `today`. The legal form is its group: that is what people filter by. */
export function toDocument(
  facts: SupplierFacts<(typeof DOCUMENT_PARTS)[number]>,
  { areas, sectors, areaByCode }: Lookups,
  today: Day,
): SupplierDocument {
  const standing = findableOnDay(facts.statuses, today, facts.identity);
  return buildSupplierDocument(
    {
      organisation: {
        ...facts,
        legalForm: legalFormGroup(facts.legalForm),
        areaName: areaByCode.get(facts.areaCode ?? "")?.name ?? null,
      },
      profile: { ...facts, provides: providedOf(facts.provisions) },
      identifiers: facts.identifiers,
      accreditations: facts.accreditations,
      status: standing === null ? null : { status: standing.status, toDay: standing.status === "lapsed" ? null : standing.period.toDay },
      offerings: facts.offerings.map((offering) => ({ ...offering, told: toldOf(offering.strength) })),
      sourceWords: facts.sources.map((source) => source.words).filter((words) => words !== ""),
    },
    { areas, sectors, today },
  );
}
