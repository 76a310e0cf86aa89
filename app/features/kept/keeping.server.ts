import type { Actor, ActorMembership, Ctx } from "#app/platform/ctx.ts";
import type { KeptOn } from "./kept-list.ts";
import { LIST_NAME } from "./require-list.server.ts";

/** The organisations for which somebody may keep suppliers: those that buy and in which they are an owner or editor. */
export function teamsOf(actor: Actor | null): ActorMembership[] {
  if (actor === null || !actor.emailConfirmed) return [];
  return actor.memberships.filter(({ isBuyer, role }) => isBuyer && role !== "viewer");
}

/** By supplier: the lists of the reader's teams on which it stands. */
export type Keeping = Readonly<Record<number, KeptOn[]>>;

/** Where the reader's teams keep these suppliers; null for everybody who may keep none, of whom nothing is asked. */
export function keepingOf(ctx: Pick<Ctx, "db" | "actor">, supplierIds: readonly number[]): Keeping | null {
  const teams = teamsOf(ctx.actor);
  if (teams.length === 0) return null;
  const rows = ctx.db.$client
    .prepare<[string, string], { supplierId: number; listId: number; name: string; slug: string; team: number; hasNote: number }>(
      `select k.supplier_id as supplierId, l.id as listId, ${LIST_NAME} as name, l.slug, l.organisation_id as team, k.note <> '' as hasNote
       from kept_suppliers k join kept_lists l on l.id = k.list_id left join opportunities p on p.id = l.opportunity_id
       where k.supplier_id in (select value from json_each(?)) and l.organisation_id in (select value from json_each(?))
       order by k.kept_at desc, l.id desc`,
    )
    .all(JSON.stringify(supplierIds), JSON.stringify(teams.map(({ organisationId }) => organisationId)));
  const keeping: Record<number, KeptOn[]> = {};
  for (const { supplierId, listId, slug, team: id, hasNote, ...row } of rows) {
    const team = teams.find(({ organisationId }) => organisationId === id);
    const name = teams.length > 1 ? `${row.name} (${team?.name ?? ""})` : row.name;
    const kept = { listId, name, href: `/organisations/${team?.slug ?? ""}/lists/${slug}`, hasNote: hasNote === 1 };
    keeping[supplierId] = [...(keeping[supplierId] ?? []), kept];
  }
  return keeping;
}

/** The same by the suppliers' slugs, as lists know them. */
export function keepingBySlug(
  ctx: Pick<Ctx, "db" | "actor">,
  suppliers: readonly { id: number; slug: string }[],
): Readonly<Record<string, KeptOn[]>> | null {
  const keeping = keepingOf(
    ctx,
    suppliers.map(({ id }) => id),
  );
  return keeping === null
    ? null
    : Object.fromEntries(suppliers.flatMap(({ id, slug }) => (keeping[id] === undefined ? [] : [[slug, keeping[id]]])));
}
