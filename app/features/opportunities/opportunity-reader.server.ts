import type { Database } from "#db/client.ts";
import { documentsReader } from "#search/fallback/documents-reader.ts";
import type { FallbackReader } from "#search/fallback/reader.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { openOpportunityIds, openTitles } from "./open-opportunity-ids.server.ts";

/** How the database is read for open opportunities while the engine cannot answer: every one is looked at, the newest first. */
export function opportunityReader(db: Database, now: () => Date): FallbackReader {
  const at = () => ({ db, now: now() });
  return documentsReader(
    OPPORTUNITIES,
    {
      all: () => loadOpportunityDocuments(at(), openOpportunityIds(at())),
      some: (ids) => loadOpportunityDocuments(at(), ids),
      titles: () => openTitles(at()),
      count: () => openOpportunityIds(at()).length,
    },
    { number: "publishedAt", descending: true },
  );
}
