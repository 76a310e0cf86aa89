import { opportunityFeed } from "#app/features/opportunities/opportunity-feed.server.ts";
import { conditional } from "#app/platform/conditional.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/feed";

const HEADERS = { "Content-Type": "application/atom+xml; charset=utf-8" };

/** A search of the open opportunities as an Atom feed; the same for everybody. */
export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const { xml, changedAt } = await opportunityFeed({ ...getCtx(context), actor: null }, new URL(request.url).searchParams);
  return conditional(request, xml, HEADERS, changedAt);
});
