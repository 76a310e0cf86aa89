import { COLUMN_CHOICES, type ColumnChoice, columnNames, columnsOf } from "#app/features/directory/supplier-columns.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { toCsv } from "#app/platform/csv.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { getList } from "./get-list.server.ts";
import { FROM } from "./kept-list.ts";
import type { KeptEntry } from "./read-entries.server.ts";

/** What may be downloaded of a list, by its name in the address. Notes are left out unless they are asked for. */
export const LIST_COLUMNS = { ...COLUMN_CHOICES, notes: "Your notes, and who kept them" };
type ListColumn = keyof typeof LIST_COLUMNS;
export const USUAL_COLUMNS: readonly ListColumn[] = Object.keys(COLUMN_CHOICES) as ColumnChoice[];

/** The columns of an address; the usual ones where it names none that there is. */
export function readColumns(params: URLSearchParams): ListColumn[] {
  const asked = params.getAll("col");
  const chosen = (Object.keys(LIST_COLUMNS) as ListColumn[]).filter((one) => asked.includes(one));
  return chosen.length === 0 ? [...USUAL_COLUMNS] : chosen;
}

/**
 * A list as CSV, in the order of its page, for the buyer's own people, viewers too. The supplier's name is always in it; of
 * one that is not listed any more there is nothing else but the note. Throws `not_found` and `forbidden`.
 */
export function exportList(ctx: Ctx, input: { organisationId: number; slug: string; columns: readonly ListColumn[] }): string {
  requireMembership(ctx, input.organisationId, "viewer");
  const { entries } = getList(ctx, input);
  const chosen = input.columns.filter((one): one is ColumnChoice => one !== "notes");
  const withNotes = input.columns.includes("notes");
  const names = [
    "Supplier",
    ...columnNames(chosen).filter((name) => name !== "Supplier"),
    ...(withNotes ? ["Note", "Kept by", "Kept on", "Kept"] : []),
  ];
  const rows = entries.map((entry) => ({ ...factsOf(entry, chosen, ctx.settings.origin), ...(withNotes ? noteOf(entry) : {}) }));
  return toCsv(rows, names);
}

function factsOf({ supplier, name, miles }: KeptEntry, chosen: readonly ColumnChoice[], origin: string): Record<string, string> {
  if (supplier !== null) return { Supplier: name, ...columnsOf({ supplier, miles, origin }, chosen) };
  return { Supplier: `${name} (no longer listed)` };
}

function noteOf({ note, keptBy, keptAt, foundIn }: KeptEntry): Record<string, string> {
  return { Note: note, "Kept by": keptBy ?? "", "Kept on": londonDay(keptAt), Kept: FROM[foundIn] };
}
