import slugify from "slugify";
import type { Ctx } from "#app/platform/ctx.ts";
import { withoutUnseen } from "#app/platform/unseen.ts";

/** Addresses under /organisations that are pages of their own. */
const TAKEN = new Set(["new"]);

/** An address for a name that no organisation has yet: `tipton-tureen`, then `tipton-tureen-2`. */
export function freeSlug(ctx: Pick<Ctx, "db">, name: string): string {
  const base = slugify(withoutUnseen(name), { lower: true, strict: true }).slice(0, 70).replace(/-+$/, "") || "organisation";
  const exists = ctx.db.$client.prepare("select 1 from organisations where slug = ?").pluck();
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!TAKEN.has(slug) && exists.get(slug) === undefined) return slug;
  }
}
