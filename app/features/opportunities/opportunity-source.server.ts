import type { IndexSource } from "#app/platform/indexing/source.ts";
import { openPayloads } from "#app/platform/outbox/open.server.ts";
import type { Database } from "#db/client.ts";
import { OPPORTUNITIES, type OpportunityDocument } from "#search/opportunities.ts";
import { loadOpportunityDocuments } from "./load-documents.server.ts";
import { openOpportunityIds } from "./open-opportunity-ids.server.ts";

/** The open opportunities, as their index has them. */
export function opportunitySource(db: Database, now: () => Date): IndexSource<OpportunityDocument> {
  const ids = () => openOpportunityIds({ db, now: now() });
  return {
    definition: OPPORTUNITIES,
    count: () => ids().length,
    idsAfter(id, limit) {
      const open = ids();
      const from = open.findIndex((one) => one > id);
      return from < 0 ? [] : open.slice(from, from + limit);
    },
    documents: (wanted) => loadOpportunityDocuments({ db, now: now() }, wanted),
    announced: () =>
      openPayloads(db, ["opportunity.published", "opportunity.changed", "opportunity.ended"]).map(({ opportunityId }) => opportunityId),
  };
}
