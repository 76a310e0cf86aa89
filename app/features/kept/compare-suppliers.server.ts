import { loadProfiles } from "#app/features/directory/get-profile.server.ts";
import type { StatusShown } from "#app/features/directory/status-words.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { type ComparedLine, comparedLines } from "./compare.ts";
import { getList } from "./get-list.server.ts";
import { MOST_COMPARED } from "./kept-list.ts";
import { pickedSuppliers } from "./picked.server.ts";

export interface Compared {
  slug: string;
  name: string;
  status: StatusShown | null;
  lines: ComparedLine[];
  /** The team's own. */
  note: string;
}

/**
 * The suppliers ticked on a list, side by side, in its order: at most as many as stand beside each other, and how many were
 * ticked. Notes are in it for the buyer's own people alone. Throws `not_found` and `forbidden`.
 */
export function compareSuppliers(
  ctx: Ctx,
  input: { organisationId: number; list: string; picks: readonly string[] },
): { compared: Compared[]; picked: number; name: string } {
  const picked = pickedSuppliers(ctx, input);
  const { list, entries, from } = getList(ctx, { organisationId: input.organisationId, slug: input.list });
  const shown = picked.slice(0, MOST_COMPARED);
  const profiles = loadProfiles(
    ctx,
    shown.map(({ id }) => id),
  );
  const today = londonDay(ctx.now);
  const compared = shown.flatMap(({ id, slug, name }) => {
    const profile = profiles.get(id);
    const entry = entries.find(({ supplierId }) => supplierId === id);
    if (profile === undefined || entry === undefined) return [];
    return [
      { slug, name, status: profile.status, lines: comparedLines(profile, { miles: entry.miles, label: from }, today), note: entry.note },
    ];
  });
  return { compared, picked: picked.length, name: list.name };
}
