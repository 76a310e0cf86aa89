import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import type { KeptList } from "./kept-list.ts";

interface Row {
  id: number;
  organisationId: number;
  slug: string;
  name: string;
  opportunityId: number | null;
  opportunitySlug: string | null;
  title: string | null;
}

/** In SQL over a list `l` and its opportunity `p`: what it is called. */
export const LIST_NAME = "case when l.opportunity_id is null then l.name else 'Shortlist: ' || p.title end";

const SELECT = `select l.id, l.organisation_id as organisationId, l.slug, ${LIST_NAME} as name, p.id as opportunityId, p.slug as opportunitySlug, p.title
  from kept_lists l left join opportunities p on p.id = l.opportunity_id`;

function toList(row: Row | undefined): KeptList {
  if (row === undefined) throw notFound("This list");
  const { opportunityId, opportunitySlug, title, ...list } = row;
  const opportunity = opportunityId === null ? null : { id: opportunityId, slug: opportunitySlug ?? "", title: title ?? "" };
  return { ...list, opportunity };
}

/** An organisation's list at its address. Throws `not_found`. */
export function requireList(ctx: Pick<Ctx, "db">, organisationId: number, slug: string): KeptList {
  const row = ctx.db.$client
    .prepare<[number, string], Row>(`${SELECT} where l.organisation_id = ? and l.slug = ?`)
    .get(organisationId, slug);
  return toList(row);
}

/** A list that the actor may change. Throws `not_found`, also for one of a team that they do not belong to, and `forbidden`. */
export function requireOwnList(ctx: Pick<Ctx, "db" | "actor">, listId: number): KeptList {
  const list = toList(ctx.db.$client.prepare<[number], Row>(`${SELECT} where l.id = ?`).get(listId));
  if (!ctx.actor?.memberships.some(({ organisationId }) => organisationId === list.organisationId)) throw notFound("This list");
  requireMembership(ctx, list.organisationId, "editor");
  return list;
}
