import {
  GIVEN_COLUMNS,
  type GivenRow,
  PRESENT_COLUMNS,
  type PresentRow,
  presentIdentity,
  withGivenFor,
} from "#app/features/organisations/identity/identity.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { sizeBandsOf } from "#search/documents/supplier.ts";
import type { SupplierFacet } from "#search/suppliers.ts";
import { findableOnDay, type StatusPeriod } from "../status-on-day.ts";

/** What these filters hang on is read from the database for so many at most: some tens of milliseconds each. */
const MOST = 20_000;

/**
 * The filters whose facts are worked out from several rows, for the fallback: the status that holds today, and the
 * sizes of job taken, as the engine has them. Left aside when more than 20,000 would have to be read. Its SQL is its own,
 * not that of `facts/`: for so many at once it reads the few columns alone, in one query each.
 */
export function narrowByReading<H extends { readonly id: number }>(
  ctx: Pick<Ctx, "db" | "now">,
  found: readonly H[],
  filters: Readonly<Partial<Record<SupplierFacet, readonly string[]>>>,
): { hits: readonly H[]; leftAside: SupplierFacet[] } {
  const { status = [], size = [] } = filters;
  const asked = (["status", "size"] as const).filter((name) => (name === "status" ? status : size).length > 0);
  if (asked.length === 0 || found.length > MOST) return { hits: found, leftAside: asked };
  const ids = JSON.stringify(found.map(({ id }) => id));
  const allowed = asked.map((name) => (name === "status" ? withStatus(ctx, ids, status) : withSize(ctx, ids, size)));
  return { hits: found.filter(({ id }) => allowed.every((one) => one.has(id))), leftAside: [] };
}

function withStatus({ db, now }: Pick<Ctx, "db" | "now">, ids: string, wanted: readonly string[]): Set<number> {
  const rows = prepared(
    db,
    `select s.organisation_id as id, s.status, s.from_day as fromDay, s.to_day as toDay, s.recorded_at as recordedAt, ${GIVEN_COLUMNS}, ${PRESENT_COLUMNS}
     from json_each(?) c join organisations o on o.id = c.value join statuses s on s.organisation_id = o.id`,
  ).all(ids) as (Omit<StatusPeriod, "givenFor"> & GivenRow & PresentRow & { id: number })[];
  const today = londonDay(now);
  const found = new Set<number>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const [first] = own;
    const standing = first === undefined ? null : findableOnDay(own.map(withGivenFor), today, presentIdentity(first));
    if (wanted.includes(standing?.status ?? "")) found.add(id);
  }
  return found;
}

function withSize({ db }: Pick<Ctx, "db">, ids: string, wanted: readonly string[]): Set<number> {
  const rows = prepared(
    db,
    "select f.organisation_id as id, f.min_pence as min, f.max_pence as max from json_each(?) c join offerings f on f.organisation_id = c.value",
  ).all(ids) as { id: number; min: number | null; max: number | null }[];
  return new Set(rows.filter(({ min, max }) => sizeBandsOf(min, max).some((band) => wanted.includes(band))).map(({ id }) => id));
}
