import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import { buildSupplierDocument } from "#search/documents/supplier.ts";
import type { SupplierDocument } from "#search/suppliers.ts";
import { loadSupplierRows } from "./load-supplier-rows.server.ts";

/** Search documents of the published suppliers among these ids, as on `today`. */
export function loadDocuments(db: Database, ids: readonly number[], today: Day): SupplierDocument[] {
  const { areaLookup: areas, sectorByCode: sectors } = referenceOf(db);
  return loadSupplierRows(db, ids, today).map((rows) => buildSupplierDocument(rows, { areas, sectors, today }));
}
