import type { Database } from "#db/client.ts";
import { query } from "#db/read.ts";
import { responses } from "#db/schema/index.ts";

const readAnswered = query(
  { organisationId: responses.organisationId },
  "from responses where opportunity_id = ? and status in ('submitted', 'shortlisted') order by organisation_id",
);

/** The suppliers that what becomes of an opportunity concerns: those that answered it and have no outcome. By organisation id. */
export function concernedBy(db: Database, opportunityId: number): number[] {
  return readAnswered(db, opportunityId).map(({ organisationId }) => organisationId);
}
