import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { hasSomebody } from "#app/features/organisations/stood-down.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { secretFits, splitToken } from "#app/platform/secrets.server.ts";
import { type KeptEntry, readEntries } from "./read-entries.server.ts";

/** A list as whoever has its link reads it. Who kept whom, when and from where is not in it. */
export interface SharedList {
  /** Null for a shortlist: what it is for may be closed to others. */
  name: string | null;
  buyer: string;
  isChecked: boolean;
  endsAt: Date;
  suppliers: { supplier: NonNullable<KeptEntry["supplier"]>; note: string }[];
  /** How many more are on it that are not listed any more. */
  gone: number;
  /** To count that it was opened. */
  listId: number;
}

interface Row {
  listId: number;
  name: string;
  opportunityId: number | null;
  secretHash: Buffer;
  showsNotes: number;
  expiresAt: number;
  buyerId: number;
  buyer: string;
}

/** The list that a link opens; null when it has ended, was made anew, or nobody can act for its buyer any more. */
export function openShared(ctx: Pick<Ctx, "db" | "now">, token: string): SharedList | null {
  const parts = splitToken(token);
  if (parts === null) return null;
  const row = ctx.db.$client
    .prepare<[string], Row>(
      `select l.id as listId, l.name, l.opportunity_id as opportunityId, s.secret_hash as secretHash, s.shows_notes as showsNotes,
         s.expires_at as expiresAt, o.id as buyerId, coalesce(o.trading_name, o.legal_name) as buyer
       from kept_list_links s join kept_lists l on l.id = s.list_id join organisations o on o.id = l.organisation_id where s.id = ?`,
    )
    .get(parts.id);
  if (row === undefined || !secretFits(row.secretHash, parts.secret) || row.expiresAt <= ctx.now.getTime()) return null;
  if (!hasSomebody(ctx, row.buyerId)) return null;
  const entries = readEntries(ctx, { id: row.listId }, null);
  const suppliers = entries.flatMap(({ supplier, note }) =>
    supplier === null ? [] : [{ supplier, note: row.showsNotes === 1 ? note : "" }],
  );
  return {
    name: row.opportunityId === null ? row.name : null,
    buyer: row.buyer,
    isChecked: checkOf(ctx, row.buyerId).state === "checked",
    endsAt: new Date(row.expiresAt),
    suppliers,
    gone: entries.length - suppliers.length,
    listId: row.listId,
  };
}

/** Counts that a shared list was opened. */
export function noteOpened(ctx: Pick<Ctx, "db" | "now">, listId: number): void {
  ctx.db.$client
    .prepare("update kept_list_links set opened = opened + 1, last_opened_at = ? where list_id = ?")
    .run(ctx.now.getTime(), listId);
}
