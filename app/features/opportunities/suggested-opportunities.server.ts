import type { SuggestedSubject } from "#app/features/searching/suggest/subject.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { open } from "#db/shown.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";

/** Open opportunities, as the box above them suggests them. */
export const SUGGESTED_OPPORTUNITIES: SuggestedSubject = {
  definition: OPPORTUNITIES,
  path: "/opportunities",
  titles: ["Opportunities for this work", "One opportunity", "Opportunities near a place"],
  stillShown({ db, now }, ids) {
    const sql = `select o.id from json_each(?) c cross join opportunities o on o.id = c.value where ${open("o", "?")}`;
    return new Set(prepared(db, sql).pluck().all(JSON.stringify(ids), now.getTime()) as number[]);
  },
  hasAny({ db, now }, sectorCodes) {
    const sql = `select exists (select 1 from opportunities o join opportunity_sectors s on s.opportunity_id = o.id
      where s.sector_code in (select value from json_each(?)) and ${open("o", "?")})`;
    return prepared(db, sql).pluck().get(JSON.stringify(sectorCodes), now.getTime()) === 1;
  },
};
