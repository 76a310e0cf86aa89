import type { Ctx } from "#app/platform/ctx.ts";
import { freeSlug, slugOf } from "#app/platform/free-slug.ts";

const MOST = 60;

/** An address for a title that no opportunity has yet, and no page: `site-lunches`, then `site-lunches-2`. */
export function freeOpportunitySlug(ctx: Pick<Ctx, "db" | "settings">, title: string): string {
  const exists = ctx.db.$client.prepare("select 1 from opportunities where slug = ?").pluck();
  return freeSlug([slugOf(title, MOST) || "opportunity"], (slug) => ctx.settings.reservedWords.has(slug) || exists.get(slug) !== undefined);
}

/** The address under which a draft is posted: its own while that says its title, else one that does. */
export function addressFor(ctx: Pick<Ctx, "db" | "settings">, { slug, title }: { slug: string; title: string }): string {
  return slug.replace(/-\d+$/, "") === slugOf(title, MOST) || slug === slugOf(title, MOST) ? slug : freeOpportunitySlug(ctx, title);
}
