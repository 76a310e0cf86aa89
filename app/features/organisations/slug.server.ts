import type { Ctx } from "#app/platform/ctx.ts";
import { freeSlug, slugOf } from "#app/platform/free-slug.ts";

const MOST = 70;

/** An address for a name that no organisation has yet, and no page: `tipton-tureen`, then `tipton-tureen-2`. */
export function freeOrganisationSlug(ctx: Pick<Ctx, "db" | "settings">, name: string): string {
  const exists = ctx.db.$client.prepare("select 1 from organisations where slug = ?").pluck();
  return freeSlug([slugOf(name, MOST) || "organisation"], (slug) => ctx.settings.reservedWords.has(slug) || exists.get(slug) !== undefined);
}
