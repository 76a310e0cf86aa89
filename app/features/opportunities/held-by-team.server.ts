import type { Database } from "#db/client.ts";

/** What an act on a held opportunity is refused with. */
export const HELD =
  "The campaign team has paused this opportunity and is looking at it. Nothing more can be done with it until they let it go on.";

/**
 * Whether the campaign team has paused an opportunity and not let it go on since, whatever the buyer or the clock did to
 * it meanwhile: nobody answers it, is chosen for it or is brought together about it.
 */
export function isHeldByTeam(db: Database, opportunityId: number): boolean {
  const status = db.$client
    .prepare("select status from opportunity_history where opportunity_id = ? and acted_as = 'team' order by id desc limit 1")
    .pluck()
    .get(opportunityId);
  return status === "suspended";
}
