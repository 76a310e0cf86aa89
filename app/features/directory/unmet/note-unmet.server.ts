import { createHmac, randomBytes } from "node:crypto";
import type { RouterContextProvider } from "react-router";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { isFetchedAhead } from "#app/platform/fetched-ahead.ts";
import { forEachAsking, getCtx, getServices } from "#app/platform/request-context.server.ts";
import { createSeenLately, type SeenLately } from "#app/platform/seen-lately.ts";
import type { Database } from "#db/client.ts";
import type { SupplierSearch } from "../search-suppliers.server.ts";
import { countUnmet } from "./count-unmet.server.ts";
import { type UnmetRow, unmetOf } from "./unmet-of.ts";

const HOUR_MS = 3_600_000;
const MOST_REMEMBERED = 20_000;

const BOTS = /bot\b|crawl|spider|slurp|headless|lighthouse|preview|monitor|uptime|pingdom|scrap|facebookexternalhit/i;

/** Whether a request is somebody's own: not fetched ahead of a click, and not by a program that says it is one. */
export function isPersons(request: Request): boolean {
  return request.method === "GET" && !isFetchedAhead(request) && !BOTS.test(request.headers.get("user-agent") ?? "");
}

/** Made when the process starts, known to nobody, never written down: what it signs means nothing afterwards. */
const KEY = randomBytes(32);
const lately = new WeakMap<Database, SeenLately>();

/** Whether this visitor searches so for the first time within an hour. Only a keyed hash of who it is is remembered, in the process. */
function isFirst(db: Database, now: Date, visitor: readonly string[], row: UnmetRow): boolean {
  const seen = lately.get(db) ?? createSeenLately({ forMs: HOUR_MS, most: MOST_REMEMBERED });
  lately.set(db, seen);
  const text = JSON.stringify([...visitor, row.words, row.sectors, row.areaCode]);
  return seen.isFirst(createHmac("sha256", KEY).update(text).digest("base64"), now);
}

/**
 * Counts a search that found nobody, or nobody with all of its words, for the unmet-demand report; call it once the
 * answer is there. What it may keep, `unmetOf` says. The count is written afterwards, and nothing that goes wrong with
 * it reaches the reader. A list from the database, while the engine rests, is no evidence and is not counted.
 */
export function noteUnmet(context: Readonly<RouterContextProvider>, request: Request, search: SupplierSearch): void {
  const { db, log, later, now: clock } = getServices(context);
  function unlessItFails(work: () => void): void {
    try {
      work();
    } catch (error) {
      log.warn({ err: error }, "an unmet search was not counted");
    }
  }
  unlessItFails(() => {
    // The campaign team follows the report's links to see what a search finds now.
    if (search.isFallback || getCtx(context).actor?.siteRole === "campaign") return;
    const { sectorByCode, areaByCode } = referenceOf(db);
    const row = unmetOf(search, { sector: (code) => sectorByCode.has(code), area: (code) => areaByCode.has(code) });
    if (row === null) return;
    forEachAsking(context, request, ({ request: asked, ip }) =>
      unlessItFails(() => {
        if (!isPersons(asked)) return;
        const now = clock();
        const visitor = [ip, asked.headers.get("user-agent") ?? ""];
        if (isFirst(db, now, visitor, row)) later.add("unmet search", () => countUnmet({ db, now }, row));
      }),
    );
  });
}
