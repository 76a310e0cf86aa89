import type { SearchEngine } from "#search/engine.ts";
import { documentRevision } from "#search/revision.ts";
import type { IndexSource } from "./source.ts";

const MOST_ROUNDS = 5;

/**
 * Brings these documents of an index to what the database says; those that do not belong there any more leave it.
 * Reads again after writing, and writes again what changed meanwhile: whoever else writes the same documents, the last
 * to finish leaves what the database has. Rejects with `SearchUnavailable`.
 */
export async function indexDocuments(search: SearchEngine, source: IndexSource, ids: readonly number[]): Promise<void> {
  const index = search.index(source.definition);
  let open = [...new Set(ids)];
  let documents = source.documents(open);
  for (let round = 0; open.length > 0 && round < MOST_ROUNDS; round += 1) {
    const sent = revisionsOf(documents);
    const gone = open.filter((id) => !sent.has(id));
    if (gone.length > 0) await index.delete(gone);
    if (documents.length > 0) await index.upsert(documents);
    const after = source.documents(open);
    const now = revisionsOf(after);
    open = open.filter((id) => sent.get(id) !== now.get(id));
    documents = after.filter((document) => open.includes(document.id));
  }
}

function revisionsOf(documents: ReturnType<IndexSource["documents"]>): Map<number, string> {
  return new Map(documents.map((document) => [document.id, documentRevision(document)]));
}
