import { loadListed } from "#app/features/directory/load-hits.server.ts";
import { statusLabel } from "#app/features/directory/status-words.ts";
import { loadListed as loadOpen } from "#app/features/opportunities/load-listed.server.ts";
import { valueText } from "#app/features/opportunities/say.ts";
import type { FoundOne } from "#app/features/saved-searches/kind-of-search.ts";
import type { SearchKind } from "#app/features/saved-searches/vocabulary.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, shortDate } from "#app/platform/dates.ts";
import type { MailListItem } from "#app/platform/mail-layout.ts";
import { distanceText } from "#app/platform/miles.ts";

export interface Newcomer {
  id: number;
  /** Whose it is. */
  organisationId: number;
  item: MailListItem;
}

type Reading = Pick<Ctx, "db" | "now" | "settings">;

/** What a search found, as it stands in the database now: only what is listed, or open and by a checked buyer, at this moment; in the order given. */
export function newcomers(ctx: Reading, kind: SearchKind, hits: readonly FoundOne[]): Newcomer[] {
  return kind === "suppliers" ? newSuppliers(ctx, hits) : newOpportunities(ctx, hits);
}

function newSuppliers(ctx: Reading, hits: readonly FoundOne[]): Newcomer[] {
  const ids = hits.map((hit) => hit.id);
  const listed = loadListed(ctx.db, ids, londonDay(ctx.now));
  return hits.flatMap(({ id, distanceMiles }) => {
    const supplier = listed.get(id);
    if (supplier === undefined) return [];
    const facts = [
      distanceMiles === null ? "" : distanceText(distanceMiles),
      supplier.place ?? "",
      supplier.status === null ? "" : statusLabel(supplier.status.status),
    ];
    const url = `${ctx.settings.origin}/suppliers/${supplier.slug}`;
    return [{ id, organisationId: id, item: { text: supplier.name, url, detail: detailOf(facts, supplier.summary) } }];
  });
}

function newOpportunities(ctx: Reading, hits: readonly FoundOne[]): Newcomer[] {
  const open = loadOpen(
    ctx,
    hits.map((hit) => hit.id),
  );
  return hits.flatMap(({ id }) => {
    const found = open.get(id);
    // What somebody posted of whom it is not checked who they are is told once it is.
    if (found === undefined || !found.isChecked) return [];
    const facts = [
      found.organisationName,
      found.where ?? "From anywhere",
      valueText(found),
      found.deadlineAt === null ? "" : `closes ${shortDate(found.deadlineAt)}`,
    ];
    const url = `${ctx.settings.origin}/opportunities/${found.slug}`;
    return [{ id, organisationId: found.organisationId, item: { text: found.title, url, detail: detailOf(facts, "") } }];
  });
}

function detailOf(facts: readonly string[], sentence: string): string {
  return [facts.filter(Boolean).join(" · "), sentence].filter(Boolean).join(". ");
}
