import type { Ctx } from "#app/platform/ctx.ts";
import { listed } from "#db/shown.ts";

/** Suppliers on one page of the site map; the standard allows 50,000. */
const SITEMAP_PAGE = 10_000;
const BATCH = 1000;
const LISTED = `from organisations o where ${listed("o")}`;

/** How many pages of suppliers the site map has. */
export function sitemapPages(ctx: Pick<Ctx, "db">): number {
  const count = ctx.db.$client.prepare(`select count(*) ${LISTED}`).pluck().get() as number;
  return Math.ceil(count / SITEMAP_PAGE);
}

/** The suppliers of one page, a thousand at a time, so that no page is held whole. */
export function* sitemapSuppliers(ctx: Pick<Ctx, "db">, page: number): Generator<{ slug: string; updatedAt: number }[]> {
  const skip = (page - 1) * SITEMAP_PAGE;
  const first = ctx.db.$client.prepare(`select id ${LISTED} order by id limit 1 offset ?`).pluck().get(skip) as number | undefined;
  const next = ctx.db.$client.prepare(`select id, slug, updated_at as updatedAt ${LISTED} and id >= ? order by id limit ?`);
  let from = first;
  for (let given = 0; from !== undefined && given < SITEMAP_PAGE; given += BATCH) {
    const rows = next.all(from, BATCH) as { id: number; slug: string; updatedAt: number }[];
    if (rows.length === 0) return;
    yield rows;
    from = (rows.at(-1)?.id ?? 0) + 1;
  }
}
