import { invitedTo } from "#app/features/opportunities/invited.server.ts";
import type { Database } from "#db/client.ts";
import { query } from "#db/read.ts";
import { responses } from "#db/schema/index.ts";

const readAnswered = query(
  { organisationId: responses.organisationId },
  "from responses where opportunity_id = ? and status in ('submitted', 'shortlisted') order by organisation_id",
);

/** The suppliers that what becomes of an opportunity concerns: those invited to it, and those that answered it and have no outcome. By organisation id. */
export function concernedBy(db: Database, opportunityId: number): number[] {
  const answered = readAnswered(db, opportunityId).map(({ organisationId }) => organisationId);
  return [...new Set([...answered, ...invitedTo(db, opportunityId)])];
}
