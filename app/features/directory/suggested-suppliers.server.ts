import type { SuggestedSubject } from "#app/features/searching/suggest/subject.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { told } from "./told.server.ts";

/** Suppliers, as the box above them suggests them. */
export const SUGGESTED_SUPPLIERS: SuggestedSubject = {
  definition: SUPPLIERS,
  path: "/suppliers",
  titles: ["Everyone who does this work", "One supplier", "Suppliers near a place"],
  stillShown({ db }, ids) {
    const sql = `select o.id from json_each(?) c cross join organisations o on o.id = c.value where ${listed("o")}`;
    return new Set(prepared(db, sql).pluck().all(JSON.stringify(ids)) as number[]);
  },
  hasAny({ db }, sectorCodes) {
    const sql = `select exists (select 1 from json_each(?) c cross join offerings f on f.sector_code = c.value
      cross join organisations o on o.id = f.organisation_id where ${listed("o")} and ${told("f")})`;
    return prepared(db, sql).pluck().get(JSON.stringify(sectorCodes)) === 1;
  },
};
