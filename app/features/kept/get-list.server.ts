import { getMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { KeptList } from "./kept-list.ts";
import { type KeptEntry, measuredFrom, readEntries } from "./read-entries.server.ts";
import { requireList } from "./require-list.server.ts";

/** The link by which others read a list. Its secret is known to whoever made it alone. */
export interface ListLink {
  madeBy: string | null;
  madeAt: Date;
  expiresAt: Date;
  showsNotes: boolean;
  opened: number;
  lastOpenedAt: Date | null;
}

export interface ListRead {
  list: KeptList;
  /** Whose place distances are from; null where it is not known. */
  from: string | null;
  /** The last kept first. Notes are in it for the buyer's own people alone. */
  entries: KeptEntry[];
  /** Whether the reader is one of them. */
  isOwn: boolean;
  /** Who has kept them, the first first. */
  keepers: string[];
  since: Date | null;
  /** Null where no link opens it. */
  link: ListLink | null;
}

/** An organisation's list with who is on it, for its members, viewers too, and for the campaign team without notes. Throws `not_found` and `forbidden`. */
export function getList(ctx: Ctx, input: { organisationId: number; slug: string }): ListRead {
  requireReader(ctx, input.organisationId);
  const list = requireList(ctx, input.organisationId, input.slug);
  const isOwn = getMembership(ctx.actor, list.organisationId) !== null;
  const from = measuredFrom(ctx, list);
  const entries = readEntries(ctx, list, from).map((entry) => (isOwn ? entry : { ...entry, note: "", notedBy: null }));
  const first = [...entries].reverse();
  return {
    list,
    from: from?.label ?? null,
    entries,
    isOwn,
    keepers: [...new Set(first.flatMap(({ keptBy }) => keptBy ?? []))],
    since: first[0]?.keptAt ?? null,
    link: linkOf(ctx, list.id),
  };
}

function linkOf(ctx: Ctx, listId: number): ListLink | null {
  const row = ctx.db.$client
    .prepare<
      [number, number],
      { madeBy: string | null; madeAt: number; expiresAt: number; showsNotes: number; opened: number; lastOpenedAt: number | null }
    >(
      `select u.name as madeBy, s.made_at as madeAt, s.expires_at as expiresAt, s.shows_notes as showsNotes, s.opened, s.last_opened_at as lastOpenedAt
       from kept_list_links s left join users u on u.id = s.made_by where s.list_id = ? and s.expires_at > ?`,
    )
    .get(listId, ctx.now.getTime());
  if (row === undefined) return null;
  return {
    ...row,
    madeAt: new Date(row.madeAt),
    expiresAt: new Date(row.expiresAt),
    showsNotes: row.showsNotes === 1,
    lastOpenedAt: row.lastOpenedAt === null ? null : new Date(row.lastOpenedAt),
  };
}
