import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import type { SupplierDocument } from "#search/suppliers.ts";
import { DOCUMENT_PARTS, toDocument } from "./facts/document.ts";
import { loadSupplierFacts } from "./facts/supplier-facts.server.ts";

/** Search documents of the listed suppliers among these ids, as on `today`. */
export function loadDocuments(db: Database, ids: readonly number[], today: Day): SupplierDocument[] {
  const { areaLookup: areas, sectorByCode: sectors, areaByCode } = referenceOf(db);
  return loadSupplierFacts(db, ids, DOCUMENT_PARTS).map((facts) => toDocument(facts, { areas, sectors, areaByCode }, today));
}
