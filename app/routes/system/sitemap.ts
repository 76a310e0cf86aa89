import { setImmediate } from "node:timers/promises";
import { sitemapPages, sitemapSuppliers } from "#app/features/directory/sitemap.server.ts";
import { listNewest } from "#app/features/opportunities/list-newest.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/sitemap";

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const PAGES = [
  "/",
  "/suppliers",
  "/opportunities",
  "/about",
  "/how-matching-works",
  "/what-status-means",
  "/accessibility",
  "/privacy",
  "/open-data",
];
const MOST_OPPORTUNITIES = 5000;

/** The index of the site map; `?page=0` our own pages and open opportunities, from 1 the suppliers. */
export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const { origin } = ctx.settings;
  const asked = new URL(request.url).searchParams.get("page");
  const last = sitemapPages(ctx);
  if (asked === null) {
    const entries = Array.from({ length: last + 1 }, (_, page) => `<sitemap><loc>${origin}/sitemap.xml?page=${page}</loc></sitemap>`);
    return xml([`<sitemapindex ${NAMESPACE}>`, ...entries, "</sitemapindex>"]);
  }
  const page = /^\d{1,6}$/.test(asked) ? Number(asked) : -1;
  if (page < 0 || page > last) throw notFound("This page of the site map");
  if (page > 0) return xml(supplierPage());
  const opportunities = listNewest(ctx, MOST_OPPORTUNITIES);
  const entries = [...PAGES.map((path) => url(path)), ...opportunities.map((item) => url(`/opportunities/${item.slug}`))];
  return xml([`<urlset ${NAMESPACE}>`, ...entries, "</urlset>"]);

  function url(path: string, at?: number): string {
    const changed = at === undefined ? "" : `<lastmod>${new Date(at).toISOString().slice(0, 10)}</lastmod>`;
    return `<url><loc>${origin}${encodeURI(path).replace(/&/g, "&amp;")}</loc>${changed}</url>`;
  }

  function* supplierPage(): Generator<string> {
    yield `<urlset ${NAMESPACE}>`;
    for (const rows of sitemapSuppliers(ctx, page)) yield rows.map((row) => url(`/suppliers/${row.slug}`, row.updatedAt)).join("\n");
    yield "</urlset>";
  }
});

/** An XML answer, written as its lines come. */
function xml(lines: Iterable<string>): Response {
  const from = lines[Symbol.iterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode('<?xml version="1.0" encoding="UTF-8"?>\n')),
    async pull(controller) {
      // Each piece in a turn of its own: many site maps at once leave room for everybody else.
      await setImmediate();
      const { done, value } = from.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
