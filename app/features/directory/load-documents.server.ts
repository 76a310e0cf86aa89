import type { Day } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import { type AreaLookup, createAreaLookup } from "#search/documents/areas.ts";
import { buildSupplierDocument } from "#search/documents/supplier.ts";
import type { SupplierDocument } from "#search/suppliers.ts";
import { loadSupplierRows } from "./load-supplier-rows.server.ts";
import { type AreaItem, taxonomyOf } from "./taxonomy.server.ts";

const lookups = new WeakMap<readonly AreaItem[], AreaLookup>();

/** Search documents of the published suppliers among these ids, as on `today`. */
export function loadDocuments(db: Database, ids: readonly number[], today: Day): SupplierDocument[] {
  const taxonomy = taxonomyOf(db);
  const areas = lookups.get(taxonomy.areas) ?? createAreaLookup(taxonomy.areas);
  lookups.set(taxonomy.areas, areas);
  return loadSupplierRows(db, ids, today).map((rows) => buildSupplierDocument(rows, { areas, sectors: taxonomy.sectorByCode, today }));
}
