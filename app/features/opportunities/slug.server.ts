import type { Ctx } from "#app/platform/ctx.ts";
import { freeSlug, slugOf } from "#app/platform/free-slug.ts";
import { createTokenId } from "#app/platform/secrets.server.ts";
import { isForInvited, type OpportunityKind } from "./vocabulary.ts";

const MOST = 60;

/**
 * An address for a title that no opportunity has yet, and no page: `site-lunches`, then `site-lunches-2`. That of a closed
 * one tells nothing of its title, and cannot be guessed.
 */
export function freeOpportunitySlug(ctx: Pick<Ctx, "db" | "settings">, { title, kind }: { title: string; kind: OpportunityKind }): string {
  if (isForInvited(kind)) return `quote-${createTokenId()}`;
  const exists = ctx.db.$client.prepare("select 1 from opportunities where slug = ?").pluck();
  return freeSlug([slugOf(title, MOST) || "opportunity"], (slug) => ctx.settings.reservedWords.has(slug) || exists.get(slug) !== undefined);
}

/** The address under which a draft is posted: its own while that says its title, else one that does; a closed one's says nothing and stays. */
export function addressFor(
  ctx: Pick<Ctx, "db" | "settings">,
  { slug, title, kind }: { slug: string; title: string; kind: OpportunityKind },
): string {
  if (isForInvited(kind)) return slug;
  const own = slugOf(title, MOST);
  return slug === own || slug.replace(/-\d+$/, "") === own ? slug : freeOpportunitySlug(ctx, { title, kind });
}
