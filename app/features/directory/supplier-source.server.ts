import { londonDay } from "#app/platform/dates.ts";
import type { IndexSource } from "#app/platform/indexing/source.ts";
import { openPayloads } from "#app/platform/outbox/open.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { SUPPLIERS, type SupplierDocument } from "#search/suppliers.ts";
import { loadDocuments } from "./load-documents.server.ts";

const LISTED = `from organisations o where ${listed("o")}`;

/** The published suppliers, as their index has them. */
export function supplierSource(db: Database, now: () => Date): IndexSource<SupplierDocument> {
  const count = db.$client.prepare(`select count(*) ${LISTED}`).pluck();
  const after = db.$client.prepare(`select o.id ${LISTED} and o.id > ? order by o.id limit ?`).pluck();
  return {
    definition: SUPPLIERS,
    count: () => count.get() as number,
    idsAfter: (id, limit) => after.all(id, limit) as number[],
    documents: (ids) => loadDocuments(db, ids, londonDay(now())),
    announced: () => openPayloads(db, ["organisation.changed"]).map(({ organisationId }) => organisationId),
  };
}
