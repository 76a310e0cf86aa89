import {
  GIVEN_COLUMNS,
  type GivenRow,
  PRESENT_COLUMNS,
  type PresentRow,
  presentIdentity,
  withGivenFor,
} from "#app/features/organisations/identity/identity.server.ts";
import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import type { KeptStatus } from "./get-profile.server.ts";

export interface ChangedOrganisation {
  id: number;
  slug: string;
  listed: boolean;
  present: PresentIdentity;
  /** Newest first. */
  statuses: KeptStatus[];
}

const CHANGED = `select o.id as organisationId, o.slug, ${listed("o")} as listed, ${PRESENT_COLUMNS},
    s.id, s.status, s.definition, s.source, s.evidence, s.from_day as fromDay, s.to_day as toDay, s.recorded_at as recordedAt, ${GIVEN_COLUMNS}
  from organisations o join statuses s on s.organisation_id = o.id
  where o.identity_changed_at is not null
    and exists (select 1 from statuses c where c.organisation_id = o.id and c.status in ('register_confirmed', 'certified'))
  order by o.identity_changed_at, o.id, s.from_day desc, s.recorded_at desc, s.id desc`;

type Row = Omit<KeptStatus, "givenFor"> & GivenRow & PresentRow & { organisationId: number; slug: string; listed: number };

/** Those whose name or number has changed and who have, or had, a checked status, the oldest change first: in one query. */
export function changedOrganisations(db: Database): ChangedOrganisation[] {
  const found = new Map<number, ChangedOrganisation>();
  for (const {
    organisationId: id,
    slug,
    listed,
    legalName,
    tradingName,
    numbers,
    formerNumbers,
    identityChangedAt,
    ...status
  } of db.$client.prepare<[], Row>(CHANGED).iterate()) {
    const known = found.get(id) ?? {
      id,
      slug,
      listed: listed === 1,
      present: presentIdentity({ legalName, tradingName, numbers, formerNumbers, identityChangedAt }),
      statuses: [],
    };
    found.set(id, known);
    known.statuses.push(withGivenFor(status));
  }
  return [...found.values()];
}
