import type { AnyIndex } from "#search/engine.ts";
import { type DocumentsNow, documentsReader } from "#search/fallback/documents-reader.ts";
import { openFallbackEngine } from "#search/fallback/index.ts";
import type { IndexDefinition, IndexedDocument } from "#search/index-definition.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { opportunityContract } from "#tests/contract/opportunities.contract.ts";
import { oracleContract } from "#tests/contract/oracle.contract.ts";
import { type EngineFactory, searchEngineContract } from "#tests/contract/search-engine.contract.ts";

/** What stands for the database: documents that come and go beside the engine. */
function store<D extends IndexedDocument>(definition: IndexDefinition<D>) {
  const kept = new Map<number, D>();
  const inOrder = () => [...kept.values()].sort((a, b) => a.id - b.id);
  const documents: DocumentsNow<D> = {
    all: inOrder,
    some: (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    titles: () => inOrder().map((document) => ({ id: document.id, title: definition.title(document) })),
    count: () => kept.size,
  };
  const writes: Pick<AnyIndex, "upsert" | "delete" | "rebuild"> = {
    async upsert(given) {
      for (const document of given) kept.set(document.id, document as D);
    },
    async delete(ids) {
      for (const id of ids) kept.delete(id);
    },
    async rebuild(source) {
      kept.clear();
      for await (const document of source) kept.set(document.id, document as D);
      return kept.size;
    },
  };
  return { documents, writes };
}

/** The engine over documents in memory. Over the database's own tables it is tested with the features that read them. */
const make: EngineFactory = async () => {
  const suppliers = store(SUPPLIERS);
  const opportunities = store(OPPORTUNITIES);
  const engine = openFallbackEngine({
    readers: [
      documentsReader(SUPPLIERS, suppliers.documents, { number: "updatedAt", descending: true }),
      documentsReader(OPPORTUNITIES, opportunities.documents, { number: "publishedAt", descending: true }),
    ],
  });
  Object.assign(engine.index(SUPPLIERS), suppliers.writes);
  Object.assign(engine.index(OPPORTUNITIES), opportunities.writes);
  return engine;
};

const CLAIMS = { meaning: false, keeping: false };
searchEngineContract("fallback", make, CLAIMS);
opportunityContract("fallback", make, CLAIMS);
oracleContract("fallback", make, { sameWords: true, queries: 30, wordless: true });
