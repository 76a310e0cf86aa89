import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import { LINE_PARTS, type ListedSupplier, toListed } from "./facts/line.ts";
import { loadSupplierFacts } from "./facts/supplier-facts.server.ts";

/** The listed suppliers among these ids as lists show them, by id. Offerings stand in the order of the search document. */
export function loadListed(db: Database, ids: readonly number[], today: Day): Map<number, ListedSupplier> {
  const { areaByCode } = referenceOf(db);
  return new Map(loadSupplierFacts(db, ids, LINE_PARTS).map((facts) => [facts.id, toListed(facts, areaByCode, today)]));
}
