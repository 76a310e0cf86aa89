import { mapOutlines } from "#app/features/directory/map/map-ground.server.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/outlines";

/** Outlines of authorities for the map, as TopoJSON. The page names their version in the address. */
export function loader({ context, request }: Route.LoaderArgs) {
  const named = new URL(request.url).searchParams.has("v");
  return new Response(mapOutlines(getCtx(context)), {
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": named ? "public, max-age=31536000, immutable" : "public, max-age=300",
    },
  });
}
