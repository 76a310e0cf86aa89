import { mayReadMetrics } from "#app/platform/metrics.server.ts";
import { getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/metrics";

/** Prometheus text, for the site's keepers alone. Holds counts and times, nothing about people. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { metrics, metricsAccess, readMetrics } = getServices(context);
  if (!mayReadMetrics(metricsAccess, request, getRequestInfo(context).isLocal))
    return new Response("There is nothing here for you to read.\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  return new Response(await readMetrics(), { headers: { "Content-Type": metrics.registry.contentType } });
}
