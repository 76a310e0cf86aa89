import { requireConfirmed } from "#app/features/accounts/require-confirmed.server.ts";
import { answer } from "#app/features/searching/answer.server.ts";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import { toCsv } from "#app/platform/csv.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { inOwnEventLoopTurn } from "#app/platform/own-event-loop-turn.server.ts";
import { MAX_PAGE_SIZE, type SearchHit } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { loadListed } from "./load-hits.server.ts";
import { readAsked } from "./read-asked.ts";
import { engineQuery } from "./search-suppliers.server.ts";
import { COLUMN_CHOICES, type ColumnChoice, columnNames, columnsOf } from "./supplier-columns.ts";

/** More than anybody reads, and less than a copy of the directory, which the API gives. */
export const MOST_DOWNLOADED = 500;
const ALL = Object.keys(COLUMN_CHOICES) as ColumnChoice[];

/**
 * What a search finds as CSV, in its order: the first `MOST_DOWNLOADED`, read from the engine a page at a time with
 * others' requests between. For whoever is signed in and has confirmed their address. While the engine cannot answer, the
 * database's own list is given. Throws `forbidden`.
 */
export async function exportSuppliers(ctx: Ctx, params: URLSearchParams): Promise<string> {
  requireConfirmed(ctx);
  const { asked, place } = readPlace(ctx.db, readAsked(params));
  const rows: Record<string, string>[] = [];
  for (let page = 1; page <= MOST_DOWNLOADED / MAX_PAGE_SIZE; page += 1) {
    const query = { ...engineQuery({ ...asked, page }, place), pageSize: MAX_PAGE_SIZE };
    const { found } = await answer(ctx, SUPPLIERS, (index) => index.search(query));
    rows.push(...(await inOwnEventLoopTurn(() => rowsOf(ctx, found.hits))));
    if (found.total <= page * MAX_PAGE_SIZE) break;
  }
  return toCsv(rows, columnNames(ALL));
}

function rowsOf(ctx: Ctx, hits: readonly SearchHit[]): Record<string, string>[] {
  const listed = loadListed(
    ctx.db,
    hits.map(({ id }) => id),
    londonDay(ctx.now),
  );
  return hits.flatMap(({ id, distanceMiles: miles }) => {
    const supplier = listed.get(id);
    return supplier === undefined ? [] : [columnsOf({ supplier, miles, origin: ctx.settings.origin }, ALL)];
  });
}
