import { identitiesOf } from "#app/features/organisations/identity/identity.server.ts";
import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import type { Database } from "#db/client.ts";
import { expression, query } from "#db/read.ts";
import { organisations } from "#db/schema/index.ts";
import { listed } from "#db/shown.ts";
import { type StatusFacts, statusesOf } from "./facts/supplier-facts.server.ts";

export interface ChangedOrganisation {
  id: number;
  slug: string;
  areaCode: string | null;
  listed: boolean;
  present: PresentIdentity;
  /** Newest first. */
  statuses: readonly StatusFacts[];
}

const readChanged = query(
  { id: organisations.id, slug: organisations.slug, areaCode: organisations.areaCode, listed: expression<number>(listed("organisations")) },
  `from organisations where identity_changed_at is not null
     and exists (select 1 from statuses c where c.organisation_id = organisations.id and c.status in ('register_confirmed', 'certified'))
   order by identity_changed_at, id`,
);

/** Those whose name or number has changed and who have, or had, a checked status, the oldest change first. */
export function changedOrganisations(db: Database): ChangedOrganisation[] {
  const rows = readChanged(db);
  const ids = rows.map(({ id }) => id);
  const identities = identitiesOf(db, ids);
  const statuses = statusesOf(db, ids);
  return rows.flatMap((row) => {
    const present = identities.get(row.id);
    return present === undefined ? [] : [{ ...row, listed: row.listed === 1, present, statuses: statuses.get(row.id) ?? [] }];
  });
}
