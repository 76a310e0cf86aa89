import type { RouterContextProvider } from "react-router";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { SupplierSearch } from "../search-suppliers.server.ts";
import { countUnmet } from "./count-unmet.server.ts";
import { unmetOf } from "./unmet-of.ts";

const BOTS = /bot\b|crawl|spider|slurp|headless|lighthouse|preview|monitor|uptime|pingdom|scrap|facebookexternalhit/i;

/** Whether a request is somebody's own: not fetched ahead of a click, and not by a program that says it is one. */
export function isPersons(request: Request): boolean {
  const ahead = ["sec-purpose", "purpose", "x-moz"].some((name) => request.headers.get(name)?.includes("prefetch"));
  return request.method === "GET" && !ahead && !BOTS.test(request.headers.get("user-agent") ?? "");
}

/**
 * Counts a search that found nobody, or nobody with all of its words, for the unmet-demand report; call it once the
 * answer is there. What it may keep, `unmetOf` says. The count is written afterwards, and nothing that goes wrong with
 * it reaches the reader. A list from the database, while the engine rests, is no evidence and is not counted.
 */
export function noteUnmet(context: Readonly<RouterContextProvider>, request: Request, search: SupplierSearch): void {
  void note(context, request, search);
}

async function note(context: Readonly<RouterContextProvider>, request: Request, search: SupplierSearch): Promise<void> {
  const { log, later, visitors } = getServices(context);
  try {
    if (search.isFallback || !isPersons(request)) return;
    const { db, now, actor } = getCtx(context);
    // The campaign team follows the report's links to see what a search finds now.
    if (actor?.siteRole === "campaign") return;
    const { sectorByCode, areaByCode } = referenceOf(db);
    const row = unmetOf(search, { sector: (code) => sectorByCode.has(code), area: (code) => areaByCode.has(code) });
    if (row === null) return;
    const visitor = [getRequestInfo(context).ip, request.headers.get("user-agent") ?? ""];
    // Within an hour one visitor counts once for the same search.
    const what = JSON.stringify([...visitor, row.words, row.sectors, row.areaCode]);
    if (await visitors.isFirst(what, now)) later.add("unmet search", () => countUnmet({ db, now }, row));
  } catch (error) {
    log.warn({ err: error }, "an unmet search was not counted");
  }
}
