import { homeAuthorities } from "#app/features/reference/site-region.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

/** The authorities our borough map draws. */
const DRAWN = ["E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031"];

/** Whether the site's region is the one our borough map draws. */
export function regionHasMap(ctx: Pick<Ctx, "db" | "settings">): boolean {
  const codes = homeAuthorities(ctx.db, ctx.settings.siteRegion).map((area) => area.code);
  return codes.length === DRAWN.length && DRAWN.every((code) => codes.includes(code));
}
