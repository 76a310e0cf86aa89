import { londonDay } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import type { Identity, PresentIdentity } from "./same-identity.ts";

/** Columns of a query over `organisations o`: the identity it has now. Read them with `presentIdentity`. */
export const PRESENT_COLUMNS = `o.legal_name as legalName, o.trading_name as tradingName,
  (select json_group_array(i.scheme || ':' || i.id order by i.scheme, i.id) from identifiers i where i.organisation_id = o.id) as numbers,
  o.former_numbers as formerNumbers, o.identity_changed_at as identityChangedAt`;

export interface PresentRow {
  legalName: string;
  tradingName: string | null;
  numbers: string;
  formerNumbers: string;
  /** Milliseconds. */
  identityChangedAt: number | null;
}

export function presentIdentity(row: PresentRow): PresentIdentity {
  const { legalName, tradingName, numbers, formerNumbers, identityChangedAt } = row;
  return { legalName, tradingName, numbers, formerNumbers, changedOn: identityChangedAt === null ? null : londonDay(identityChangedAt) };
}

/** Columns of a query over a table that keeps an identity with each row, here `s`. Read them with `givenFor`. */
export const GIVEN_COLUMNS = "s.legal_name as givenLegalName, s.trading_name as givenTradingName, s.numbers as givenNumbers";

export interface GivenRow {
  givenLegalName: string;
  givenTradingName: string | null;
  givenNumbers: string;
}

/** A row with its identity in one place. */
export function withGivenFor<R extends GivenRow>({ givenLegalName, givenTradingName, givenNumbers, ...row }: R) {
  const givenFor: Identity = { legalName: givenLegalName, tradingName: givenTradingName, numbers: givenNumbers };
  return { ...row, givenFor };
}

/** The present identity of some organisations, by id. */
export function identitiesOf(db: Database, ids: readonly number[]): Map<number, PresentIdentity> {
  const rows = db.$client
    .prepare(`select o.id, ${PRESENT_COLUMNS} from json_each(?) ids join organisations o on o.id = ids.value`)
    .all(JSON.stringify(ids)) as (PresentRow & { id: number })[];
  return new Map(rows.map((row) => [row.id, presentIdentity(row)]));
}

/** The present identity of one organisation. Throws when there is no such organisation. */
export function identityOf(db: Database, organisationId: number): PresentIdentity {
  const found = identitiesOf(db, [organisationId]).get(organisationId);
  if (found === undefined) throw new Error(`No organisation ${organisationId}`);
  return found;
}
