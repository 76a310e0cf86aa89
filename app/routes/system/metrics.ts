import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { mayReadMetrics } from "#app/platform/metrics.server.ts";
import { outboxState } from "#app/platform/outbox/open.server.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/metrics";

/** Prometheus text, for the site's keepers alone. Holds counts and times, nothing about people. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { metrics, metricsAccess } = getServices(context);
  if (!mayReadMetrics(metricsAccess, request, getRequestInfo(context).isLocal))
    return new Response("There is nothing here for you to read.\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  const ctx = getCtx(context);
  const state = outboxState(ctx.db, ctx.now);
  metrics.outboxWaiting.set(state.waiting);
  metrics.outboxDead.set(state.dead);
  metrics.outboxLag.set(state.lagMs / 1000);
  metrics.searchUp.set((await ctx.search.health()).ok ? 1 : 0);
  for (const { index, check } of upkeepState(ctx).indexes) {
    if (check === null) continue;
    for (const kind of ["missing", "stale", "extra"] as const) metrics.searchDrift.set({ index, kind }, check[kind]);
    metrics.searchChecked.set({ index }, check.at / 1000);
  }
  return new Response(await metrics.registry.metrics(), {
    headers: { "Content-Type": metrics.registry.contentType },
  });
}
