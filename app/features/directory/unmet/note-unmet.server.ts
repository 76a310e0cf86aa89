import type { RouterContextProvider } from "react-router";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { isFetchedAhead } from "#app/platform/fetched-ahead.ts";
import { forEachAsking, getCtx, getServices } from "#app/platform/request-context.server.ts";
import type { SupplierSearch } from "../search-suppliers.server.ts";
import { countUnmet } from "./count-unmet.server.ts";
import { unmetOf } from "./unmet-of.ts";

const BOTS = /bot\b|crawl|spider|slurp|headless|lighthouse|preview|monitor|uptime|pingdom|scrap|facebookexternalhit/i;

/** Whether a request is somebody's own: not fetched ahead of a click, and not by a program that says it is one. */
export function isPersons(request: Request): boolean {
  return request.method === "GET" && !isFetchedAhead(request) && !BOTS.test(request.headers.get("user-agent") ?? "");
}

/**
 * Counts a search that found nobody, or nobody with all of its words, for the unmet-demand report; call it once the
 * answer is there. What it may keep, `unmetOf` says. The count is written afterwards, and nothing that goes wrong with
 * it reaches the reader. A list from the database, while the engine rests, is no evidence and is not counted.
 */
export function noteUnmet(context: Readonly<RouterContextProvider>, request: Request, search: SupplierSearch): void {
  const { db, log, later, visitors, now: clock } = getServices(context);
  async function unlessItFails(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, "an unmet search was not counted");
    }
  }
  void unlessItFails(() => {
    // The campaign team follows the report's links to see what a search finds now.
    if (search.isFallback || getCtx(context).actor?.siteRole === "campaign") return;
    const { sectorByCode, areaByCode } = referenceOf(db);
    const row = unmetOf(search, { sector: (code) => sectorByCode.has(code), area: (code) => areaByCode.has(code) });
    if (row === null) return;
    forEachAsking(context, request, ({ request: asked, ip }) => {
      void unlessItFails(async () => {
        if (!isPersons(asked)) return;
        const now = clock();
        const visitor = [ip, asked.headers.get("user-agent") ?? ""];
        // Within an hour one visitor counts once for the same search.
        const what = JSON.stringify([...visitor, row.words, row.sectors, row.areaCode]);
        if (await visitors.isFirst(what, now)) later.add("unmet search", () => countUnmet({ db, now }, row));
      });
    });
  });
}
