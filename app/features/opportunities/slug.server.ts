import slugify from "slugify";
import type { Database } from "#db/client.ts";

/** An address for a title that no opportunity has yet: `site-lunches`, else `site-lunches-2`, and so on. */
export function freeSlug(db: Database, title: string): string {
  const base = slugify(title, { lower: true, strict: true }).slice(0, 60).replace(/-+$/, "") || "opportunity";
  const taken = new Set(
    db.$client
      .prepare("select slug from opportunities where slug = ? or slug like ? escape '\\'")
      .pluck()
      .all(base, `${base}-%`) as string[],
  );
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
