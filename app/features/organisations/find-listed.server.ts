import { normalisePostcode } from "#app/features/reference/postcode.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { Identifier } from "./identifiers.ts";
import { readingsOf } from "./identity/look-alikes.ts";
import { nameKey } from "./names.ts";

export interface ListedOrganisation {
  organisationId: number;
  slug: string;
  name: string;
  place: string | null;
  postcode: string | null;
  isSupplier: boolean;
  /** Somebody looks after it: then one can ask to join, not claim. */
  isClaimed: boolean;
  /** How it was found: the same registered number is the same body; the same name is a question. */
  by: "identifier" | "name";
}

/**
 * Organisations that may be the one described: those with one of its registered numbers, then those of the same
 * normalised name at the same postcode or, without a postcode on either side, of the same name. At most five.
 */
export function findListed(
  ctx: Pick<Ctx, "db">,
  input: { identifiers: readonly Identifier[]; names: readonly string[]; postcode?: string | null },
): ListedOrganisation[] {
  const columns = `o.id as organisationId, o.slug, coalesce(o.trading_name, o.legal_name) as name, o.place, o.postcode, o.is_supplier as isSupplier,
    (o.claimed_at is not null or exists (select 1 from memberships m where m.organisation_id = o.id and m.role = 'owner')) as isClaimed`;
  const byIdentifier = ctx.db.$client.prepare(
    `select ${columns} from identifiers i join organisations o on o.id = i.organisation_id where i.scheme = ? and i.id = ?`,
  );
  const byName = ctx.db.$client.prepare(
    `select ${columns} from organisations o where o.name_key = ? and (o.postcode is null or ? is null or o.postcode = ?) order by o.id limit 5`,
  );
  const postcode = input.postcode ? normalisePostcode(input.postcode) : null;
  const found = new Map<number, ListedOrganisation>();
  const add = (rows: unknown[], by: ListedOrganisation["by"]) => {
    for (const row of rows as ListedOrganisation[]) {
      if (!found.has(row.organisationId))
        found.set(row.organisationId, { ...row, isSupplier: Boolean(row.isSupplier), isClaimed: Boolean(row.isClaimed), by });
    }
  };
  for (const { scheme, id } of input.identifiers) add(byIdentifier.all(scheme, id), "identifier");
  for (const key of new Set(input.names.flatMap((name) => [name, ...readingsOf(name)].map(nameKey))))
    if (key !== "") add(byName.all(key, postcode, postcode), "name");
  return [...found.values()].slice(0, 5);
}
