import { listMapPoints } from "#app/features/directory/map/list-map-points.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { inOwnEventLoopTurn } from "#app/platform/own-event-loop-turn.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/map-points";

/** The results of a supplier search as points: the parameters are the search page's. */
export const loader = handled(async ({ context, request }: Route.LoaderArgs) => {
  const answer = await listMapPoints(getCtx(context), new URL(request.url).searchParams);
  const body = await inOwnEventLoopTurn(() => JSON.stringify(answer));
  return new Response(body, { headers: { "Content-Type": "application/json", ...(answer.plain ? { "Cache-Control": "no-store" } : {}) } });
});
