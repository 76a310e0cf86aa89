import { thingsOf } from "#app/features/reading/read-work.ts";
import { prepared as statement } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import type { PreparedOpportunity } from "./prepared.ts";

/** All texts that `supplierWords` hears, of many suppliers as one value: reading them row by row costs several times more. */
const TEXTS = `select json_group_array(json_array(p.organisation_id, coalesce(o.trading_name, o.legal_name), p.summary, p.mission,
    (select json_group_array(f.title) from offerings f where f.organisation_id = p.organisation_id),
    (select json_group_array(f.description) from offerings f where f.organisation_id = p.organisation_id and f.description <> ''),
    (select json_group_array(s.words) from source_refs s where s.organisation_id = p.organisation_id and s.words <> '')))
  from json_each(?) ids cross join profiles p on p.organisation_id = ids.value cross join organisations o on o.id = p.organisation_id`;

type Texts = readonly [id: number, ...texts: (string | readonly string[])[]];

/** Those of `ids` that speak of a thing that is asked for: having all words of an expression is not yet to say it. */
export function speakersAmong(db: Database, { askedThings }: PreparedOpportunity, ids: readonly number[]): number[] {
  const rows = JSON.parse(statement(db, TEXTS).pluck().get(JSON.stringify(ids)) as string) as Texts[];
  const speaks = (text: string): boolean => {
    for (const thing of thingsOf(text).keys()) if (askedThings.has(thing)) return true;
    return false;
  };
  return rows
    .filter(([, ...texts]) => texts.some((text) => (typeof text === "string" ? speaks(text) : text.some(speaks))))
    .map(([id]) => id);
}
