import { standingOf } from "#app/features/directory/standing.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, forbidden } from "#app/platform/errors.ts";
import { withTransaction } from "#db/transaction.ts";
import { teamsOf } from "./keeping.server.ts";
import type { FoundIn, KeptList } from "./kept-list.ts";
import { makeList, requireBuyer } from "./make-list.server.ts";
import { putOnList, takeOffList } from "./put-on-list.server.ts";
import { requireOwnList } from "./require-list.server.ts";
import { setNote } from "./set-note.server.ts";

/** What the first list is called that comes to be by keeping somebody. */
const FIRST = "Kept suppliers";

export interface KeepInput {
  supplierId: number;
  foundIn: FoundIn;
  /** A list, a new one of an organisation, or null: the one on which this person last kept somebody. */
  into: { listId: number } | { organisationId: number; name: string } | null;
  /** Left out or empty, a note that is there stays. */
  note?: string | undefined;
}

/**
 * Keeps a listed supplier on a list of the actor's team, which is told where. Kept again it stays as it was. Nobody is
 * written to. Needs an editor of a buyer. Throws `conflict` for one that is not listed, one's own organisation, and a full list.
 */
export function keepSupplier(ctx: Ctx, input: KeepInput): KeptList {
  return withTransaction(ctx.db, () => {
    if (!standingOf(ctx, input.supplierId).listed) throw conflict("This supplier is no longer listed, so it cannot be kept.");
    const list = requireOwnList(ctx, listFor(ctx, input.into));
    requireBuyer(ctx, list.organisationId);
    if (list.organisationId === input.supplierId) throw conflict("This is your own organisation.");
    putOnList(ctx, list, input.supplierId, input.foundIn);
    if (input.note) setNote(ctx, { listId: list.id, supplierId: input.supplierId, note: input.note });
    return list;
  });
}

/** Takes a supplier off a list, with its note. Needs an editor. Throws `not_found`. */
export function letGo(ctx: Ctx, input: { supplierId: number; listId: number }): KeptList {
  return withTransaction(ctx.db, () => {
    const list = requireOwnList(ctx, input.listId);
    takeOffList(ctx, list, input.supplierId);
    return list;
  });
}

function listFor(ctx: Ctx, into: KeepInput["into"]): number {
  if (into !== null) return "listId" in into ? into.listId : makeList(ctx, into).id;
  const [team] = teamsOf(ctx.actor);
  if (team === undefined) throw forbidden("Lists are kept by the people of organisations that buy: its owners and editors.");
  return lastUsed(ctx) ?? makeList(ctx, { organisationId: team.organisationId, name: FIRST }).id;
}

/** The list, no shortlist, on which the actor last kept somebody, else the newest of their teams. */
function lastUsed(ctx: Ctx): number | undefined {
  const teams = JSON.stringify(teamsOf(ctx.actor).map(({ organisationId }) => organisationId));
  return ctx.db.$client
    .prepare<[number, string], number>(
      `select l.id from kept_lists l left join kept_suppliers k on k.list_id = l.id and k.kept_by = ?
       where l.organisation_id in (select value from json_each(?)) and l.opportunity_id is null
       order by k.kept_at desc nulls last, l.created_at desc, l.id desc limit 1`,
    )
    .pluck()
    .get(ctx.actor?.userId ?? 0, teams);
}
